import { OFFICES } from "../data/schema/bodies.ts";

/** What a line of a term says: an office, or a seat with those who have had it. */
export interface SeatLine {
  office: (Held & { kind: string }) | null;
  kind: "ordinary" | "substitute";
  /** The number of the seat that a personal substitute stands in for. */
  substituteFor: number | null;
  vacant: Readonly<Record<string, string>> | null;
  holders: Held[];
}

interface Held {
  person: string;
  party: string | null;
  principal: string | null;
  /** What follows the name: dates, how it ended, a title. */
  fields: Readonly<Record<string, string>>;
}

/**
 * Reads a line of a term. Seats are numbered in the order of their lines, offices left out. Throws where a line says something else.
 *
 * - `Anna Exempel (TR, Älvby)`: an ordinary seat, its holder's party and principal; either can be left out: `(TR)`, `(, Älvby)`
 * - `Anna Exempel until 2024-05-17 ended resigned; Bo Prov from 2024-05-17`: a seat's holders in time order, each with fields of its own
 * - `vacant`, `vacant since 2024-03`, `Anna Exempel until 2024-03; vacant since 2024-03`, `empty`: a seat without a holder now
 * - `substitute: Bo Prov`, `substitute for 1: Bo Prov`: a seat of a substitute, or of a personal one
 * - `chair: Anna Exempel`: an office, by its name in the data
 */
export function seatLine(line: string): SeatLine {
  const [, label, rest] = /^(?:([a-z-]+(?: for \d+)?): )?(.*)$/.exec(line) ?? [];
  const parts = (rest ?? "").split("; ");
  const holders = parts.filter((part) => !/^(?:vacant|empty)\b/.test(part)).map(held);
  const vacant = parts.find((part) => part.startsWith("vacant"));
  const kind = OFFICES.find((office) => office === label);
  const [first] = holders;
  if (label !== undefined && kind === undefined && !/^substitute\b/.test(label))
    throw new Error(`"${label}" in "${line}"?`);
  return {
    office: kind !== undefined && first !== undefined ? { ...first, kind } : null,
    kind: label?.startsWith("substitute") === true ? "substitute" : "ordinary",
    substituteFor: Number(/ for (\d+)/.exec(label ?? "")?.[1] ?? 0) || null,
    vacant: vacant === undefined ? null : fieldsIn(vacant.slice("vacant".length)),
    holders,
  };
}

const FIELDS = /(?:^| )(from|until|since|ended|title) (\S+)/g;

function held(text: string): Held {
  const [, person = "", , party = "", principal = "", rest = ""] =
    /^(.*?)(?: (\((\S*?)(?:, ?(.+?))?\)))?((?: (?:from|until|ended|title) \S+)*)$/.exec(text) ?? [];
  if (person === "" || /[():;]| \d/.test(person)) throw new Error(`Who is "${text}"?`);
  return { person, party: party || null, principal: principal || null, fields: fieldsIn(rest) };
}

function fieldsIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(FIELDS)].map(([, name = "", value = ""]) => [name, value]));
}
