import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serve, type ServedSite } from "../../serve/serve.ts";
import { openBrowser } from "../browser.ts";
import { SITES } from "../built-sites.ts";
import { axe } from "./axe.ts";
import { DESKTOP, PHONE, type Check } from "./check.ts";
import { filter } from "./filter.ts";
import { forcedColours } from "./forced-colours.ts";
import { keyboard } from "./keyboard.ts";
import { legible } from "./legible.ts";
import { menu, menuLeft, openMenu } from "./menu.ts";
import { motion } from "./motion.ts";
import { paper } from "./paper.ts";
import { pdf } from "./pdf.ts";
import { pictures } from "./pictures.ts";
import { pressed } from "./pressed.ts";
import { listenTo } from "./quiet.ts";
import { reflow } from "./reflow.ts";
import { layoutShift } from "./shift.ts";
import { structure } from "./structure.ts";
import { targets } from "./targets.ts";
import { textSpacing } from "./text-spacing.ts";
import { withoutScripts } from "./without-scripts.ts";

/** A small page that no check has anything against, with a menu, a filter, a table and a picture. */
const SOUND = {
  styles: `html { color-scheme: light dark } body { overflow-wrap: anywhere }
    body { background: light-dark(#fff, #111); color: light-dark(#111, #eee) } a { color: light-dark(#036, #9cf) }
    a, button, input { display: inline-block; padding: 0.5rem }
    @media print { html { color-scheme: light } header, form { display: none } a[href$=".pdf"]::after { content: attr(href) }
      head, [rel=canonical] { display: block } [rel=canonical]::before { content: attr(href) } }`,
  header: `<button type="button" popovertarget="meny">Meny</button>
    <nav id="meny" popover aria-label="Huvudmeny"><a href="/ett/">Ett</a> <a href="/tva/">Två</a></nav>`,
  form: `<form data-filter aria-label="Filter"><label>Namn <input name="namn"></label><p role="status"></p></form>`,
  main: `<h2>Nästa</h2><p>Text som är läsbar, med en <a href="/lank/">länk i texten</a>, så att den räcker till.</p>
    <table><caption>Dokument</caption><tr><th scope="col">Titel</th></tr><tr><td><a href="/a.pdf">Protokoll</a></td></tr></table>
    <svg role="img" aria-label="En ruta" width="100" height="40"><rect width="100" height="40" fill="#fff"/><text x="10" y="25" fill="#000">Ord</text></svg>
    <p>Uppgifterna gäller 2024.</p>`,
};

const SCRIPT = `document.querySelector("[name=namn]")?.addEventListener("input", () => {
  document.querySelector("[role=status]").textContent = "0 av 3 visas.";
})`;

/** The sound page with something put in before its end, rules after its own, or a part exchanged. */
function pageOf({ styles = "", add = "", ...parts }: Partial<typeof SOUND> & { add?: string }): string {
  const { header, form, main } = { ...SOUND, ...parts };
  return `<!DOCTYPE html><html lang="sv"><head><title>En provsida</title><link rel="canonical" href="https://prov.example/"><meta name="viewport" content="width=device-width">
    <style>${SOUND.styles} ${styles}</style></head>
    <body><header>${header}</header><main><h1>En provsida</h1>${form}${main}${add}</main></body></html>`;
}

const CHECKS: Record<string, Check> = {
  axe,
  structure,
  pressed,
  motion,
  pictures,
  legible,
  forcedColours,
  paper,
  pdf,
  targets,
  keyboard,
  textSpacing,
  reflow,
};

const TWO_SMALL = `<button class="liten">a</button><button class="liten">b</button>`;
const SMALL = `.liten { width: 12px; height: 12px; padding: 0; font-size: 8px; border: 0 }`;

const BROKEN: readonly (Parameters<typeof pageOf>[0] & { fault: string; check: Check; told: RegExp })[] = [
  {
    fault: "pale text",
    check: axe,
    add: `<p style="color: #999; background: #fff">Blekt</p>`,
    told: /^light: color-contrast/m,
  },
  {
    fault: "text that is pale in the dark",
    check: axe,
    styles: `@media (prefers-color-scheme: dark) { .natt { color: #444; background: #111 } }`,
    add: `<p class="natt">Natt</p>`,
    told: /^dark[^:]*: color-contrast: \.natt$/m,
  },
  { fault: "a picture without words", check: axe, add: `<img src="data:,">`, told: /image-alt/ },
  { fault: "a field without a name", check: axe, add: `<input>`, told: /^light: label/m },
  {
    fault: "a field without a name that is only there in the dark",
    check: axe,
    styles: `.natt { display: none } @media (prefers-color-scheme: dark) { .natt { display: inline-block } }`,
    add: `<input class="natt">`,
    told: /^dark[^:]*: label/m,
  },
  {
    fault: "a link that only its colour tells apart in forced colours",
    check: axe,
    styles: `.ren { padding: 0; display: inline } @media (forced-colors: active) { .ren { forced-color-adjust: none; color: #222; text-decoration: none } p:has(.ren) { forced-color-adjust: none; color: #000; background: #fff } }`,
    add: `<p>En lång text med en <a class="ren" href="/x/">länk som inte syns</a> mitt i sig.</p>`,
    told: /^forced colours: link-in-text-block/m,
  },
  { fault: "a skipped heading", check: structure, add: `<h4>För djupt</h4>`, told: /h4 "För djupt" after h2/ },
  { fault: "an empty heading", check: structure, add: `<h2></h2>`, told: /an empty h2/ },
  { fault: "a second h1", check: structure, add: `<h1>En till</h1>`, told: /2 h1/ },
  { fault: "two menus of one name", check: structure, add: `<nav></nav><nav></nav>`, told: /two nav with the name ""/ },
  {
    fault: "text outside all parts",
    check: structure,
    add: `</main><p>Vilse</p>`,
    told: /"Vilse" stands in no landmark/,
  },
  {
    fault: "a box that a script makes a button of",
    check: pressed,
    add: `<div class="falsk">Tryck</div><script>document.querySelector(".falsk").addEventListener("click", () => {})</script>`,
    told: /<div class="falsk"> can be pressed/,
  },
  {
    fault: "a box that an attribute makes a button of",
    check: pressed,
    add: `<div class="falsk" onclick="0">Tryck</div>`,
    told: /<div class="falsk"> can be pressed/,
  },
  {
    fault: "a box that looks like a button",
    check: pressed,
    add: `<div class="falsk" style="cursor: pointer">Tryck</div>`,
    told: /<div class="falsk"> looks as if/,
  },
  {
    fault: "something that spins",
    check: motion,
    styles: `@keyframes snurra { to { rotate: 1turn } } .snurr::after { content: "."; animation: snurra 1s infinite }`,
    add: `<p class="snurr">Snurr</p>`,
    told: /class="snurr"> moves/,
  },
  {
    fault: "a smooth scroll",
    check: motion,
    styles: `html { scroll-behavior: smooth }`,
    told: /<html class=""> moves/,
  },
  {
    fault: "pale words in a picture",
    check: pictures,
    add: `<svg width="90" height="40"><rect width="90" height="40" fill="#fff"/><circle cx="45" cy="20" r="20" fill="#036"/><text x="35" y="25" fill="#123">Mörkt</text></svg>`,
    told: /light: "Mörkt" in a picture has the contrast 1\.\d/,
  },
  {
    fault: "words that shrink with their picture",
    check: legible,
    styles: `.liten { width: 50% }`,
    add: `<svg class="liten" viewBox="0 0 500 20"><text y="14" font-size="16">Smått</text></svg>`,
    told: /^360 px wide: "Smått" in a picture is 5\.\d px high/m,
  },
  {
    fault: "text that keeps its colour in the reader's",
    check: forcedColours,
    add: `<p style="forced-color-adjust: none; color: #eee">Envist</p>`,
    told: /"Envist" has the contrast 1\.\d/,
  },
  {
    fault: "a menu on paper",
    check: paper,
    styles: `@media print { header { display: block } nav[popover] { display: block } }`,
    told: /<nav class=""> is printed/,
  },
  {
    fault: "jump links on paper",
    check: paper,
    add: `<nav aria-label="Hopp" class="hopp"><a href="#meny">Till A</a></nav>`,
    told: /<nav class="hopp"> is printed/,
  },
  {
    fault: "a dark page on paper",
    check: paper,
    styles: `@media (prefers-color-scheme: dark) { .natt { background: #111; color: #eee } }`,
    add: `<p class="natt">Natt</p>`,
    told: /dark ground[^]*"Natt" is pale on paper/,
  },
  {
    fault: "a file without its address on paper",
    check: paper,
    styles: `@media print { a[href$=".pdf"]::after { content: none } }`,
    told: /the address of "Protokoll" is not printed/,
  },
  {
    fault: "no address of the page on paper",
    check: paper,
    styles: `@media print { [rel=canonical]::before { content: none } }`,
    told: /the page's address, https:\/\/prov.example\/, is not printed/,
  },
  {
    fault: "no date of the data on paper",
    check: paper,
    styles: `@media print { p { display: none } }`,
    told: /the date of the data is not printed/,
  },
  {
    fault: "a heading that a PDF loses",
    check: pdf,
    styles: `@media print { h2 { display: none } }`,
    told: /no text "Nästa"/,
  },
  {
    fault: "a table that a PDF does not tell",
    check: pdf,
    main: SOUND.main.replace("<table>", `<table role="none">`),
    told: /no tag Table/,
  },
  {
    fault: "small targets side by side",
    check: targets,
    styles: SMALL,
    add: TWO_SMALL,
    told: /^360 px wide: "a" is 12 × 12 px, near "b"/m,
  },
  {
    fault: "a focus that is not shown",
    check: keyboard,
    styles: `a { outline: none }`,
    told: /"länk i texten" does not show/,
  },
  {
    fault: "a focus that is covered",
    check: keyboard,
    add: `<div style="position: fixed; inset: 0; background: #fff"></div>`,
    told: /"länk i texten" is covered/,
  },
  {
    fault: "an order against the page's",
    check: keyboard,
    add: `<a href="/x/" tabindex="1">Först</a>`,
    told: /"Meny" comes after what stands below it/,
  },
  {
    fault: "an order against the eye's",
    check: keyboard,
    add: `<div style="display: flex; flex-direction: row-reverse"><a href="/x/">Ett</a><a href="/y/">Två</a></div>`,
    told: /"Två" comes after "Ett", which the eye sees later/,
  },
  {
    fault: "a stop that never lets go",
    check: keyboard,
    add: `<a href="/x/" onkeydown="event.preventDefault()">Fälla</a><a href="/y/">Efter</a>`,
    told: /stops at 5 of 6/,
  },
  {
    fault: "a word that cannot be broken",
    check: reflow,
    styles: `td { overflow-wrap: normal; white-space: nowrap }`,
    told: /the page is \d+ px wide[^]*reaches \d+ of 320 px/,
  },
  {
    fault: "a cut-off word that cannot be broken",
    check: reflow,
    styles: `h1 { overflow: hidden; white-space: nowrap }`,
    told: /reaches \d+ of 320 px/,
  },
  {
    fault: "a wide picture",
    check: reflow,
    add: `<svg class="bred" width="700" height="9"></svg>`,
    told: /<svg class="bred"> is 700 of/,
  },
  {
    fault: "a box too low for wider spacing",
    check: textSpacing,
    styles: `.lag { height: 1.2em; overflow: hidden }`,
    add: `<p class="lag">Text i en låda</p>`,
    told: /360 px wide: <p class="lag"> cuts its text off/,
  },
  {
    fault: "texts that cover each other",
    check: textSpacing,
    add: `<div style="position: relative"><p>En text som står här</p><p style="position: absolute; top: 0; margin: 0">En annan</p></div>`,
    told: /"En text som står här" and "En annan" cover each other/,
  },
];

const BROKEN_MENUS: readonly (Parameters<typeof pageOf>[0] & { fault: string; told: RegExp })[] = [
  { fault: "no button", header: `<nav aria-label="Huvudmeny"><a href="/">Ett</a></nav>`, told: /0 buttons for a menu/ },
  {
    fault: "a menu that Escape does not close",
    header: SOUND.header.replace("popover ", `popover="manual" `),
    told: /Escape does not close the menu/,
  },
  {
    fault: "a menu with its stops in another order",
    header: SOUND.header.replace(`<a href="/tva/">`, `<a href="/tva/" tabindex="-1">`),
    told: /stop 2 of the tab key is not "Två"/,
  },
];

const BROKEN_FILTERS = [
  {
    fault: "a field without a name",
    form: SOUND.form.replace(/<\/?label>/g, ""),
    told: /<input name="namn"> has no name/,
  },
  { fault: "no status message", form: SOUND.form.replace(` role="status"`, ""), told: /no status message/ },
  {
    fault: "an order of its own",
    form: SOUND.form.replace(
      "<p role",
      `<label>Parti <select name="parti" tabindex="-1"><option>Alla</select></label><p role`,
    ),
    told: /<select name="parti"> is not stop 2/,
  },
];

/** How long what a broken page never does is waited for. */
const BRIEF = 200;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  page = await (await browser.newContext({ viewport: DESKTOP })).newPage();
});
afterEach(async () => {
  await page.context().close();
});

/** What a check says of a page that is given as text. */
async function faultsOf(check: Check, html: string, script = ""): Promise<string> {
  await page.setContent(html);
  if (script !== "") await page.evaluate(script);
  return (await check(page)).join("\n");
}

describe("a sound page", () => {
  it.each(Object.entries(CHECKS))("passes %s, and is left as it was", async (_, check) => {
    await page.setContent(pageOf({}));
    const before = await page.evaluate(() => document.body.innerHTML);
    expect(await check(page)).toEqual([]);
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
    expect(page.viewportSize()).toEqual(DESKTOP);
  });

  it("passes menu, filter and reading without scripts", async () => {
    expect(await faultsOf(filter, pageOf({}), SCRIPT)).toBe("");
    expect(await faultsOf(withoutScripts, pageOf({ form: "" }))).toBe("");
    await page.setViewportSize(PHONE);
    expect(await faultsOf(menu, pageOf({}))).toBe("");
  });
});

describe("each check is seen to fail", () => {
  it.each(BROKEN)("on $fault", async ({ check, told, ...parts }) => {
    expect(await faultsOf(check, pageOf(parts))).toMatch(told);
  });

  it.each(BROKEN_MENUS)("on $fault", async ({ told, ...parts }) => {
    await page.setViewportSize(PHONE);
    expect(await faultsOf((shown) => menu(shown, BRIEF), pageOf(parts))).toMatch(told);
  });

  it("on a menu that stays open as the focus leaves it, over what gets it", async () => {
    await page.setViewportSize(PHONE);
    const styles = `nav[popover] { inset: 0; width: auto; height: auto }`;
    expect(await faultsOf(menuLeft, pageOf({ styles }))).toMatch(/has the focus behind the open menu/);
    expect(await faultsOf(menuLeft, pageOf({ styles: `nav[popover] { inset: auto 0 0 }` }))).toBe("");
  });

  it("on an open menu with pale links", async () => {
    await page.setViewportSize(PHONE);
    const header = SOUND.header.replace(`<a href="/tva/">`, `<a href="/tva/" style="color: #bbb; background: #fff">`);
    expect(await faultsOf(openMenu, pageOf({}))).toBe("");
    expect(await faultsOf(openMenu, pageOf({ header }))).toMatch(/color-contrast/);
  });

  it.each(BROKEN_FILTERS)("on a filter with $fault", async ({ form, told }) => {
    expect(await faultsOf((shown) => filter(shown, BRIEF), pageOf({ form }), SCRIPT)).toMatch(told);
  });

  it("on a filter that says nothing, and one that is never shown", async () => {
    expect(await faultsOf((shown) => filter(shown, BRIEF), pageOf({}))).toBe(
      "typing is not answered in a status message",
    );
    expect(await faultsOf(filter, pageOf({ styles: "form { display: none }" }))).toBe("the filter is hidden");
  });

  it("on a page that waits for a script", async () => {
    const empty = pageOf({ form: "", main: `<button type="button">Visa</button>` });
    expect(await faultsOf(withoutScripts, empty)).toMatch(/the page says only[^]*<button class=""> does nothing/);
    expect(await faultsOf(withoutScripts, pageOf({}))).toMatch(/<input class=""> does nothing without a script/);
  });
});

describe("what is listened for while a page loads", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await serve(SITES.real, 0);
  });
  afterAll(async () => {
    await site.close();
  });

  it("is heard: an inline script, another site, a cookie, something stored", async () => {
    const noise = listenTo(page, site.address);
    await page.route("**/kontakt/", async (route) => {
      const response = await route.fetch();
      const added = `<script>alert(1)</script><img src="https://annan.example/bild.png" alt=""></main>`;
      await route.fulfill({ response, body: (await response.text()).replace("</main>", added) });
    });
    await page.goto(`${site.address}/kontakt/`);
    await page.evaluate(async () => {
      localStorage.setItem("spår", "1");
      await caches.open("spår");
      Reflect.set(document, "cookie", "spår=1");
    });
    const faults = (await noise()).join("\n");
    expect(faults).toMatch(/console: .*Content Security Policy/);
    expect(faults).toContain("asks for https://annan.example/bild.png");
    expect(faults).toContain("leaves the cookie spår");
    expect(faults).toContain("leaves something in localStorage");
    expect(faults).toContain("leaves something in CacheStorage");
  });

  it("is seen: a page that moves as something comes late", async () => {
    await page.addInitScript(() => {
      addEventListener("load", () => {
        requestAnimationFrame(() => {
          const box = document.createElement("div");
          box.style.height = "300px";
          document.querySelector("main")?.prepend(box);
        });
      });
    });
    expect(await layoutShift(page, `${site.address}/kontakt/`)).toBeGreaterThan(0.01);
  });

  it("is seen: a page whose typeface is exchanged when it comes late", async () => {
    await page.route("**/*.css", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace("font-display:optional", "font-display:swap");
      await route.fulfill({ response, body });
    });
    expect(await layoutShift(page, `${site.address}/medlemmar/`)).toBeGreaterThan(0.01);
  });
});
