import { filesIn } from "../disk/files-in.ts";
import { sha256 } from "../hash.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;

/** A page as it lies on disk, parsed as a browser parses it. */
export interface PrintedPage {
  url: string;
  html: string;
  elements: Element[];
}

/** Every HTML page of a built site, by address. */
export function printedPages(folder: string): PrintedPage[] {
  return filesIn(folder)
    .filter((path) => path.endsWith(".html"))
    .map((path) => {
      const html = readFileSync(join(folder, path), "utf8");
      return { url: `/${path.replace(/(^|\/)index\.html$/, "$1")}`, html, elements: [...descendants(parse(html))] };
    });
}

/** The SHA-256 of every file below a folder, by path. */
export function hashesIn(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}

/** An attribute's value, or null. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

/** The text inside an element. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** The elements of a tree in the order of the page, the outermost first. */
export function* descendants(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* descendants(child);
}
