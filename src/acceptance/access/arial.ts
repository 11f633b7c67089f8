import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { inflateSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../browser.ts";

/** Where the installed fonts are put, beside the browser that npm brought. */
const FOLDER = "node_modules/.cache/chromium-arial";

/** Arial's stand-in as the browser knows it: a free typeface with the same width of every letter. */
const STAND_INS = { Arial: "Arimo Regular", "Arial Bold": "Arimo Bold" };

/**
 * Starts a browser on a machine that has Arial, as nearly all that visitors have: the page is set in it until its own font comes.
 * The browser that npm brought has another typeface only, with wider letters. The caller closes it.
 */
export async function browserWithArial(): Promise<Browser> {
  const require = createRequire(import.meta.url);
  mkdirSync(FOLDER, { recursive: true });
  for (const weight of ["400", "700"]) {
    const packed = readFileSync(require.resolve(`@fontsource/arimo/files/arimo-latin-${weight}-normal.woff`));
    writeFileSync(join(FOLDER, `arimo-${weight}.ttf`), unpackedFont(packed));
  }
  const configuration = resolve(FOLDER, "fonts.conf");
  writeFileSync(configuration, `<?xml version="1.0"?>\n<fontconfig><dir prefix="relative">.</dir></fontconfig>\n`);
  return openBrowser({ environment: { FONTCONFIG_FILE: configuration } });
}

/** Where the page's styles ask for Arial, they get its stand-in, which has a name of its own. */
export async function standInForArial(page: Page): Promise<void> {
  await page.route("**/*.css", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(
      /local\("?(Arial Bold|Arial)"?\)/g,
      (_, name: string) => `local("${name === "Arial" ? STAND_INS.Arial : STAND_INS["Arial Bold"]}")`,
    );
    await route.fulfill({ response, body });
  });
}

/** A WOFF file as the font that it packs, which a system can install. https://www.w3.org/TR/WOFF/#OverallStructure */
function unpackedFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + count * 16);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(16 << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(count * 16 - (16 << power), 10);
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let index = 0; index < count; index++) {
    const entry = 44 + index * 20;
    const [start, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field));
    if (start === undefined || packed === undefined || length === undefined) throw new Error("The font is cut short.");
    const stored = woff.subarray(start, start + packed);
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    (packed < length ? inflateSync(stored) : stored).copy(table);
    woff.copy(head, 12 + index * 16, entry, entry + 4);
    head.writeUInt32BE(woff.readUInt32BE(entry + 16), 12 + index * 16 + 4);
    head.writeUInt32BE(offset, 12 + index * 16 + 8);
    head.writeUInt32BE(length, 12 + index * 16 + 12);
    tables.push(table);
    offset += table.length;
  }
  return Buffer.concat([head, ...tables]);
}
