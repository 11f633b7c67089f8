import { brotliCompressSync, constants } from "node:zlib";
import { attribute, type Element, type PrintedPage } from "./printed-pages.ts";

/** What a server can send before it must wait for the visitor's first answer: ten packets of 1,460 bytes, less some for headers. RFC 6928 */
export const MOST_BYTES = 14_336;

/** Languages of `<script>` that are data and run nothing. */
const DATA_SCRIPTS = /^application\/(ld\+)?json$/;

/** How many bytes a text takes, compressed as a host compresses files beforehand (11) or on the fly (about 5). */
export function brotliBytes(text: string | Buffer, quality: 5 | 11): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/** Addresses of what a page must fetch before a browser shows it: styles for screens, and scripts in the head that are not put off. */
export function blockingRequests(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (element.tagName === "script") return isPutOff(element) ? [] : [attribute(element, "src") ?? "an inline script"];
    const isStyle = element.tagName === "link" && attribute(element, "rel") === "stylesheet";
    return isStyle && attribute(element, "media") !== "print" ? [attribute(element, "href") ?? ""] : [];
  });
}

/**
 * What makes a page heavy or slow to show: more than `MOST_BYTES` of HTML and blocking styles together, more than one blocking
 * request, a script that is waited for, or anything of another site's that is fetched at once.
 *
 * @param read gives the file at an address of the site
 */
export function weightFaults(page: PrintedPage, read: (address: string) => Buffer): string[] {
  const blocking = blockingRequests(page.elements);
  const scripts = page.elements.filter((element) => element.tagName === "script" && !isPutOff(element));
  const foreign = page.elements.flatMap((element) =>
    fetched(element).filter((address) => /^(https?:)?\/\//.test(address)),
  );
  const styles = blocking.filter((address) => address.startsWith("/") && address.endsWith(".css"));
  const bytes = (quality: 5 | 11) =>
    [page.html, ...styles.map(read)].reduce<number>((sum, text) => sum + brotliBytes(text, quality), 0);
  // The slow quality never gives more than the quick one, which is enough to pass nearly every page.
  const least = bytes(5) <= MOST_BYTES ? 0 : bytes(11);
  return [
    ...(least > MOST_BYTES ? [`${String(least)} bytes of HTML and styles`] : []),
    ...(blocking.length > 1 ? [`waits for ${blocking.join(" and ")}`] : []),
    ...scripts.map((script) => `waits for the script ${attribute(script, "src") ?? "in it"}`),
    ...foreign.map((address) => `fetches ${address}`),
  ].map((fault) => `${page.url}: ${fault}`);
}

function isPutOff(script: Element): boolean {
  const type = attribute(script, "type") ?? "";
  const waits = ["defer", "async"].some((name) => attribute(script, name) !== null);
  return type === "module" || DATA_SCRIPTS.test(type) || (waits && attribute(script, "src") !== null);
}

/** What a browser fetches for an element without being asked. */
function fetched(element: Element): string[] {
  const name = { script: "src", img: "src", iframe: "src", source: "src", video: "src", embed: "src", object: "data" }[
    element.tagName
  ];
  const rel = attribute(element, "rel") ?? "";
  const link = element.tagName === "link" && /stylesheet|preload|prefetch|preconnect|icon|manifest/.test(rel);
  const address = attribute(element, link ? "href" : (name ?? ""));
  return address === null || (!link && name === undefined) ? [] : [address];
}
