import type { Day } from "../day.ts";
import type { Problem } from "../data/problem.ts";
import type { Data } from "../data/read.ts";
import { draftModel } from "../model/build.ts";
import { problemsBetween } from "../model/check.ts";
import { oneForEachCause } from "../model/one-cause.ts";
import type { Page } from "../pages/page.ts";
import { pages, redirects } from "../site.ts";
import { documentFileUrl } from "../urls.ts";
import { addressProblems } from "./addresses.ts";
import { deadLinks } from "./links.ts";
import { sharedAddresses } from "./shared-addresses.ts";

/**
 * Every problem of the data: within a file, between files, and in the addresses of pages. Each cause is reported once,
 * in no special order. No view is built.
 */
export function siteProblems(data: Data, today: Day): Problem[] {
  return oneForEachCause(data.problems, [...problemsBetween(data, today), ...pageProblems(data, today)]);
}

/** The addresses of the pages and document files that the data gives. Files count whether or not they are published by `today`. */
export function ownAddresses(data: Data, today: Day): Set<string> {
  const model = draftModel(data, today);
  return addressesOf(data, model === null ? [] : pages(model));
}

function addressesOf(data: Data, all: readonly Page[]): Set<string> {
  return new Set([
    ...all.map(({ url }) => url).filter((url) => url.endsWith("/")),
    ...data.documents.filter((document) => document.file !== undefined).map(documentFileUrl),
  ]);
}

function pageProblems(data: Data, today: Day): Problem[] {
  const model = draftModel(data, today);
  if (model === null) return [];
  const all = pages(model);
  const known = addressesOf(data, all);
  // Pages of a list that has become shorter redirect to the list.
  const stated = new Set(data.redirects.map(({ from }) => from));
  for (const { from } of redirects(model, all)) if (!stated.has(from)) known.add(from);
  return [...addressProblems(data, known), ...sharedAddresses(data, all), ...deadLinks(data, known)];
}
