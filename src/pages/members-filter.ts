import type { Member } from "../model/model.ts";
import { choice, fieldsOf, type Choice, type ListFilter, type RowFact } from "./list-filter.ts";

/** The form over the list of members. */
export function membersFilter(members: readonly Member[]): ListFilter {
  return {
    label: "Filtrera medlemmar",
    nameLabel: "Namn",
    total: members.length,
    things: members.length === 1 ? "medlem" : "medlemmar",
    list: null,
    fields: fieldsOf(
      [
        { name: "lan", label: "Län", all: "Alla län" },
        { name: "slag", label: "Slag", all: "Alla slag" },
        { name: "medlemskap", label: "Medlemskap", all: "Alla" },
        { name: "parti", label: "Har utsett någon från", all: "Alla partier" },
        { name: "organ", label: "Har utsett någon till", all: "Alla organ" },
      ],
      members.map(factsOfMember),
    ),
  };
}

/** The kind of the member, and for each body the parties of its present people there. */
export function factsOfMember(member: Member): RowFact[] {
  const fixed: RowFact = {
    lan: [choice.county(member.county)],
    slag: [KINDS[member.kind]],
    medlemskap: [standing(member)],
  };
  const present = member.holdings.filter((holding) => holding.standing === "current");
  const bodies = [...new Set(present.map((holding) => holding.term.body))];
  if (bodies.length === 0) return [fixed];
  return bodies.map((body) => {
    const parties = present.filter((holding) => holding.term.body === body).flatMap((holding) => holding.party ?? []);
    return { ...fixed, parti: [...new Set(parties)].map(choice.party), organ: [choice.body(body)] };
  });
}

const KINDS: Record<Member["kind"], Choice> = {
  region: { value: "region", text: "Regioner" },
  municipality: { value: "kommun", text: "Kommuner" },
};

function standing(member: Member): Choice {
  if (member.former) return { value: "tidigare", text: "Tidigare" };
  return member.associated ? { value: "associerad", text: "Associerade" } : { value: "medlem", text: "Medlemmar" };
}
