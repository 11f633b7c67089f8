import "../../menu/browser/menu.ts";

/** On every page: opens the search when its link or Ctrl/Cmd+K asks for it. Nothing else is fetched before that. */
const link = document.querySelector<HTMLAnchorElement>("a.search-link");

/** Where the script cannot be fetched, the link leads to the search page as it does without scripts. */
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

/** The dialog's own styles, which no page waits for: they are fetched when it is first opened. Rejects where they cannot be. */
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
