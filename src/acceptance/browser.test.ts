import { expect, test } from "vitest";
import { openBrowser } from "./browser.ts";

test("the browser draws Swedish text with a font of its own, whatever fonts the machine has", async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.setContent(`<p style="font-family: Arial">Åland, Örebro och Västerås</p>`);

  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument");
  const { nodeId } = await devtools.send("DOM.querySelector", { nodeId: root.nodeId, selector: "p" });
  const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
  await browser.close();

  expect(fonts).toHaveLength(1);
  expect(fonts[0]?.glyphCount).toBe("Åland, Örebro och Västerås".length);
  if (!process.env["SYSTEM_CHROMIUM"]) expect(fonts[0]?.familyName).toBe("Open Sans");
});
