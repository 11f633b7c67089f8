import { parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A person named in a row of a page, with a link to their page. */
export interface Mention {
  /** The address of the page about the person. */
  url: string;
  name: string;
  /** The other words of the row: party, role, who has appointed them. */
  words: string;
}

/** The text that a visitor reads on a page, line by line. */
export interface PageText {
  heading: string;
  /** The description that search engines show. */
  description: string;
  content: string[];
  /** Header, breadcrumb and footer. */
  frame: string[];
  people: Mention[];
  /** Addresses that the content links to. */
  links: string[];
}

/** A page that only says that its content has moved; `to` is null if it is gone for good. */
export interface MovedText {
  to: string | null;
}

/** Elements that begin a new line. Cells stay on the line of their row, and a fact on the line of its name. */
const LINES: ReadonlySet<string> = new Set(
  "address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody thead tr ul br".split(
    " ",
  ),
);

/**
 * Elements without text of their own. A picture repeats the text beside it, and a table's caption the heading above.
 */
const SILENT: ReadonlySet<string> = new Set(["script", "style", "svg", "template", "noscript", "caption"]);

/** Reads a printed page. @param personAddress tells whether an address is that of a person's page */
export function readPage(html: string, personAddress: (url: string) => boolean): PageText | MovedText {
  const document = parse(html);
  const elements = [...descendants(document)];
  const head = elements.filter(({ tagName }) => tagName === "meta" || tagName === "link");
  const refresh = head.find((element) => attribute(element, "http-equiv") === "refresh");
  if (refresh) return { to: /url=(.*)$/.exec(attribute(refresh, "content") ?? "")?.[1] ?? null };
  if (!head.some((element) => attribute(element, "rel") === "canonical")) return { to: null };

  const main = elements.find(({ tagName }) => tagName === "main");
  const body = elements.find(({ tagName }) => tagName === "body");
  const heading = elements.find(({ tagName }) => tagName === "h1");
  const description = head.find((element) => attribute(element, "name") === "description");
  return {
    heading: heading ? linesOf(heading).join(" ") : "",
    description: (description && attribute(description, "content")) ?? "",
    content: main ? linesOf(main) : [],
    frame: body ? linesOf(body, main) : [],
    people: main ? mentions(main, personAddress) : [],
    links: main ? [...descendants(main)].flatMap((element) => attribute(element, "href") ?? []) : [],
  };
}

/** The lines of text inside an element, leaving out those inside `without`. */
function linesOf(element: Element, without?: Element): string[] {
  const parts: string[] = [];
  collect(element, without, parts);
  return parts
    .join("")
    .split("\n")
    .map((line) => line.replaceAll(/[^\S\u00a0]+/g, " ").trim())
    .filter((line) => line !== "");
}

function collect(node: Node, without: Element | undefined, parts: string[]): void {
  if (node === without) return;
  if ("value" in node) {
    parts.push(node.value.replaceAll(/[^\S\u00a0]+/g, " "));
    return;
  }
  if ("tagName" in node) {
    if (SILENT.has(node.tagName) || attribute(node, "aria-hidden") === "true") return;
    if (node.tagName === "img") parts.push(attribute(node, "alt") ?? "");
    if (LINES.has(node.tagName) || node.tagName === "dt") parts.push("\n");
  }
  if ("childNodes" in node) for (const child of node.childNodes) collect(child, without, parts);
  if (!("tagName" in node)) return;
  if (["td", "th", "dt"].includes(node.tagName)) parts.push(" ");
  const address = node.tagName === "a" ? (attribute(node, "href") ?? "") : "";
  // Visitors notice where an external link leads, but the text does not say it.
  if (/^https?:/.test(address)) parts.push(` <${address}>`);
  if (LINES.has(node.tagName)) parts.push("\n");
}

function mentions(main: Element, personAddress: (url: string) => boolean): Mention[] {
  const rows = [...descendants(main)].filter(({ tagName }) => tagName === "tr" || tagName === "li");
  return rows.flatMap((row) =>
    [...descendants(row)].flatMap((element) => {
      const url = attribute(element, "href") ?? "";
      if (element.tagName !== "a" || !personAddress(url)) return [];
      return { url, name: linesOf(element).join(" "), words: linesOf(row, element).join(" ") };
    }),
  );
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

function* descendants(node: Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* descendants(child);
}
