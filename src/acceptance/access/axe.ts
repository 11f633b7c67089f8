import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import type { Check } from "./check.ts";
import { inEachMode } from "./modes.ts";

/** Every rule of WCAG 2.0–2.2 A and AA that axe has, those of EN 301 549, and its best practices. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"];

/** The rules that look at colours: all others judge the same page alike, whatever colours it has. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds, in light and dark, with reduced motion and in forced colours. Where a mode shows, hides and places everything as
 * the first one does, only the rules about colours can find anything else, and only they are asked again.
 */
export const axe: Check = async (page) => {
  let first: string | null = null;
  return inEachMode(page, async (shown, mode) => {
    const here = await everyBox(shown);
    const isNew = here !== first;
    first ??= here;
    // In forced colours axe reads another colour than the one that is shown: forced-colours.ts measures there instead.
    const unread = mode === "forced colours" ? ["color-contrast"] : [];
    if (isNew) return violations(axeOn(shown).withTags(TAGS).disableRules(unread));
    return violations(axeOn(shown).withRules(OF_COLOURS.filter((rule) => !unread.includes(rule))));
  });
};

/** What axe finds on the page as it stands. */
export const axeAsItIs: Check = (page) => violations(axeOn(page).withTags(TAGS));

/** The page has one frame, so axe need not open a page of its own; of rules that are kept it need not tell every element. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
}

async function violations(builder: AxeBuilder): Promise<string[]> {
  const { violations: broken } = await builder.analyze();
  return broken.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

/** Where each element of the page stands, or that it is hidden. */
function everyBox(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body, body *")]
      .map((element) => {
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return "hidden";
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].map((length) => length.toFixed(1)).join(" ");
      })
      .join("\n"),
  );
}
