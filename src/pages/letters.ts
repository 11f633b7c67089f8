import { bySwedish } from "../model/order.ts";

/** The rows under one letter of a list from A to Ö. */
export interface Letter<Row> {
  id: string;
  letter: string;
  rows: Row[];
}

/** The Swedish alphabet in lower case, as the collator sorts "a" before "A". */
const ALPHABET = Array.from("abcdefghijklmnopqrstuvwxyzåäö");

/** The heading of everything that sorts before A. */
const NUMBERS = "0–9";

/**
 * Groups rows by the letter where Swedish readers look. Takes rows sorted by key. The collator that sorted them also
 * decides the letter, so each group is in one place: Š under S, Ü under Y and Ø under Ö.
 */
export function byLetter<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Letter<Row>[] {
  const letters: Letter<Row>[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const small = ALPHABET.findLast((each) => bySwedish(each, key) <= 0) ?? NUMBERS;
    const last = letters.at(-1);
    if (last?.id === `bokstav-${small}`) last.rows.push(row);
    else letters.push({ id: `bokstav-${small}`, letter: small.toLocaleUpperCase("sv"), rows: [row] });
  }
  return letters;
}
