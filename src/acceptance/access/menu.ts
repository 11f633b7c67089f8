import { axeAsItIs } from "./axe.ts";
import type { Locator, Page } from "playwright-core";
import type { Check } from "./check.ts";
import { comesTrue, PATIENCE } from "./comes-true.ts";

/**
 * On a phone the menu's button opens it, the tab key goes through all of it in order, Escape closes it and gives the focus back to
 * the button. https://www.w3.org/TR/WCAG22/#keyboard
 *
 * @param patience how long the focus and the menu are waited for
 */
export async function menu(page: Page, patience = PATIENCE): Promise<string[]> {
  const button = menuButton(page);
  if ((await button.count()) !== 1) return [`${String(await button.count())} buttons for a menu`];
  const faults: string[] = [];
  const links = page.locator("header nav a");
  const shown = async () => (await links.filter({ visible: true }).count()) > 0;
  if (await shown()) faults.push("the menu is open before it is opened");

  const opener = await button.elementHandle();
  await button.focus();
  await page.keyboard.press("Enter");
  if (!(await comesTrue(shown, PATIENCE))) return [...faults, "the menu does not open"];
  const stops = await page.locator("header nav :is(a[href], button)").filter({ visible: true }).all();
  for (const [index, stop] of stops.entries()) {
    await page.keyboard.press("Tab");
    const focused = await comesTrue(() => stop.evaluate((element) => element === document.activeElement), patience);
    const here = await stop.evaluate((element) => ({
      seen: ((box) => element.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)))(
        element.getBoundingClientRect(),
      ),
      name: element.textContent.trim(),
    }));
    if (!focused) faults.push(`stop ${String(index + 1)} of the tab key is not "${here.name}"`);
    else if (!here.seen) faults.push(`"${here.name}" is covered or out of sight`);
  }
  await page.keyboard.press("Escape");
  if (!(await comesTrue(async () => !(await shown()), patience))) faults.push("Escape does not close the menu");
  if (!(await comesTrue(() => opener.evaluate((element) => element === document.activeElement), patience)))
    faults.push("the focus does not come back to the button");
  return faults;
}

/** Where the tab key leads on from the last link of an open menu, the menu does not stay over what has the focus. */
export const menuLeft: Check = async (page) => {
  await menuButton(page).focus();
  await page.keyboard.press("Enter");
  await page.locator("header nav a").filter({ visible: true }).last().focus();
  await page.keyboard.press("Tab");
  const covered = await page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body) return null;
    const { x, y, width, height } = here.getBoundingClientRect();
    const seen = document.elementFromPoint(x + width / 2, y + height / 2);
    return here.contains(seen) ? null : here.textContent.trim();
  });
  return covered === null ? [] : [`"${covered}" has the focus behind the open menu`];
};

/** The open menu has no fault that axe can see. */
export const openMenu: Check = async (page) => {
  await menuButton(page).click();
  return axeAsItIs(page);
};

function menuButton(page: Page): Locator {
  return page.locator(
    "header button[popovertarget]:visible, header summary:visible, header button[aria-expanded]:visible",
  );
}
