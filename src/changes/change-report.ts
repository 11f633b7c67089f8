import type { Problem } from "../data/problem.ts";
import { printable } from "../data/unseen-signs.ts";
import { counted, listed } from "../text.ts";
import type { LineChange, Piece } from "./line-changes.ts";
import type { Mention } from "./page-text.ts";
import { isNothing, type ChangedPages, type PageName, type SiteChanges } from "./site-changes.ts";

/** How to write the report: for a terminal, or in Markdown for GitHub. */
export interface Style {
  title: (text: string) => string;
  heading: (text: string) => string;
  /** Escapes text from the data, so that no format reads it as markup. */
  plain: (text: string) => string;
  strong: (text: string) => string;
  added: (text: string) => string;
  removed: (text: string) => string;
  address: (url: string) => string;
  /** The longest report, in characters. */
  most: number;
}

export const TERMINAL: Style = {
  title: (text) => text,
  heading: (text) => text.toLocaleUpperCase("sv"),
  plain: (text) => printable(text).replaceAll("\t", "\u00b7"),
  strong: (text) => text,
  added: (text) => `{+${text}+}`,
  removed: (text) => `[-${text}-]`,
  address: (url) => `(${printable(url)})`,
  most: Infinity,
};

export const MARKDOWN: Style = {
  title: (text) => `## ${text}`,
  heading: (text) => `### ${text}`,
  // Entities, so that the text is neither Markdown nor HTML. GitHub still finds "@name" (and notifies that user) and
  // "#12" in the result; an empty HTML comment after the sign prevents that.
  // https://github.com/github/cmark-gfm/issues/181
  // So is a bare address, which GitHub makes a link of: after "://", "www." and between the parts of a host's name.
  plain: (text) =>
    printable(text)
      .replaceAll(
        /[\\`*_[\]<>#|~&@]/g,
        (sign) => `&#${sign.codePointAt(0) ?? 0};${/[@#]/.test(sign) ? "<!-- -->" : ""}`,
      )
      .replaceAll("://", ":<!-- -->//")
      .replaceAll(/www\./gi, (sign) => `${sign.slice(0, -1)}<!-- -->.`),
  strong: (text) => `**${text}**`,
  added: (text) => `<ins>${text}</ins>`,
  removed: (text) => `<del>${text}</del>`,
  address: (url) => `\`${printable(url).replaceAll("`", "")}\``,
  // A comment on GitHub holds 65,536.
  most: 60_000,
};

/** Longer lists are only counted. */
const MANY = { pages: 30, groups: 40, lines: 12, letters: 300, warnings: 30 };

/** What visitors will see changed, in Swedish, for an editor. @param warnings those of the new data */
export function changeReport(changes: SiteChanges, warnings: readonly Problem[], style: Style): string {
  const parts = [
    style.title("Det här ändras för besökarna"),
    isNothing(changes) ? "Ingenting ändras på webbplatsen." : summary(changes),
    ...section("Personer i organen", people(changes, style), style),
    ...section(
      "Nya sidor",
      limited(changes.added, MANY.pages, (page) => `- ${named(page, style)}`, "sidor"),
      style,
    ),
    ...section(
      "Sidor som försvinner",
      limited(changes.removed, MANY.pages, (page) => `- ${named(page, style)}: ${fate(page.to, style)}`, "sidor"),
      style,
    ),
    ...section("Dokument", documents(changes, style), style),
    ...section(
      "Ändrade sidor",
      limited(changes.changed, MANY.groups, (group) => changed(group, style), "ändringar"),
      style,
    ),
    ...section("Annat än ord", restyled(changes, style), style),
    ...section(
      "Varningar i uppgifterna",
      limited(
        warnings,
        MANY.warnings,
        (problem) => `- ${place(problem, style)} ${style.plain(problem.message)}`,
        "varningar",
      ),
      style,
    ),
  ];
  return fitting(parts.join("\n\n"), style.most);
}

/** The text, or its first lines and a note that there is more. */
function fitting(text: string, most: number): string {
  if (text.length <= most) return text;
  const rest = "\n\nResten får inte plats här. npm run changes visar allt.";
  return text.slice(0, text.lastIndexOf("\n", most - rest.length)) + rest;
}

function summary({ added, removed, changed, documents }: SiteChanges): string {
  const pages = new Set(changed.flatMap((group) => group.pages.map(({ url }) => url))).size;
  const counts = [
    added.length === 0 ? null : counted(added.length, "ny sida", "nya sidor"),
    pages === 0 ? null : counted(pages, "sida med ändrade ord", "sidor med ändrade ord"),
    removed.length === 0 ? null : counted(removed.length, "sida försvinner", "sidor försvinner"),
    documents.added.length === 0 ? null : counted(documents.added.length, "nytt dokument", "nya dokument"),
    documents.replaced.length === 0 ? null : counted(documents.replaced.length, "utbytt dokument", "utbytta dokument"),
    documents.removed.length === 0
      ? null
      : counted(documents.removed.length, "dokument försvinner", "dokument försvinner"),
  ].filter((count) => count !== null);
  return counts.length === 0 ? "Inga ord ändras." : `${listed(counts)}.`;
}

function section(heading: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0 ? [] : [style.heading(heading), lines.join("\n")];
}

function limited<Item>(items: readonly Item[], most: number, line: (item: Item) => string, noun: string): string[] {
  const rest = items.length - most;
  return [...items.slice(0, most).map(line), ...(rest > 0 ? [`- och ${String(rest)} ${noun} till`] : [])];
}

function people({ bodies }: SiteChanges, style: Style): string[] {
  const line = (word: string, name: string) => (person: Mention) => {
    const words = person.words === "" ? "" : ` (${style.plain(cut(person.words))})`;
    return `- ${style.strong(style.plain(name))}, ${word}: ${style.plain(person.name)}${words}`;
  };
  return bodies.flatMap(({ name, came, left }) => [
    ...limited(came, MANY.pages, line("ny", name), "nya"),
    ...limited(left, MANY.pages, line("lämnar", name), "som lämnar"),
  ]);
}

function documents({ documents: { added, replaced, removed } }: SiteChanges, style: Style): string[] {
  return [
    ...limited(added, MANY.pages, (url) => `- nytt: ${style.address(url)}`, "nya dokument"),
    ...limited(replaced, MANY.pages, (url) => `- utbytt, samma adress: ${style.address(url)}`, "utbytta dokument"),
    ...limited(
      removed,
      MANY.pages,
      ({ url, to }) => `- försvinner: ${style.address(url)}: ${fate(to, style)}`,
      "dokument som försvinner",
    ),
  ];
}

/** What happens to someone who follows an old link. */
function fate(to: string | null | undefined, style: Style): string {
  if (to === null) return "adressen säger att sidan är borttagen";
  if (to !== undefined) return `adressen leder till ${style.address(to)}`;
  return style.strong(
    "adressen slutar fungera. Skriv i redirects.yaml vart den ska leda (to), eller att den är borta (gone: ja)",
  );
}

function changed({ pages, frame, changes }: ChangedPages, style: Style): string {
  const [first] = pages;
  const where =
    pages.length === 1 && first !== undefined
      ? named(first, style)
      : `${style.strong(counted(pages.length, "sida", "sidor"))} ${examples(pages, style)}`;
  const lines = limited(changes, MANY.lines, (change) => `- ${lineChange(change, style)}`, "rader");
  return [`- ${where}${frame ? " (sidhuvud eller sidfot)" : ""}`, ...lines.map((line) => `  ${line}`)].join("\n");
}

/** The first few addresses of many. */
function examples(pages: readonly { url: string }[], style: Style): string {
  const shown = pages.slice(0, 3).map(({ url }) => style.address(url));
  return `${shown.join(", ")}${pages.length > shown.length ? " med flera" : ""}`;
}

function lineChange(change: LineChange, style: Style): string {
  if (change.kind === "changed") return `ändrat: ${change.pieces.map((piece) => shown(piece, style)).join("")}`;
  return change.kind === "added" ? `nytt: ${style.plain(cut(change.text))}` : `borta: ${style.plain(cut(change.text))}`;
}

function shown({ kind, text }: Piece, style: Style): string {
  if (kind === "same") return style.plain(middleCut(text));
  const words = style.plain(cut(text));
  return kind === "added" ? style.added(words) : style.removed(words);
}

function restyled({ restyled: pages }: SiteChanges, style: Style): string[] {
  if (pages.length === 0) return [];
  const where = `${counted(pages.length, "sida", "sidor")}: ${examples(pages, style)}`;
  return [`- Samma ord, men utseende, bilder, länkar eller skript ändras på ${where}`];
}

function named({ heading, url }: PageName, style: Style): string {
  return `${style.strong(style.plain(heading))} ${style.address(url)}`;
}

function place({ file, line }: Problem, style: Style): string {
  return style.address(`${file}:${String(line)}`);
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length > MANY.letters ? `${letters.slice(0, MANY.letters).join("")}…` : text;
}

/** Text around a change is shortened to what is needed to find the place. */
function middleCut(text: string): string {
  const letters = [...text];
  return letters.length > 80 ? `${letters.slice(0, 38).join("")} … ${letters.slice(-38).join("")}` : text;
}
