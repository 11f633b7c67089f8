import type { Page } from "playwright-core";
import { comesTrue, PATIENCE } from "./comes-true.ts";

/** What no name holds. */
const NOBODY = "qzxqzx";

/**
 * A list's filter, where there is one: every control of it has a name, the tab key goes through them in order, and typing into it is
 * answered in a status message that was there before, so that a screen reader tells it, without moving the focus.
 *
 * @param patience how long the focus and the answer are waited for
 */
export async function filter(page: Page, patience = PATIENCE): Promise<string[]> {
  const form = page.locator("form[data-filter]");
  if ((await form.count()) === 0) return [];
  if (!(await form.isVisible())) return ["the filter is hidden"];
  const faults: string[] = [];
  const status = page.locator("[role=status], [aria-live=polite]");
  if ((await status.count()) === 0) faults.push("no status message waits for the filter's answer");

  const controls = await form.locator(":is(input, select, button):enabled").filter({ visible: true }).all();
  await controls[0]?.focus();
  for (const [index, control] of controls.entries()) {
    if (index > 0) await page.keyboard.press("Tab");
    const focused = await comesTrue(() => control.evaluate((element) => element === document.activeElement), patience);
    const { name, labelled } = await control.evaluate((element) => {
      const labels =
        element instanceof HTMLButtonElement ||
        element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement
          ? [...(element.labels ?? [])]
          : [];
      const words =
        labels.map((label) => label.textContent.trim()).join("") || (element.getAttribute("aria-label") ?? "");
      return {
        name: `<${element.localName} name="${element.getAttribute("name") ?? ""}">`,
        labelled: words !== "" || (element.localName === "button" && element.textContent.trim() !== ""),
      };
    });
    if (!labelled) faults.push(`${name} has no name`);
    if (!focused) faults.push(`${name} is not stop ${String(index + 1)} of the filter`);
  }

  const field = form.locator("input:visible").first();
  const said = async () => (await status.allTextContents()).join();
  const before = await said();
  await field.focus();
  await page.keyboard.type(NOBODY);
  const answered = await comesTrue(async () => (await said()) !== before, patience);
  if (!answered) faults.push("typing is not answered in a status message");
  if (!(await field.evaluate((element) => element === document.activeElement))) faults.push("typing moves the focus");
  await field.fill("");
  return faults;
}
