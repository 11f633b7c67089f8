import { AxeBuilder } from "@axe-core/playwright";
import type { Check } from "./check.ts";
import { inEachMode } from "./modes.ts";

/** Every rule of WCAG 2.0–2.2 A and AA that axe has, those of EN 301 549, and its best practices. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"];

/** What axe finds, in light and dark, with reduced motion and in forced colours. */
export const axe: Check = (page) =>
  inEachMode(page, (shown, mode) =>
    // In forced colours axe reads another colour than the one that is shown: forced-colours.ts measures there instead.
    violations(new AxeBuilder({ page: shown }).disableRules(mode === "forced colours" ? ["color-contrast"] : [])),
  );

/** What axe finds on the page as it stands. */
export const axeAsItIs: Check = (page) => violations(new AxeBuilder({ page }));

/** The page has one frame, so axe need not open a page of its own. */
async function violations(builder: AxeBuilder): Promise<string[]> {
  const found = await builder.withTags(TAGS).setLegacyMode().analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}
