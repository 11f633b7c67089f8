import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import { serve } from "../../serve/serve.ts";
import { openBrowser } from "../browser.ts";
import { SITES } from "../built-sites.ts";
import { askAtOnce, judge, score, type Verdict } from "./ask.ts";
import { judgedQueries, laterQueries, type JudgedQuery } from "./queries.ts";

/** What must hold on the half of the queries that nobody looked at while the search was made. */
const LEAST = { first: 0.9, firstThree: 0.97 };

/** What must hold on those that were written later: they are asked again so that nothing is lost. */
const LEAST_OF_LATER = { first: 0.9, firstThree: 0.94 };

const verdicts: Verdict[] = [];
const later: Verdict[] = [];
const complaints: string[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const verdictsOf = async (queries: readonly JudgedQuery[]) => {
    const asked = queries.filter(({ removed }) => removed === null);
    return (await Promise.all([verdictsOn("real", asked), verdictsOn("large", asked)])).flat();
  };
  verdicts.push(...(await verdictsOf(judgedQueries())));
  later.push(...(await verdictsOf(laterQueries())));
});
afterAll(async () => {
  await browser.close();
});

/** How the queries of a site went, asked one after the other on one page. */
async function verdictsOn(name: keyof typeof SITES, queries: readonly JudgedQuery[]): Promise<Verdict[]> {
  const site = await serve(SITES[name], 0);
  const page = await browser.newPage();
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${site.address}/sok/`);
  const some: Verdict[] = [];
  for (const query of queries.filter((each) => each.site === name))
    some.push(judge(query, await askAtOnce(page, query.query)));
  await page.close();
  await site.close();
  return some;
}

describe.each([
  ["held back", true],
  ["tuned on", false],
])("judged queries, the half that was %s", (_, held) => {
  const half = () => verdicts.filter((verdict) => verdict.held === held);

  it("are answered first, or among the first three", () => {
    const { first, firstThree, asked } = score(half());
    expect(asked).toBeGreaterThan(70);
    expect(first, missed(half())).toBeGreaterThanOrEqual(LEAST.first);
    expect(firstThree, missed(half())).toBeGreaterThanOrEqual(LEAST.firstThree);
  });

  it("give nothing where there is no answer", () => {
    expect(score(half()).junk, missed(half())).toBe(0);
  });
});

it("queries written later are answered, and nothing is given where there is no answer", () => {
  const { first, firstThree, junk } = score(later);
  expect(first, missed(later)).toBeGreaterThanOrEqual(LEAST_OF_LATER.first);
  expect(firstThree, missed(later)).toBeGreaterThanOrEqual(LEAST_OF_LATER.firstThree);
  expect(junk, missed(later)).toBe(0);
});

it("no query is too much for the page", () => {
  expect(complaints).toEqual([]);
});

/** For the message of a failure: the queries that are not answered first, with what came instead. Those held back are not told. */
function missed(some: readonly Verdict[]): string {
  return some
    .filter(({ held, rank, expect: answers, hits }) => !held && (answers.length > 0 ? rank !== 1 : hits.length > 0))
    .map(({ query, rank, hits }) => `${query}: ${String(rank)}, first ${hits[0]?.join(" ") ?? "nothing"}`)
    .join("\n");
}
