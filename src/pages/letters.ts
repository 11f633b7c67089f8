import { bySwedish } from "../model/order.ts";

/** Rows that stand under one letter of a list from A to Ö. */
export interface Letter<Row> {
  id: string;
  letter: string;
  rows: Row[];
}

/** The Swedish alphabet: small letters, as the collator sets "a" before "A". */
const ALPHABET = Array.from("abcdefghijklmnopqrstuvwxyzåäö");

/** Where all stands that comes before A. */
const NUMBERS = "0–9";

/**
 * Rows under the letter where a Swede looks. Takes them in order of their keys. The letter is asked of the collator that put
 * them in order, so each has its rows in one place: Š stands among S, Ü among Y and Ø among Ö.
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
