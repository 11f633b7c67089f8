import { nearest } from "../data/nearest.ts";
import { error, type Problem } from "../data/problem.ts";
import type { Data } from "../data/read.ts";

const LINK = /\]\((\/[^)\s#]*)(?:#[^)\s]*)?\)/g;

/** Finds broken Markdown links to pages of this site. Links to other sites are not tried: a check must work without a network. */
export function deadLinks(data: Data, known: ReadonlySet<string>): Problem[] {
  if (data.unreadable.size > 0 || data.broken.size > 0) return [];
  return data.prose.flatMap((page) =>
    page.sections.flatMap((section) =>
      [...(section.text ?? "").matchAll(LINK)].flatMap(([, address = ""]) => {
        if (known.has(address)) return [];
        const meant = nearest(address, [...known]);
        const advice = meant === null ? "Rätta adressen, eller ta bort länken." : `Menade du ${meant}?`;
        return [
          error(
            data.placeOf(section, "text"),
            "dead-link",
            `Text i Markdown: länken till ${address} leder ingenstans. ${advice}`,
          ),
        ];
      }),
    ),
  );
}
