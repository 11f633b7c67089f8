import "../../menu/browser/menu.ts";

/** Runs on every page: opens the search from its link or with Ctrl/Cmd+K. Nothing else is fetched before that. */
const link = document.querySelector<HTMLAnchorElement>("a.search-link");

/** If the script cannot be fetched, the link leads to the search page, as it does without scripts. */
async function open(page: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>("main:has(#search) input[name=q]");
  if (field) {
    field.focus();
    return;
  }
  try {
    const [{ openDialog }] = await Promise.all([import("./dialog.ts"), styles()]);
    openDialog(new URL(page));
  } catch {
    location.assign(page);
  }
}

/** Fetches the dialog's styles when it first opens, so that no page waits for them. Rejects if that fails. */
function styles(): Promise<void> {
  const href = document.querySelector<HTMLElement>("script[data-styles]")?.dataset["styles"];
  if (href === undefined || document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = href;
    sheet.addEventListener("load", () => {
      resolve();
    });
    sheet.addEventListener("error", reject);
    document.head.append(sheet);
  });
}

if (link) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void open(link.href);
  });
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    void open(link.href);
  });
}
