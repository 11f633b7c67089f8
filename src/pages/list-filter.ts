import { writeFacts } from "../filter/facts.ts";
import type { Body, County, Party } from "../model/model.ts";
import { bySwedish } from "../model/order.ts";

/** A value that can be chosen, in the address and for the reader. */
export interface Choice {
  value: string;
  text: string;
}

/** Facts that belong together: the values of each field, by the field's name. */
export type RowFact = Readonly<Record<string, readonly Choice[]>>;

/** A field with values to choose from: its name in the address, its label, and the text for no choice. */
interface Field {
  name: string;
  label: string;
  all: string;
}

/** The form above a list that narrows it as one types. */
export interface ListFilter {
  label: string;
  nameLabel: string;
  /** The number of rows in the whole list. */
  total: number;
  /** What the rows are: "personer". */
  things: string;
  /** The address of a file with all rows, if the list is split over pages; null: all rows are on the page. */
  list: string | null;
  fields: (Field & { options: Choice[] })[];
}

/** The data for filtering a row. */
export interface FilterRow {
  /** The text that the name field searches. */
  names: string;
  facts: string;
}

/** The fields in which rows differ, each with the values that rows have, in Swedish order. */
export function fieldsOf(fields: readonly Field[], rows: readonly (readonly RowFact[])[]): ListFilter["fields"] {
  return fields
    .map((field) => {
      const choices = rows.flat().flatMap((fact) => fact[field.name] ?? []);
      const texts = new Map(choices.map(({ value, text }) => [value, text]));
      const options = [...texts].map(([value, text]) => ({ value, text }));
      return { ...field, options: options.sort((a, b) => bySwedish(a.text, b.text) || bySwedish(a.value, b.value)) };
    })
    .filter(({ options }) => options.length > 1);
}

/** The data for filtering a row with these names and facts by the fields of the form. */
export function filterRow(
  names: readonly string[],
  facts: readonly RowFact[],
  fields: ListFilter["fields"],
): FilterRow {
  return {
    names: [...new Set(names)].join(" "),
    facts: writeFacts(facts.map((fact) => fields.map(({ name }) => (fact[name] ?? []).map(({ value }) => value)))),
  };
}

/** The choices that both lists offer. */
export const choice = {
  party: ({ id, name }: Party): Choice => ({ value: id, text: name }),
  county: ({ id, name }: County): Choice => ({ value: id, text: name }),
  body: ({ slug, name }: Body): Choice => ({ value: slug, text: name }),
};
