import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../browser.ts";
import { FIXTURE } from "../edited-data.ts";
import { writeLargeOrganisation } from "../large/write.ts";
import { ask, judge, score, type AnsweredHit, type Verdict } from "../search/ask.ts";
import { judgedQueries, NO_ANSWER, type JudgedQuery } from "../search/queries.ts";
import { askPagefind, indexPlainly, miniSearch, plainPagefind } from "../search/rivals.ts";
import type { Model } from "../../model/model.ts";
import { buildSearchIndex } from "../../search/build-index.ts";
import { documentTexts } from "../../search/document-texts.ts";
import { documentRecords, type SearchRecord } from "../../search/hits.ts";
import { framedPages } from "../../site.ts";
import { SEARCH } from "../../urls.ts";
import { build } from "../../build/build-site.ts";
import { writeLargeData } from "./large-data.ts";
import { load } from "../../command/load.ts";
import { readOptions, type Options } from "../../command/options.ts";
import { serve, type ServedSite } from "../../serve/serve.ts";

const FOLDER = "node_modules/.cache/bench/search";
const TODAY = "2026-11-23";
const INDEX_RUNS = 5;
/** Queries whose cost and time are counted: a kind of document, a body, a place, a role, several words; and slips. */
const REAL = {
  usual: ["protokoll", "styrelsen", "uppsala", "ordförande", "ledamöter 2023", "moderaterna uppsala", "Jens Sjöström"],
  slips: ["Norköping", "styrlesen", "Kristofer Tamson"],
};
const INVENTED = {
  usual: ["protokoll", "samrådet", "trollstad", "ordförande", "ledamöter 2023", "trollvännerna älvby", "Åsa Ölsdotter"],
  slips: ["Trolstad", "samrodet", "Ölsdoter"],
};

interface Built {
  options: Options;
  model: Model;
  records: SearchRecord[];
}

/** How well search finds, what it costs, and how long it takes, beside plain Pagefind and MiniSearch. */
export async function searchQuality(): Promise<void> {
  const browser = await openBrowser();
  writeLargeOrganisation(join(FOLDER, "organisation"));
  const sites = {
    real: await built("real", []),
    large: await built("large", organisation("organisation")),
  };
  await quality(browser, sites);
  await costs("the real site", browser, sites.real, REAL);
  for (const [name, people] of [
    ["1,000", 850],
    ["10,000", 9000],
  ] as const) {
    const data = join(FOLDER, `data-${String(people)}`);
    writeLargeData(data, { people, documents: people / 10 });
    const site = await built(String(people), ["--data", data, "--documents", FIXTURE.documents]);
    await costs(`${name} pages`, browser, site, INVENTED);
    if (people < 1000) await indexTime(site);
  }
  await browser.close();
}

function organisation(name: string): string[] {
  return ["--data", join(FOLDER, name, "data"), "--documents", join(FOLDER, name, "documents")];
}

async function built(name: string, options: readonly string[]): Promise<Built> {
  const all = readOptions(["--today", TODAY, "--out", join(FOLDER, name), ...options], {});
  await build(all);
  const { model } = load(all, "");
  return { options: all, model, records: documentRecords(model, await documentTexts(all.documents, () => undefined)) };
}

async function quality(browser: Browser, sites: Record<JudgedQuery["site"], Built>): Promise<void> {
  const verdicts: Record<string, Verdict[]> = { ours: [], "plain Pagefind": [], MiniSearch: [] };
  for (const name of ["real", "large"] as const) {
    const { options, records } = sites[name];
    const copy = `${options.out}-plain`;
    await plainPagefind(options.out, copy, records);
    const find = miniSearch(copy);
    const queries = judgedQueries().filter((query) => query.site === name && query.removed === null);
    const judged = async (engine: string, hits: (query: string) => Promise<AnsweredHit[]>): Promise<void> => {
      for (const query of queries) verdicts[engine]?.push(judge(query, await hits(query.query)));
    };
    await onSearchPage(browser, options.out, async (page) => judged("ours", (query) => ask(page, query)));
    await onSearchPage(browser, copy, async (page) => judged("plain Pagefind", (query) => askPagefind(page, query)));
    await judged("MiniSearch", (query) => Promise.resolve(find(query)));
  }
  const engines = Object.keys(verdicts);
  const row = (title: string, fits: (verdict: Verdict) => boolean): void => {
    const cells = engines.map((engine) => {
      const { first, firstThree, junk, asked } = score((verdicts[engine] ?? []).filter(fits));
      return title === NO_ANSWER
        ? `junk on ${String(junk)} of ${String(asked)}`
        : `${percent(first)} / ${percent(firstThree)}${junk > 0 ? `, junk ${String(junk)}` : ""}`;
    });
    console.log(`${title.padEnd(26)}${cells.map((cell) => cell.padEnd(26)).join("")}`);
  };
  console.log(`${"recall@1 / recall@3".padEnd(26)}${engines.map((engine) => engine.padEnd(26)).join("")}`);
  for (const category of new Set(judgedQueries().map((query) => query.category)))
    row(category, (verdict) => verdict.category === category);
  row("all", () => true);
  row("the half held back", ({ held }) => held);
}

async function onSearchPage(browser: Browser, folder: string, use: (page: Page) => Promise<void>): Promise<void> {
  const site = await serve(folder, 0);
  const page = await browser.newPage();
  await page.goto(site.address + SEARCH);
  await use(page);
  await page.close();
  await site.close();
}

/** Bytes that a first search fetches until five hits are shown, scripts of the search included; and the time of a search that has been asked before. */
async function costs(
  name: string,
  browser: Browser,
  { options }: Built,
  asked: Record<"usual" | "slips", string[]>,
): Promise<void> {
  const site = await serve(options.out, 0);
  const usual: number[] = [];
  const slips: number[] = [];
  for (const query of asked.usual) usual.push(await bytesOf(browser, site, query));
  for (const query of asked.slips) slips.push(await bytesOf(browser, site, query));
  const page = await browser.newPage();
  await page.goto(site.address + SEARCH);
  for (const query of asked.usual) await ask(page, query);
  const times: number[] = [];
  for (const query of [...asked.usual, ...asked.usual]) times.push(await timeOf(page, query));
  await page.close();
  await site.close();
  console.log(
    `${name.padEnd(26)}to the first five hits ${kilobytes(usual)}, with a slip ${kilobytes(slips)}; asked again ${middle(times).toFixed(1)} ms`,
  );
}

async function bytesOf(browser: Browser, site: ServedSite, query: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.address + SEARCH, { waitUntil: "networkidle" });
  const scripts = site.requests.filter(({ path }) => path.endsWith(".js"));
  site.requests.length = 0;
  await ask(page, query);
  const bytes = [...scripts, ...site.requests].reduce((sum, request) => sum + request.bytes, 0);
  site.requests.length = 0;
  await context.close();
  return bytes;
}

/** Milliseconds from Enter until hits are shown. */
async function timeOf(page: Page, query: string): Promise<number> {
  return Number(
    await page.evaluate(`new Promise((resolve) => {
      const [root, input] = [document.querySelector("#search"), document.querySelector("main input[name=q]")];
      root.dataset.query = "";
      input.value = ${JSON.stringify(query)};
      const started = performance.now();
      new MutationObserver((_, observer) => {
        if (root.dataset.query !== input.value) return;
        observer.disconnect();
        resolve(performance.now() - started);
      }).observe(root, { attributes: true });
      input.form.requestSubmit();
    })`),
  );
}

/** Seconds that the index takes beside plain Pagefind's, the two by turns. */
async function indexTime({ options, model, records }: Built): Promise<void> {
  const copy = `${options.out}-plain`;
  await plainPagefind(options.out, copy, records);
  const printed = framedPages(model, "https://example.org");
  const [ours, plain]: [number[], number[]] = [[], []];
  for (let run = 0; run < INDEX_RUNS; run++) {
    ours.push(await seconds(() => buildSearchIndex(options.out, model, printed, new Map())));
    plain.push(await seconds(() => indexPlainly(copy, records)));
  }
  const [own, other] = [middle(ours), middle(plain)];
  console.log(
    `${"index of 1,000 pages".padEnd(26)}${own.toFixed(2)} s, plain Pagefind ${other.toFixed(2)} s: ${(own / other).toFixed(1)} times (medians of ${String(INDEX_RUNS)})`,
  );
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function kilobytes(bytes: readonly number[]): string {
  const sorted = [...bytes].sort((a, b) => a - b);
  return `${((sorted[0] ?? 0) / 1000).toFixed(0)}–${((sorted.at(-1) ?? 0) / 1000).toFixed(0)} kB`;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
