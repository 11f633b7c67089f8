import { pathOf, type Files } from "./files.ts";

const HEADING = [
  "# Adresser som har publicerats, en på varje rad. Filen skrivs av npm run publish.",
  "# Ta inte bort rader: en adress som har slutat gälla får en rad i redirects.yaml.",
];

/**
 * Adds the addresses published now to the list: comments first, then every address once, in code-point order. An
 * address that is no longer published stays, as others still know it.
 *
 * @param text the present list; null: there is none
 * @param addresses those of the data; only those that the site has a file for are added
 */
export function grownAddresses(text: string | null, addresses: Iterable<string>, files: Files): string {
  const lines = (text ?? "").split(/\r?\n/).map((line) => line.trim());
  const comments = text === null ? HEADING : lines.filter((line) => line.startsWith("#"));
  const listed = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const published = [...addresses].filter((address) => files.has(pathOf(address)));
  return [...comments, ...[...new Set([...listed, ...published])].sort(), ""].join("\n");
}
