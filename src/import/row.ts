import { isPartialDate } from "../day.ts";
import type { Data } from "../data/read.ts";
import type { HolderRecord } from "../data/schema.ts";
import type { SeatKind } from "../model/model.ts";
import { capitalised } from "../text.ts";
import type { NamedRow, NamedTable } from "./columns.ts";
import type { Field } from "./headings.ts";
import { findMember, findParty, type Named } from "./names-in-cells.ts";
import type { RowProblem } from "./row-problem.ts";
import { dayOfSerial } from "./workbook.ts";
import { endedOf, kindOf } from "./table-words.ts";
import { ENDED_WORDS } from "../words.ts";

/** The fields of a holder that a table can have, named as in the data. */
export type HolderField = Exclude<keyof HolderRecord, "person" | "source">;

/** A checked row: a person's holding of a seat. */
export interface Row {
  line: number;
  /** The id in the row, or null. */
  id: string | null;
  givenName: string;
  familyName: string;
  kind: SeatKind;
  /** The principal's id, or null. */
  principal: string | null;
  seat: number | null;
  /** Null: nobody; undefined: the table has no such column, so the data is kept. */
  substituteFor: number | null | undefined;
  /** The values as the data writes them, one for each column of the table; null for an empty cell. */
  fields: Map<HolderField, string | null>;
}

/** Checks every cell. Takes the data, for names of members and parties, and the fields that must not be empty. */
export function readRows(table: NamedTable, data: Data, required: readonly Field[]) {
  const problems = [...table.problems];
  const rows = table.rows.flatMap((row) => {
    const reader = new RowReader(row, table, data);
    const read = reader.row(required);
    problems.push(...reader.problems);
    return reader.problems.length === 0 && read ? [read] : [];
  });
  return { rows, problems };
}

class RowReader {
  readonly problems: RowProblem[] = [];
  readonly #row: NamedRow;
  readonly #table: NamedTable;
  readonly #data: Data;

  constructor(row: NamedRow, table: NamedTable, data: Data) {
    this.#row = row;
    this.#table = table;
    this.#data = data;
  }

  row(required: readonly Field[]): Row | null {
    for (const field of required) if (this.#text(field) === null) this.#problem(field, "cellen är tom. Fyll i den.");
    for (const field of ["givenName", "familyName"] as const) this.#checkCapitals(field);
    const id = this.#text("id") ?? null;
    if (id !== null && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
      this.#problem(
        "id",
        `"${id}" är inget id. Skriv små bokstäver a–z, siffror och bindestreck, som exempla-exempelsson.`,
      );
    const kindWord = this.#text("kind") ?? null;
    const kind = kindWord === null ? null : kindOf(kindWord);
    if (kindWord !== null && kind === null)
      this.#problem("kind", `"${kindWord}" är inget uppdrag här. Skriv ledamot eller ersättare.`);
    const fields: Row["fields"] = new Map();
    for (const [field, value] of this.#holderFields()) if (value !== undefined) fields.set(field, value);
    const row = {
      line: this.#row.line,
      id,
      givenName: this.#text("givenName") ?? "",
      familyName: this.#text("familyName") ?? "",
      principal: fields.get("principal") ?? null,
      seat: this.#number("seat") ?? null,
      substituteFor: this.#number("substituteFor"),
      fields,
    };
    return kind === null ? null : { ...row, kind };
  }

  #holderFields(): [HolderField, string | null | undefined][] {
    return [
      ["party", this.#named("party", (word) => findParty(word, this.#data.parties))],
      ["principal", this.#named("principal", (word) => findMember(word, this.#data.members))],
      ["title", this.#text("title")],
      ["from", this.#date("from")],
      ["until", this.#row.cells.has("through") ? dayAfter(this.#date("through")) : this.#date("until")],
      ["ended", this.#ended()],
    ];
  }

  /** Names in capitals are not written as new names: what they are in small letters, no program knows. */
  #checkCapitals(field: "givenName" | "familyName"): void {
    const name = this.#row.cells.get(field) ?? "";
    if (!/\p{L}{3}/u.test(name) || name !== name.toLocaleUpperCase("sv")) return;
    const key = field === "givenName" ? "given_name" : "family_name";
    if (this.#data.people.some((person) => person[key] === name)) return;
    this.#problem(
      field,
      "namnet står med stora bokstäver. Skriv det som det ska stå på webbplatsen, som Exempelsson eller af Exempel. Heter någon så, lägg in personen i people.yaml först.",
    );
  }

  /** The text of a cell; null if empty, undefined if the table has no such column. */
  #text(field: Field): string | null | undefined {
    const text = this.#row.cells.get(field);
    return text === "" ? null : text;
  }

  #named(field: Field, find: (word: string) => Named): string | null | undefined {
    const word = this.#text(field);
    if (word == null) return word;
    const meant = find(word);
    if ("id" in meant) return meant.id;
    this.#problem(field, meant.problem);
    return null;
  }

  #number(field: Field): number | null | undefined {
    const text = this.#text(field);
    if (text == null) return text;
    if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
    this.#problem(field, `"${text}" är inget nummer på en plats. Skriv ett heltal från 1.`);
    return null;
  }

  #date(field: Field): string | null | undefined {
    const text = this.#text(field);
    if (text == null) return text;
    const date = fromExcel(text);
    if (isPartialDate(date)) return date;
    this.#problem(
      field,
      `"${text}" är inget datum som går att läsa. Skriv ett datum som finns, som 2024-02-16, eller bara 2024-02 eller 2024.`,
    );
    return null;
  }

  #ended(): string | null | undefined {
    const text = this.#text("ended");
    if (text == null) return text;
    const ended = endedOf(text);
    const choices = Object.values(ENDED_WORDS).join(", ");
    if (ended === null) this.#problem("ended", `"${text}" är ingen känd orsak. Skriv en av: ${choices}.`);
    return ended;
  }

  #problem(field: Field, message: string): void {
    const column = this.#table.heading(field);
    this.problems.push({ line: this.#row.line, column, message: `${capitalised(column)}: ${message}` });
  }
}

const SHORT_MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** A date that Excel may have rewritten: with a time of day, as the number of its day, or "2024-03" as "mar-24". */
function fromExcel(text: string): string {
  const [, name = "", year = ""] = /^([a-z]{3})-(\d\d)$/i.exec(text) ?? [];
  const month = SHORT_MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month > 0) return `20${year}-${String(month).padStart(2, "0")}`;
  // A cell without a format of dates shows the number of the day: 2009 is 39814, 2064 is 60000.
  if (/^[2-5]\d{4}(?:\.0+)?$/.test(text)) return dayOfSerial(Number(text));
  return text.replace(/ 00:00(?::00)?$/, "");
}

/** The data's end date is the first day after, if it is a whole day. A month or a year is itself the last one. */
function dayAfter(date: string | null | undefined): string | null | undefined {
  if (date?.length !== 10) return date;
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
