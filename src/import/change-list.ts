import type { Data } from "../data/read.ts";
import { bySwedish } from "../model/order.ts";
import { counted, listed } from "../text.ts";
import type { HolderChange, FieldChange } from "./holder-changes.ts";
import { memberOrder, type SeatedHolder } from "./holdings.ts";
import type { Identities } from "./identify.ts";
import { sortForm } from "./new-person.ts";
import type { Placement } from "./placement.ts";
import type { FilledVacancy } from "./vacancies.ts";
import { ENDED_WORDS, NOT_YET, SEAT_WORDS } from "../words.ts";

/** A changed number under `not_entered`, as seats were added or removed. */
export interface CountChange {
  principal: string | null;
  kind: "ordinary" | "substitute";
  from: number;
  to: number;
}

/** The input to the list of changes. */
export interface Listed {
  data: Data;
  changes: readonly HolderChange[];
  counts: readonly CountChange[];
  people: Identities;
  /** Holders whose time has ended and who are not in the table. */
  left: readonly SeatedHolder[];
  vacancies: readonly FilledVacancy[];
  /** The sources that new rows get. */
  sources: readonly string[];
  /** Whether the source was given, so that changed rows get it too. */
  isSourceGiven: boolean;
}

interface Line {
  principal: string | null;
  name: string;
  text: string;
}

/** The changes in Swedish, sorted by principal and name, with the counts last. */
export function changeList(listing: Listed): string {
  const { data, changes, counts, people, left, vacancies } = listing;
  const order = memberOrder(data);
  const lines = [
    ...renamedLines(people),
    ...changes.map((change) => changeLine(change, data, people)),
    ...counts.map(countLine),
    ...vacancies.map(vacancyLine),
  ].sort((a, b) => order(a.principal, b.principal) || bySwedish(a.name, b.name));
  const principals = [...new Set(lines.map((line) => line.principal))];
  const parts = principals.map((principal) => {
    const group = lines.filter((line) => line.principal === principal);
    return [memberName(data, principal) ?? "Utan huvudman", ...group.map(({ text }) => `  ${text}`)].join("\n");
  });
  if (lines.length === 0) return ["Inga ändringar.", ...leftSentence(left)].join("\n");
  const end = [countsSentence(changes, people), ...sourceSentence(listing), ...leftSentence(left)].join("\n");
  return [...parts, end].join("\n\n");
}

function changeLine(change: HolderChange, data: Data, people: Identities): Line {
  if (change.what === "removed") {
    const { holder, seat, principal } = change.holding;
    const name = personName(data, holder.person);
    const about = [
      SEAT_WORDS[seat.kind].one,
      ...(holder.party === undefined ? [] : [holder.party]),
      `plats ${seat.seat}`,
    ];
    return { principal, name: sortName(data, holder.person), text: `- tas bort: ${name}, ${about.join(", ")}` };
  }
  const { placement } = change;
  const { row } = placement;
  const name = `${row.givenName} ${row.familyName}`;
  const line = {
    principal: row.principal ?? placement.was?.principal ?? null,
    name: `${sortForm(row.familyName)} ${row.givenName}`,
  };
  if (change.what === "new") return { ...line, text: `+ ny: ${name}, ${newAbout(placement, people)}` };
  return { ...line, text: `~ ${name}: ${listed(change.fields.map((field) => fieldWords(field, data)))}` };
}

function newAbout({ row, seat, person }: Placement, people: Identities): string {
  const party = row.fields.get("party") ?? null;
  const isNew = people.added.some((added) => added.id === person);
  const words = [SEAT_WORDS[row.kind].one, ...(party === null ? [] : [party]), `plats ${seat}`];
  return `${words.join(", ")} (${isNew ? "ny person" : "finns redan"}, id ${person})`;
}

const FIELD_WORD: Record<FieldChange["field"], string> = {
  party: "parti",
  principal: "utsedd av",
  title: "titel",
  from: "från",
  until: "till",
  ended: "slutade",
  kind: "uppdrag",
  seat: "plats",
  substituteFor: "ersätter plats",
};

function fieldWords({ field, from, to }: FieldChange, data: Data): string {
  const word = FIELD_WORD[field];
  const shown = (value: string) => shownValue(field, value, data);
  if (from === null) return `${word} läggs till: ${shown(to ?? "")}`;
  if (to === null) return `${word} tas bort (var ${shown(from)})`;
  return `${word} ändras från ${shown(from)} till ${shown(to)}`;
}

function shownValue(field: FieldChange["field"], value: string, data: Data): string {
  const words: Record<string, string> = {
    ordinary: SEAT_WORDS.ordinary.one,
    substitute: SEAT_WORDS.substitute.one,
    ...ENDED_WORDS,
  };
  if (field === "kind" || field === "ended") return words[value] ?? value;
  return field === "principal" ? (memberName(data, value) ?? value) : value;
}

function renamedLines({ renamed, persons }: Identities): Line[] {
  return renamed.map(({ person, givenName, familyName }) => {
    const row = [...persons].find(([, id]) => id === person.id)?.[0];
    const warning =
      person.sort_name === undefined || familyName === person.family_name
        ? ""
        : ` (se över sort_name: ${person.sort_name})`;
    const text = `~ ${person.given_name} ${person.family_name}: namn ändras till ${givenName} ${familyName}${warning}`;
    return { principal: row?.principal ?? null, name: `${sortForm(familyName)} ${givenName}`, text };
  });
}

function countLine({ principal, kind, from, to }: CountChange): Line {
  return { principal, name: "", text: `~ ${NOT_YET.plural} ${SEAT_WORDS[kind].many} ändras från ${from} till ${to}` };
}

/** The vacancy sorts with the person who fills it. */
function vacancyLine({ placement: { row, was, seat }, vacancy, stays }: FilledVacancy): Line {
  const since = vacancy.since === undefined ? "" : ` sedan ${vacancy.since}`;
  const what = `plats ${seat} var vakant${since} (källa ${vacancy.source})`;
  const fate = stays
    ? "det står kvar som historia"
    : "det tas bort. Skriv i kolumnen från när platsen fylldes, så står det kvar som historia";
  return {
    principal: row.principal ?? was?.principal ?? null,
    name: `${sortForm(row.familyName)} ${row.givenName}`,
    text: `${stays ? " " : "-"} ${what}: ${fate}`,
  };
}

/** Which source the new and the changed rows get. */
function sourceSentence({ changes, sources, isSourceGiven }: Listed): string[] {
  const names = listed(sources.map((id) => `"${id}"`));
  if (isSourceGiven && changes.some(({ what }) => what === "changed")) {
    const given = names === "" ? "källan i --source" : `källan ${names}`;
    return [`Nya och ändrade uppgifter får ${given}.`];
  }
  if (names === "") return [];
  return [
    isSourceGiven
      ? `Nya uppgifter får källan ${names}.`
      : `Nya uppgifter får filens egen källa, ${names}. Ange en annan med --source.`,
  ];
}

function countsSentence(changes: readonly HolderChange[], { added, renamed }: Identities): string {
  const count = (what: HolderChange["what"]) => changes.filter((change) => change.what === what).length;
  const persons = [
    ...(added.length === 0 ? [] : [counted(added.length, "ny person", "nya personer")]),
    ...(renamed.length === 0 ? [] : [counted(renamed.length, "nytt namn", "nya namn")]),
  ];
  const seats = `${counted(count("new"), "ny", "nya")}, ${count("changed")} ändras, ${count("removed")} tas bort.`;
  return persons.length === 0 ? seats : `${seats} I people.yaml: ${listed(persons)}.`;
}

function leftSentence(left: readonly SeatedHolder[]): string[] {
  if (left.length === 0) return [];
  return [`${counted(left.length, "som har slutat", "som har slutat")} står inte i filen och lämnas kvar.`];
}

function memberName(data: Data, id: string | null): string | null {
  return data.members.find((member) => member.id === id)?.name ?? null;
}

function personName(data: Data, id: string): string {
  const person = data.people.find((candidate) => candidate.id === id);
  return person ? `${person.given_name} ${person.family_name}` : id;
}

function sortName(data: Data, id: string): string {
  const person = data.people.find((candidate) => candidate.id === id);
  return person ? `${person.sort_name ?? person.family_name} ${person.given_name}` : id;
}
