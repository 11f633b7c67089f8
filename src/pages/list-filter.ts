import { writeFacts } from "../filter/facts.ts";
import type { Body, County, Party } from "../model/model.ts";
import { bySwedish } from "../model/order.ts";

/** A value to choose, as the address and the reader see it. */
export interface Choice {
  value: string;
  text: string;
}

/** Facts of a row that belong together: for each field by name, its values. */
export type RowFact = Readonly<Record<string, readonly Choice[]>>;

/** A choice among values: its name in the address, its label, and what stands for no choice. */
interface Field {
  name: string;
  label: string;
  all: string;
}

/** The form over a list that narrows it as one types. */
export interface ListFilter {
  label: string;
  nameLabel: string;
  /** How many rows the whole list has. */
  total: number;
  /** What the rows are: "personer". */
  things: string;
  /** Where all rows are fetched, for a list that is split over pages; null: they are on the page. */
  list: string | null;
  fields: (Field & { options: Choice[] })[];
}

/** What the form knows of a row on the page. */
export interface FilterRow {
  /** All that the field for names searches in. */
  names: string;
  facts: string;
}

/** The fields by which rows differ, each with the values that some row has, in Swedish order. */
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

/** What the form knows of a row: takes its names and facts, and the form's fields. */
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

/** What is chosen among, of things that both lists know. */
export const choice = {
  party: ({ id, name }: Party): Choice => ({ value: id, text: name }),
  county: ({ id, name }: County): Choice => ({ value: id, text: name }),
  body: ({ slug, name }: Body): Choice => ({ value: slug, text: name }),
};
