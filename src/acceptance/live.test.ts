import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { live, type Live } from "../serve/live.ts";
import { serve, type ServedSite } from "../serve/serve.ts";
import { openBrowser } from "./browser.ts";

const REPORT =
  "FEL  data/board/2023-2027.yaml:12:16  unknown-reference\nUtsedd av: <b>det finns ingen medlem</b>\n\n> 12 |     principal: x\n";

let browser: Browser;
let folder: string;
let site: ServedSite;
let builds: Live;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "live-"));
  builds = await live();
  site = await serve(folder, 0, builds.additions);
  page = await browser.newPage();
  complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
});

afterEach(async () => {
  await page.close();
  await site.close();
  await rm(folder, { recursive: true });
});

test("a good build loads the page again", async () => {
  await write("Före");
  builds.good();
  await page.goto(site.address);
  expect(await page.textContent("h1")).toBe("Före");

  await write("Efter");
  builds.good();
  await page.getByRole("heading", { name: "Efter" }).waitFor();
  expect(complaints).toEqual([]);
});

test("a failed build shows its report as text above the page, until the next good one", async () => {
  await write("Före");
  builds.good();
  await page.goto(site.address);

  builds.bad(`\u001b[31m${REPORT}\u001b[39m`);
  const alert = page.getByRole("alert");
  await alert.waitFor();
  await expect.poll(() => alert.locator("pre").textContent()).toBe(REPORT);
  await expect.poll(() => alert.boundingBox()).toMatchObject({ x: 0, y: 0, ...page.viewportSize() });

  await page.reload();
  await alert.waitFor();
  builds.bad("en annan rapport");
  await alert.getByText("en annan rapport").waitFor();
  expect(await alert.count()).toBe(1);

  await write("Efter");
  builds.good();
  await page.getByRole("heading", { name: "Efter" }).waitFor();
  expect(await alert.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("before any good build: the report alone, at any address", async () => {
  await write("Från en tidigare gång");
  builds.bad(REPORT);
  await page.goto(`${site.address}/styrelsen/`);
  await page.getByRole("alert").waitFor();
  expect(await page.getByText("Från en tidigare gång").count()).toBe(0);

  await mkdir(join(folder, "styrelsen"));
  await write("Styrelsen", "styrelsen");
  builds.good();
  await page.getByRole("heading", { name: "Styrelsen" }).waitFor();
});

test("a browser that comes back to a server started anew loads the new site", async () => {
  await write("Före");
  builds.good();
  await page.goto(site.address);
  const { port } = new URL(site.address);
  await site.close();

  await write("Efter");
  builds = await live();
  builds.good();
  site = await serve(folder, Number(port), builds.additions);
  await page.getByRole("heading", { name: "Efter" }).waitFor();
});

async function write(heading: string, at = ""): Promise<void> {
  const html = `<!doctype html><html lang="sv"><head><title>${heading}</title></head><body><h1>${heading}</h1></body></html>`;
  await writeFile(join(folder, at, "index.html"), html);
}
