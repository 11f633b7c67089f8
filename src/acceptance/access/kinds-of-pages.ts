import { statSync } from "node:fs";
import { join } from "node:path";
import { readData } from "../../data/read.ts";
import { buildModel } from "../../model/build.ts";
import type { Model } from "../../model/model.ts";
import { pages } from "../../site.ts";
import { bodyUrl } from "../../urls.ts";
import { SITES, TODAY } from "../built-sites.ts";
import { largeOn } from "../large/register.ts";

/** A page that stands for all others of its kind. */
export interface KindOfPage {
  site: "real" | "large";
  template: string;
  url: string;
}

/** How many times as long a page of the large organisation must be as the real one's to be looked at too. */
const MUCH_FULLER = 1.2;

/**
 * The fullest page of each template, language and depth of the real site; what holds there is likeliest to hold on the others. From the
 * large organisation's site comes what the real one has nothing of, or much less: full boards, substitutes in pairs, delegations,
 * letters, archives, a person with many assignments, a body of which nothing is entered, an address that is gone.
 */
export function kindsOfPages(): KindOfPage[] {
  const real = fullest("real", buildModel(readData("data", "assets/documents"), TODAY));
  const model = largeOn(TODAY);
  const fuller = [...fullest("large", model)].filter(([kind, page]) => {
    const same = real.get(kind);
    return same === undefined || page.bytes > MUCH_FULLER * same.bytes;
  });
  const bodies = model.bodies.filter((body) => body.personalSubstitutes || body.current === null);
  const gone = model.redirects.filter(({ from, to }) => to === null && from.endsWith("/"));
  const large = [
    ...fuller.map(([, { template, url }]) => ({ template, url })),
    ...bodies.map((body) => ({ template: "body.njk", url: bodyUrl(body) })),
    ...gone.slice(0, 1).map(({ from }) => ({ template: "redirect.njk", url: from })),
  ];
  return [
    ...[...real.values()].map(({ template, url }) => ({ site: "real" as const, template, url })),
    ...large.map((page) => ({ site: "large" as const, ...page })),
  ];
}

/** The longest page of a built site of each template, language and depth, which tells a list from its parts. */
function fullest(
  site: KindOfPage["site"],
  model: Model,
): Map<string, { template: string; url: string; bytes: number }> {
  const found = new Map<string, { template: string; url: string; bytes: number }>();
  for (const { template, lang, url } of pages(model)) {
    const { size } = statSync(join(SITES[site], url.endsWith("/") ? `${url}index.html` : url));
    const kind = `${template} ${lang} ${String(url.split("/").length)}`;
    if (size > (found.get(kind)?.bytes ?? 0)) found.set(kind, { template, url, bytes: size });
  }
  return found;
}
