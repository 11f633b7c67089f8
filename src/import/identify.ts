import { nearest } from "../data/nearest.ts";
import type { Data } from "../data/read.ts";
import type { PersonRecord } from "../data/schema.ts";
import { lettersOfName } from "../model/rules/namesakes.ts";
import { personUrl } from "../urls.ts";
import { evened } from "./names-in-cells.ts";
import { groupedBy } from "./group-by.ts";
import type { SeatedHolder } from "./holdings.ts";
import type { FieldProblem } from "./columns.ts";
import type { Field } from "./headings.ts";
import { freeId, fullName, newPerson, sameName } from "./new-person.ts";
import type { Row } from "./row.ts";

/** A person whose name in people.yaml will change. */
export interface Renamed {
  person: PersonRecord;
  givenName: string;
  familyName: string;
}

export interface Identities {
  /** The person's id for each row that could be identified. */
  persons: Map<Row, string>;
  added: PersonRecord[];
  renamed: Renamed[];
  problems: FieldProblem[];
}

/**
 * Finds out who each row is about. An id decides. A row without one is a known person only if exactly one person with
 * that name has a seat of the same principal in the term: a name alone is never enough, and if in doubt the editor must
 * choose.
 */
export function identify(rows: readonly Row[], data: Data, holdings: readonly SeatedHolder[]): Identities {
  const identifier = new Identifier(rows, data, holdings);
  for (const row of rows) identifier.take(row);
  return identifier;
}

class Identifier implements Identities {
  readonly persons = new Map<Row, string>();
  readonly added: PersonRecord[] = [];
  readonly renamed: Renamed[] = [];
  readonly problems: FieldProblem[] = [];
  readonly #rows: readonly Row[];
  readonly #holdings: readonly SeatedHolder[];
  readonly #known: ReadonlyMap<string, PersonRecord>;
  readonly #named: ReadonlyMap<string, PersonRecord[]>;
  readonly #rowsNamed: ReadonlyMap<string, Row[]>;
  readonly #published: ReadonlySet<string>;

  constructor(rows: readonly Row[], data: Data, holdings: readonly SeatedHolder[]) {
    this.#rows = rows;
    this.#holdings = holdings;
    this.#known = new Map(data.people.map((person) => [person.id, person]));
    this.#named = groupedBy(data.people, (person) => [
      lettersOfName(`${person.given_name} ${person.family_name}`),
      ...(person.former_names ?? []).map(lettersOfName),
    ]);
    this.#rowsNamed = groupedBy(rows, (row) => [lettersOfName(fullName(row))]);
    this.#published = new Set([
      ...data.addresses.map(({ address }) => address),
      ...data.redirects.map(({ from }) => from),
    ]);
  }

  take(row: Row): void {
    if (row.id === null) this.#withoutId(row);
    else this.#withId(row, row.id);
  }

  #withId(row: Row, id: string): void {
    const person = this.#known.get(id);
    if (person) {
      this.#existing(row, person);
      return;
    }
    const earlier = this.added.find((other) => other.id === id);
    const namesakes = this.#namesakes(row);
    const meant = /-\d+$/.test(id)
      ? null
      : nearest(
          id,
          namesakes.map((namesake) => namesake.id),
        );
    if (earlier && !sameName(row, earlier))
      this.#problem(
        row,
        "id",
        `Id: "${id}" står redan för ${earlier.given_name} ${earlier.family_name}. Två personer har var sitt id.`,
      );
    else if (meant !== null) this.#problem(row, "id", `Id: det finns ingen person "${id}". Menade du "${meant}"?`);
    else if (this.#published.has(personUrl({ id })))
      this.#problem(
        row,
        "id",
        `Id: "${id}" har använts förut, och ett id används aldrig om. Skriv ett annat, till exempel "${this.#freeId(row)}".`,
      );
    else if (earlier) this.persons.set(row, id);
    else this.#add(row, id);
  }

  #existing(row: Row, person: PersonRecord): void {
    const isSame = sameName(row, person) || this.#namesakes(row).includes(person);
    const name = `${person.given_name} ${person.family_name}`;
    if (
      !isSame &&
      evened(row.givenName) !== evened(person.given_name) &&
      evened(row.familyName) !== evened(person.family_name)
    ) {
      this.#problem(
        row,
        "id",
        `Id: "${person.id}" är ${name}, men raden säger ${fullName(row)}. Rätta id, eller ändra namnet i people.yaml först.`,
      );
      return;
    }
    this.persons.set(row, person.id);
    if (row.givenName === person.given_name && row.familyName === person.family_name) return;
    const earlier = this.renamed.find((renamed) => renamed.person === person);
    if (!earlier) this.renamed.push({ person, givenName: row.givenName, familyName: row.familyName });
    else if (earlier.givenName !== row.givenName || earlier.familyName !== row.familyName)
      this.#problem(
        row,
        "id",
        `Id: "${person.id}" heter ${earlier.givenName} ${earlier.familyName} på en annan rad. Skriv namnet lika.`,
      );
  }

  #withoutId(row: Row): void {
    const namesakes = this.#namesakes(row);
    const holders = namesakes.filter((person) => sameName(row, person) && this.#seatsOf(person, row.principal) > 0);
    const rows = this.#rowsNamed.get(lettersOfName(fullName(row))) ?? [];
    const [holder] = holders;
    if (holder && holders.length === 1 && this.#claims(rows, row, holder) <= this.#seatsOf(holder, row.principal))
      this.persons.set(row, holder.id);
    else if (namesakes.length > 0) this.#ask(row, namesakes);
    else if (rows.length > 1) {
      const lines = rows.map(({ line }) => String(line)).join(", ");
      this.#problem(
        row,
        "id",
        `${fullName(row)} står på flera rader (${lines}). Skriv samma id i kolumnen id om det är samma person, annars olika.`,
      );
    } else this.#add(row, this.#freeId(row));
  }

  /** How many rows may be about this holder of this principal. */
  #claims(rows: readonly Row[], row: Row, holder: PersonRecord): number {
    return rows.filter((other) => other.principal === row.principal && (other.id ?? holder.id) === holder.id).length;
  }

  #seatsOf(person: PersonRecord, principal: string | null): number {
    if (principal === null) return 0;
    return this.#holdings.filter(({ holder, principal: own }) => holder.person === person.id && own === principal)
      .length;
  }

  #ask(row: Row, namesakes: readonly PersonRecord[]): void {
    const ids = namesakes.map(({ id }) => `"${id}"`).join(" eller ");
    const who = namesakes.length === 1 ? "en person" : "flera personer";
    this.#problem(
      row,
      "id",
      `${fullName(row)}: det finns redan ${who} med det namnet. Skriv id ${ids} i kolumnen id om det är samma person, eller ett nytt id, till exempel "${this.#freeId(row)}", om det är en annan.`,
    );
  }

  #add(row: Row, id: string): void {
    this.persons.set(row, id);
    const others = (this.#rowsNamed.get(lettersOfName(fullName(row))) ?? []).flatMap(
      (other) => this.persons.get(other) ?? [],
    );
    const namesakes = [...new Set([...this.#namesakes(row).map((person) => person.id), ...others])].filter(
      (other) => other !== id,
    );
    this.added.push(newPerson(row, id, namesakes));
  }

  #namesakes(row: Row): PersonRecord[] {
    return this.#named.get(lettersOfName(fullName(row))) ?? [];
  }

  /** An id made from the name that is not in use, has never been, and is not in the table. */
  #freeId(row: Row): string {
    return freeId(row, (id) => {
      const isGiven = this.added.some((person) => person.id === id) || this.#rows.some((other) => other.id === id);
      return isGiven || this.#known.has(id) || this.#published.has(personUrl({ id }));
    });
  }

  #problem(row: Row, field: Field, message: string): void {
    this.problems.push({ line: row.line, field, message });
  }
}
