import { SEARCH_FOLDER } from "../pagefind/paths.ts";
import { results } from "./results.ts";
import { searcher } from "./searcher.ts";
import { addressOf, stateOf, type SearchState } from "./search-state.ts";

const root = document.querySelector<HTMLElement>("#search");
const status = document.querySelector<HTMLElement>("#search-status");
const input = document.querySelector<HTMLInputElement>("main input[name=q]");
if (root && status && input?.form) start(root, status, input, input.form);

/**
 * The search page searches while one types. The address holds the search, so that it can be shared and "back" works.
 */
function start(place: HTMLElement, live: HTMLElement, field: HTMLInputElement, form: HTMLFormElement): void {
  const here = (): SearchState => stateOf(new URL(location.href));
  const shown = results(place, live, searcher(`/${SEARCH_FOLDER}`, "sv"), {
    path: location.pathname,
    input: field,
    changed: (state) => {
      field.value = state.query;
      history.pushState(null, "", addressOf(location.pathname, state));
      shown.show(state, false);
    },
  });
  const typed = (): SearchState => ({ ...here(), query: field.value.trim(), literal: false });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const state = { ...here(), query: field.value.trim() };
    if (addressOf(location.pathname, state) !== location.pathname + location.search)
      history.pushState(null, "", addressOf(location.pathname, state));
    shown.show(state, false);
  });
  field.addEventListener("input", () => {
    const state = typed();
    history.replaceState(null, "", addressOf(location.pathname, state));
    shown.show(state, true);
  });
  addEventListener("popstate", () => {
    field.value = here().query;
    shown.show(here(), false);
  });
  if (field.value === "") field.value = here().query;
  shown.show({ ...here(), query: field.value.trim() }, false);
}
