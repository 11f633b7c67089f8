import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FIXTURE = "src/acceptance/fixture";

/** How much the benchmark's organisation holds; a quarter of the people have a seat. */
export interface Extent {
  people: number;
  documents: number;
}

/**
 * Writes a large invented organisation for benchmarks: the tests' fixture with many more people, seats and documents.
 * Takes the folder to write to; the same extent always gives the same bytes.
 */
export function writeLargeData(folder: string, { people, documents }: Extent): void {
  cpSync(join(FIXTURE, "data"), folder, { recursive: true });
  const seats = Math.floor(people / 4);
  append(
    folder,
    "people.yaml",
    people,
    (index) =>
      `- id: person-${index}\n  given_name: Förnamn${letters(index)}\n  family_name: Släkt${letters(index)}ström\n`,
  );
  append(
    folder,
    "documents.yaml",
    documents,
    (index) =>
      `- id: plan-${index}\n  title: Påhittad plan ${index}\n  kind: plan\n  date: "${2000 + (index % 25)}"\n  body: samrad\n  source: pahitt\n`,
  );
  append(
    folder,
    "bodies.yaml",
    1,
    () =>
      `- id: stamma\n  slug: stamman\n  name: Stämman\n  english_name: The Meeting\n  lead: En stor påhittad stämma.\n  description: En påhittad stämma med många platser.\n  size: { ordinary: "${seats}", substitute: "0" }\n  source: pahitt\n`,
  );
  mkdirSync(join(folder, "stamma"), { recursive: true });
  writeFileSync(join(folder, "stamma/2023-2027.yaml"), 'from: 2023-06-01\nuntil: "2027"\nsource: pahitt\nseats:\n');
  append(
    folder,
    "stamma/2023-2027.yaml",
    seats,
    (index) =>
      `  - seat: "${index + 1}"\n    kind: ordinary\n    holders:\n      - person: person-${index}\n        party: TR\n        principal: trollstad\n        source: pahitt\n`,
  );
}

function append(folder: string, name: string, count: number, entry: (index: number) => string): void {
  writeFileSync(join(folder, name), Array.from({ length: count }, (_, index) => entry(index)).join(""), { flag: "a" });
}

/** A number as letters, so that every name is another. */
function letters(index: number): string {
  return [...String(index)].map((digit) => "abcdefghij"[Number(digit)] ?? "").join("");
}
