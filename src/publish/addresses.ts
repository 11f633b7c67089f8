import { pathOf, type Files } from "./files.ts";

const HEADING = [
  "# Adresser som har publicerats, en på varje rad. Filen skrivs av npm run publish.",
  "# Ta inte bort rader: en adress som har slutat gälla får en rad i redirects.yaml.",
];

/**
 * The list of published addresses, grown by those that are published now: comments first, then every address once, in code-point order.
 * An address that is published no longer stays, as it is still known to others.
 *
 * @param text the list as it is; null: there is none
 * @param addresses what the data gives; of these the ones that the site holds are listed
 */
export function grownAddresses(text: string | null, addresses: Iterable<string>, files: Files): string {
  const lines = (text ?? "").split(/\r?\n/).map((line) => line.trim());
  const comments = text === null ? HEADING : lines.filter((line) => line.startsWith("#"));
  const listed = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const published = [...addresses].filter((address) => files.has(pathOf(address)));
  return [...comments, ...[...new Set([...listed, ...published])].sort(), ""].join("\n");
}
