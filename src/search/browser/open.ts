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
    const { openDialog } = await import("./dialog.ts");
    openDialog(new URL(page));
  } catch {
    location.assign(page);
  }
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
