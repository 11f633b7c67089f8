import { z } from "zod";
import type { Check } from "./check.ts";

/** The console's own getEventListeners, which a page's scripts do not have, is asked about every element. */
const FIND = `(() => {
  const CONTROLS = "a[href], button, input, select, textarea, summary, label, option, form, dialog, [popover]";
  const PRESSES = ["click", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend", "dblclick"];
  const name = (element) => "<" + element.localName + ' class="' + (element.getAttribute("class") ?? "") + '">';
  return [...document.querySelectorAll("body *")].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    if (element.closest(CONTROLS) || !element.checkVisibility() || width * height === 0) return [];
    const heard = getEventListeners(element);
    if (PRESSES.some((press) => press in heard) && !element.querySelector(CONTROLS))
      return [name(element) + " can be pressed but is no control"];
    if (getComputedStyle(element).cursor === "pointer") return [name(element) + " looks as if it could be pressed"];
    return [];
  });
})()`;

/**
 * What can be pressed is a link or a control, or holds such: nobody reaches a mere box by keyboard, or hears that it can be pressed.
 * A press that is listened for on the whole document is not found unless the pointer changes over what it is meant for.
 */
export const pressed: Check = async (page) => {
  const devtools = await page.context().newCDPSession(page);
  const { result, exceptionDetails } = await devtools.send("Runtime.evaluate", {
    expression: FIND,
    includeCommandLineAPI: true,
    returnByValue: true,
  });
  await devtools.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return z.array(z.string()).parse(result.value);
};
