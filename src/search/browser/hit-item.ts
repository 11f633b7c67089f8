import { element, type Child } from "./elements.ts";
import type { HitText } from "../pagefind/engine.ts";
import { excerpt, plain } from "./excerpt.ts";
import type { RankedHit } from "./ranked-hit.ts";

/** More pages of one document are not listed. */
const MOST_PAGES = 3;

/** A hit with the texts that are shown for it. */
export interface ShownHit {
  text: HitText;
  pages: HitText[];
  /** Whether the text says more than title, kind and date; that of a document's own record does not. */
  saysMore: boolean;
}

/** Fetches the texts to show for a hit. */
export async function shownHit(hit: RankedHit, textOf: (id: string) => Promise<HitText>): Promise<ShownHit> {
  const [text, ...pages] = await Promise.all([
    textOf(hit.id),
    ...hit.pages.slice(0, MOST_PAGES).map(({ id }) => textOf(id)),
  ]);
  return { text, pages, saysMore: hit.info.group === "" || !hit.info.isRecord };
}

/**
 * A hit as an item of the list: title, kind, date, and an excerpt around the words that fit. Without an excerpt, the
 * words are marked in the title.
 */
export function hitItem({ text, pages, saysMore }: ShownHit, marks: readonly string[]): HTMLLIElement {
  const about = [text.label, text.date].filter((part) => part !== "").join(" · ");
  const item = element(
    "li",
    { class: "hit" },
    element(
      "a",
      { href: text.row === "" ? text.url : text.row, class: "hit-title" },
      ...(saysMore ? [plain(text.title)] : pieces(text.title, "", marks)),
    ),
    " ",
    element("span", { class: "hit-about" }, about),
  );
  if (pages.length === 0 && saysMore)
    item.append(element("p", { class: "hit-excerpt" }, ...pieces(text.content, plain(text.title), marks)));
  if (pages.length > 0)
    item.append(
      element(
        "ul",
        { class: "hit-pages" },
        ...pages.map((page) =>
          element(
            "li",
            {},
            element("a", { href: page.url }, `Sida ${page.url.replace(/^.*#page=/, "")}`),
            " ",
            element("span", { class: "hit-excerpt" }, ...pieces(page.content, plain(page.title), marks)),
          ),
        ),
      ),
    );
  return item;
}

function pieces(content: string, title: string, marks: readonly string[]): Child[] {
  return excerpt(content, title, marks).map(({ text: part, isMarked }) =>
    isMarked ? element("mark", {}, part) : part,
  );
}
