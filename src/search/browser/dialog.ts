import { SEARCH_FOLDER } from "../pagefind/paths.ts";
import { element } from "./elements.ts";
import { results } from "./results.ts";
import { searcher } from "./searcher.ts";
import type { SearchState } from "./search-state.ts";

/** Opens the search on top of the page. The first call builds it. `page` is the search page, where Enter leads. */
export function openDialog(page: URL): void {
  const dialog = document.querySelector<HTMLDialogElement>("dialog.search-dialog") ?? build(page);
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector("input")?.select();
}

function build(page: URL): HTMLDialogElement {
  const input = element("input", {
    id: "search-dialog-input",
    name: "q",
    type: "search",
    autocomplete: "off",
    enterkeyhint: "search",
  });
  const close = element("button", { type: "button", class: "search-close" }, "Stäng");
  const status = element("p", { role: "status", class: "search-status" });
  const root = element("div", { class: "search-results" });
  const dialog = element(
    "dialog",
    { class: "search-dialog", "aria-label": "Sök", lang: "sv" },
    element(
      "div",
      { class: "search-dialog-head" },
      element(
        "div",
        { class: "wrap" },
        element(
          "search",
          {},
          element(
            "form",
            { class: "search-form", action: page.pathname },
            element("label", { for: "search-dialog-input" }, "Sök medlem, person eller dokument"),
            element("div", { class: "search-field" }, input, element("button", { type: "submit" }, "Sök")),
          ),
        ),
        close,
      ),
    ),
    element("div", { class: "search-dialog-body wrap" }, status, root),
  );
  let state: SearchState = { query: "", kind: null, year: null, literal: false };
  const shown = results(root, status, searcher(`/${SEARCH_FOLDER}`, "sv"), {
    path: page.pathname,
    input,
    changed: (next) => {
      state = next;
      input.value = next.query;
      shown.show(next, false);
    },
  });
  input.addEventListener("input", () => {
    state = { ...state, query: input.value.trim(), literal: false };
    shown.show(state, true);
  });
  close.addEventListener("click", () => {
    dialog.close();
  });
  // In a search field, Escape would only empty the field.
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dialog.close();
  });
  // The content covers the inside of the dialog, so a click that hits the dialog itself was outside.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  // A hit on this same page only scrolls it, so the dialog must close.
  root.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest(".hits a")) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
