import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** An element of a workbook's XML: its name without prefix, its attributes, its content in order. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  /** The text directly inside it. */
  text: string;
}

/** The parts of an .xlsx file that a table needs (ECMA-376, part 1, chapter 18). */
export interface WorkbookParts {
  sheets: { name: string; isHidden: boolean; path: string }[];
  /** Whether days count from 1904, as in workbooks from old Macs. */
  isFrom1904: boolean;
  strings: string[];
  styles: Element | null;
  /** The XML of a part, by its path in the archive. */
  open(path: string): Element | null;
}

/** The unpacked size of a part that is still read: a list of 100,000 people needs less. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Unpacks a workbook.
 *
 * @throws RangeError if a part is larger than any list of people; Error if it is no workbook
 */
export function workbookParts(bytes: Uint8Array): WorkbookParts {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const isRead = /\.(?:xml|rels)$/.test(name);
      if (isRead && originalSize > MOST_BYTES) throw new RangeError(name);
      return isRead;
    },
  });
  const open = (path: string) => {
    const part = parts[path];
    return part === undefined ? null : parsed(strFromU8(part));
  };
  const main =
    target(open("_rels/.rels"), "", (relation) => typeOf(relation) === "officeDocument") ?? "xl/workbook.xml";
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = open(`${folder}_rels/${main.slice(folder.length)}.rels`);
  const workbook = open(main);
  if (workbook === null) throw new Error("The archive has no workbook.");
  const sheets = elements(workbook, "sheet").flatMap(({ attributes }) => {
    const id = Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1];
    const path = target(relations, folder, (relation) => relation["Id"] === id && typeOf(relation) === "worksheet");
    const isHidden = /hidden$/i.test(attributes["state"] ?? "");
    return path === null ? [] : [{ name: attributes["name"] ?? "", isHidden, path }];
  });
  const byType = (type: string) => {
    const path = target(relations, folder, (relation) => typeOf(relation) === type);
    return path === null ? null : open(path);
  };
  const shared = byType("sharedStrings");
  return {
    sheets,
    isFrom1904: /^(?:1|true)$/.test(elements(workbook, "workbookPr")[0]?.attributes["date1904"] ?? ""),
    strings: shared === null ? [] : shared.children.map(richText),
    styles: byType("styles"),
    open,
  };
}

/** The text of a string with runs of its own style; how it is pronounced is no part of it. */
export function richText(element: Element): string {
  if (element.name === "t") return element.text;
  return element.children.map((child) => (child.name === "rPh" ? "" : richText(child))).join("");
}

/** All elements of a name inside another, in order. */
export function elements(inside: Element, name: string): Element[] {
  return inside.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)]);
}

function typeOf(relation: Readonly<Record<string, string>>): string {
  return (relation["Type"] ?? "").replace(/^.*\//, "");
}

function target(
  relations: Element | null,
  folder: string,
  isIt: (relation: Readonly<Record<string, string>>) => boolean,
): string | null {
  const path = relations?.children.find(({ attributes }) => isIt(attributes))?.attributes["Target"];
  if (path === undefined) return null;
  return path.startsWith("/") ? path.slice(1) : folder + path;
}

function parsed(text: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (cause) => {
    throw cause;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name: name.replace(/^.*:/, ""), attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const addText = (part: string) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text.replace(/^\ufeff/, "")).close();
  return root.children[0] ?? root;
}
