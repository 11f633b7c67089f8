import type { Page } from "playwright-core";
import { NO_ANSWER, type JudgedQuery } from "./queries.ts";

/** The addresses of a hit: its own, and those of the pages of its file that are shown under it. */
export type AnsweredHit = string[];

/** How a query went: at which place the first answer stood, and how many hits there were. */
export interface Verdict extends JudgedQuery {
  hits: AnsweredHit[];
  /** From 1; null where no answer is among the hits shown. */
  rank: number | null;
}

/** Types a query on an open search page and gives the first hits that are shown. */
export async function ask(page: Page, query: string): Promise<AnsweredHit[]> {
  await page.locator("main input[name=q]").fill(query);
  return answered(page, query);
}

/** As `ask`, with Enter after the query: the page does not wait for more to be typed. */
export async function askAtOnce(page: Page, query: string): Promise<AnsweredHit[]> {
  const field = page.locator("main input[name=q]");
  await field.fill(query);
  await field.press("Enter");
  return answered(page, query);
}

/** The first hits, when the page shows those of the query. */
async function answered(page: Page, query: string): Promise<AnsweredHit[]> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLElement>("#search")?.dataset["query"] === wanted,
    query,
  );
  return page
    .locator("#search .hit")
    .evaluateAll((items) =>
      items.map((item) => [...item.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "")),
    );
}

/** Judges the hits of a query. */
export function judge(query: JudgedQuery, hits: AnsweredHit[]): Verdict {
  const at = hits.findIndex((hit) => hit.some((url) => query.expect.includes(url)));
  return { ...query, hits, rank: at < 0 ? null : at + 1 };
}

/** Shares of queries answered at the first place and among the first three, and how many "no answer" queries gave hits. */
export interface Score {
  asked: number;
  first: number;
  firstThree: number;
  junk: number;
}

/** The score of some verdicts. */
export function score(verdicts: readonly Verdict[]): Score {
  const answerable = verdicts.filter(({ category }) => category !== NO_ANSWER);
  const within = (most: number) => answerable.filter(({ rank }) => rank !== null && rank <= most).length;
  return {
    asked: verdicts.length,
    first: answerable.length === 0 ? 1 : within(1) / answerable.length,
    firstThree: answerable.length === 0 ? 1 : within(3) / answerable.length,
    junk: verdicts.filter(({ category, hits }) => category === NO_ANSWER && hits.length > 0).length,
  };
}
