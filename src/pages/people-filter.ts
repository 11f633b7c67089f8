import type { Holding, Person, Standing } from "../model/model.ts";
import { choice, fieldsOf, type Choice, type ListFilter, type RowFact } from "./list-filter.ts";

/** The form above the list of people. Takes the address of the file with all rows if the list is split over pages, else null. */
export function peopleFilter(people: readonly Person[], list: string | null): ListFilter {
  return {
    label: "Filtrera personer",
    nameLabel: "Namn",
    total: people.length,
    things: people.length === 1 ? "person" : "personer",
    list,
    fields: fieldsOf(
      [
        { name: "parti", label: "Parti", all: "Alla partier" },
        { name: "lan", label: "Län", all: "Alla län" },
        { name: "organ", label: "Organ", all: "Alla organ" },
        { name: "uppdrag", label: "Uppdrag", all: "Nu och tidigare" },
      ],
      people.map(factsOfPerson),
    ),
  };
}

const STANDINGS: Record<Standing, Choice> = {
  current: { value: "nuvarande", text: "Nuvarande" },
  coming: { value: "kommande", text: "Kommande" },
  former: { value: "tidigare", text: "Tidigare" },
};

/** A fact for each seat. A former one is left out if the person now has a seat in the same body for the same party and county. */
export function factsOfPerson(person: Person): RowFact[] {
  const like = (a: Holding, b: Holding): boolean =>
    a.term.body === b.term.body && a.party === b.party && a.principal?.county === b.principal?.county;
  const { holdings } = person;
  return holdings
    .filter(
      (holding) =>
        holding.standing !== "former" ||
        !holdings.some((other) => other.standing === "current" && like(holding, other)),
    )
    .map((holding) => ({
      parti: holding.party === null ? [] : [choice.party(holding.party)],
      lan: holding.principal === null ? [] : [choice.county(holding.principal.county)],
      organ: [choice.body(holding.term.body)],
      uppdrag: [STANDINGS[holding.standing]],
    }));
}
