import { FRAGMENTS, SEARCH_ENGINE, SEARCH_FOLDER, SEARCH_START } from "../search/pagefind/paths.ts";
import { z } from "zod";
import { pathOf } from "./files.ts";
import { named } from "./refusals.ts";

/**
 * The address of an asset in a page or style. A host before it counts only in `content`, which names the page's picture
 * for others: links to other sites may have similar paths.
 */
const ASSET = /(?:["'(]|content="https?:\/\/[^/"\s]+)(\/assets\/[^"'()\s?#]+)/g;
const LOCATION = /<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g;

/** The search's first file: a list and a program for each language, and how many files of texts there are. */
const searchEntry = z.object({
  languages: z.record(z.string(), z.object({ meta: z.string(), wasm: z.string() })),
  files: z.number().int().positive(),
});

/** Every site has these, whatever else it contains. */
const REQUIRED = ["index.html", "404.html", "robots.txt", "sitemap.xml", SEARCH_START, SEARCH_ENGINE];

/** The paths of the files that one file of the site needs. */
export function namedIn(path: string, text: string): string[] {
  if (/\.(?:html|css)$/.test(path)) return matchesIn(text, ASSET).map(pathOf);
  if (path === "sitemap.xml") return matchesIn(text, LOCATION).map(pathOf);
  if (path !== SEARCH_START) return [];
  return Object.values(searchEntry.parse(JSON.parse(text)).languages).flatMap(({ meta, wasm }) => [
    `${SEARCH_FOLDER}${meta}`,
    `${SEARCH_FOLDER}${wasm}`,
  ]);
}

/** The number of files with texts, according to the search's first file; 0 for any other file. */
export function indexedTexts(path: string, text: string): number {
  return path === SEARCH_START ? searchEntry.parse(JSON.parse(text)).files : 0;
}

/**
 * What a built site lacks, in Swedish; empty if it is complete.
 *
 * @param paths the files that it has
 * @param needed the paths that its files need, each with one file that needs it
 * @param indexed how many files of texts the search should have
 */
export function lacks(
  folder: string,
  paths: ReadonlySet<string>,
  needed: ReadonlyMap<string, string>,
  indexed: number,
): string[] {
  if (paths.size === 0) return [`${folder}/ är tom. Bygg webbplatsen först: npm run build.`];
  const required = REQUIRED.filter((path) => !paths.has(path));
  const missing = [...needed].filter(([path]) => !paths.has(path) && !required.includes(path));
  const fragments = [...paths].filter((path) => path.startsWith(FRAGMENTS)).length;
  const advice = "Bygget är inte helt. Bygg om: npm run build.";
  return [
    ...(required.length === 0 ? [] : [`I ${folder}/ saknas ${named(required)}. ${advice}`]),
    ...(missing.length === 0
      ? []
      : [`I ${folder}/ saknas ${named(missing.map(([path, by]) => `${path} (som ${by} behöver)`))}. ${advice}`]),
    ...(fragments >= indexed
      ? []
      : [`I ${folder}/${FRAGMENTS} finns ${String(fragments)} av sökningens ${String(indexed)} texter. ${advice}`]),
  ];
}

function matchesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}
