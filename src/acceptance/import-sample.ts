import { filesIn } from "../disk/files-in.ts";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTableOptions, type TableOptions } from "../command/table-options.ts";

const FIXTURE = "src/acceptance/fixture";
const PRINCIPALS = ["region-norrsaga", "trollstad", "alvby", "aspnas"];
const SEATS = 100;
const HEADER = "id;förnamn;efternamn;parti;utsedd av;uppdrag;plats\n";

/** A copy of the invented organisation, in a folder of its own. */
export function copiedFixture(): string {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  cpSync(join(FIXTURE, "data"), folder, { recursive: true });
  return folder;
}

/** Adds a body that its members appoint, with a term in which nothing is entered. */
export function writeEmptyMeeting(folder: string): void {
  appendFileSync(
    join(folder, "bodies.yaml"),
    '- id: ting\n  slug: tinget\n  name: Tinget\n  english_name: The Thing\n  lead: Ett stort påhittat ting.\n  description: Ett påhittat ting.\n  size: { ordinary: "200", substitute: "200", about: ungefär }\n  source: pahitt\n',
  );
  mkdirSync(join(folder, "ting"));
  writeFileSync(join(folder, "ting/2023-2027.yaml"), '# Tinget.\nfrom: 2023-06-01\nuntil: "2027"\nsource: pahitt\n');
}

/** As `copiedFixture`, with a meeting of 400, a hundred from each of four principals, commented like a file that people write. */
export function writtenMeeting(): string {
  const folder = copiedFixture();
  writeEmptyMeeting(folder);
  mkdirSync(join(folder, "ting/2023-2027"));
  appendFileSync(
    join(folder, "people.yaml"),
    people()
      .map(({ id, given, family }) => `- id: ${id}\n  given_name: ${given}\n  family_name: ${family}\n`)
      .join(""),
  );
  for (const principal of PRINCIPALS) {
    const seats = people()
      .filter((person) => person.principal === principal)
      .map(
        ({ id, seat, kind, party }) =>
          `  - seat: "${seat}" # plats ${seat}\n    kind: ${kind}\n    holders:\n      # Vald på hösten.\n      - person: ${id}\n        party: ${party} # enligt protokollet\n        source: pahitt\n`,
      );
    const text = `# De som är utsedda.\nprincipal: ${principal}\nsource: pahitt\n\nseats:\n${seats.join("")}# Slut.\n`;
    writeFileSync(join(folder, `ting/2023-2027/${principal}.yaml`), text);
  }
  return folder;
}

/** The rows of the meeting as an office would have them, with the principals by name or short name. */
export function meetingTable(): string {
  const names = new Map([
    ["region-norrsaga", "Region Norrsaga"],
    ["trollstad", "Trollstads kommun"],
    ["alvby", "Älvby"],
    ["aspnas", "ASPNÄS"],
  ]);
  const rows = people().map(({ id, given, family, party, principal, kind, seat }) =>
    [id, given, family, party, names.get(principal), kind === "ordinary" ? "ledamot" : "ersättare", seat].join(";"),
  );
  return `${HEADER}${rows.join("\n")}\n`;
}

function people() {
  return PRINCIPALS.flatMap((principal, part) =>
    Array.from({ length: SEATS }, (_, index) => {
      const number = part * SEATS + index;
      const [given, family] = [`Prov${letters(number)}`, `Påhitt${letters(number)}ö`];
      const kind = index % 2 === 0 ? "ordinary" : "substitute";
      return {
        id: `person-${number}`,
        given,
        family,
        principal,
        kind,
        seat: index + 1,
        party: number % 3 === 0 ? "AL" : "TR",
      };
    }),
  );
}

/** A number as letters, so that every name is another. */
function letters(number: number): string {
  return [...String(number)].map((digit) => "abcdefghij"[Number(digit)] ?? "").join("");
}

/** The options of an import, with a table that is written beside the data. */
export function importing(
  data: string,
  table: string | Uint8Array,
  argv: readonly string[] = [],
  name = "lista.csv",
): TableOptions {
  const file = join(mkdtempSync(join(tmpdir(), "table-")), name);
  writeFileSync(file, table);
  const common = [
    "--body",
    "ting",
    "--term",
    "2023-2027",
    "--data",
    data,
    "--documents",
    join(FIXTURE, "documents"),
    "--today",
    "2026-11-23",
  ];
  return readTableOptions("import", [file, ...common, ...argv], {});
}

/** Every file of a folder with its text. */
export function textsIn(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** The lines in which two states of a folder differ, after the name of each file: "-" before, "+" after. */
export function changedLines(before: Record<string, string>, after: Record<string, string>): string[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths
    .filter((path) => before[path] !== after[path])
    .flatMap((path) => [path, ...difference((before[path] ?? "").split("\n"), (after[path] ?? "").split("\n"))]);
}

/** By the longest common subsequence. */
function difference(old: readonly string[], now: readonly string[]): string[] {
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i]?.set([old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))], j);
  const lines: string[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length;) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i++;
      j++;
    } else if (j === now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) lines.push(`-${old[i++] ?? ""}`);
    else lines.push(`+${now[j++] ?? ""}`);
  }
  return lines;
}
