import type { Body, Holding, Model, SeatKind, Source, Term } from "../model/model.ts";
import { byPerson } from "../model/order.ts";
import { capitalised, counted, grouped, inWords, notEnteredSentence } from "../text.ts";
import { bodyUrl, termUrl } from "../urls.ts";
import { documentRow, latestMinutes, type DocumentRow } from "./document-rows.ts";
import type { Page } from "./page.ts";
import {
  personRow,
  SEAT_NAMES,
  seatsOf,
  seatTotal,
  shownOffices,
  termPeriod,
  type Link,
  type PersonRow,
} from "./parts.ts";
import { boardArc, type SeatArcView } from "./pictures/board-arc.ts";

/** A list of people under one heading, with what is said of seats that nobody is entered for. */
export interface PersonGroup {
  heading: string;
  rows: PersonRow[];
  missing: string | null;
  vacant: string | null;
}

export interface Fact {
  label: string;
  value: string;
}

export interface TermLink extends Link {
  note: string | null;
}

export interface BodyView {
  heading: string;
  lead: string;
  /** What a visitor must know first: that the term has run out, or that this is a former one. */
  notice: string | null;
  note: string | null;
  facts: Fact[];
  tasks: string[];
  arc: SeatArcView | null;
  groups: PersonGroup[];
  /** Said where no people are entered and the size is only known roughly. */
  nobodyEntered: string | null;
  recurring: { name: string; sentences: string[] }[];
  minutes: DocumentRow[];
  /** What belongs to the body and is no minutes: on the body's own page only. */
  documents: DocumentRow[];
  terms: TermLink[];
}

/** The page of a body: its present term. */
export function bodyPage(model: Model, body: Body): Page<BodyView> {
  const term = body.current;
  return {
    url: bodyUrl(body),
    lang: "sv",
    title: body.name,
    label: body.name,
    description: body.description,
    template: "body.njk",
    kind: "Sida",
    sources: [body.source, ...(term === null ? [] : termSources(term))],
    view: { ...bodyView(model, body, term), lead: body.lead },
  };
}

/** The page of one term of a body, under an address that it keeps for ever. */
export function termPage(model: Model, term: Term): Page<BodyView> {
  const { body } = term;
  const heading = `${body.name} ${term.title.toLocaleLowerCase("sv")}`;
  return {
    url: termUrl(term),
    lang: "sv",
    title: heading,
    label: term.title,
    description: `Vilka som satt i ${body.name.toLocaleLowerCase("sv")} ${term.title.toLocaleLowerCase("sv")}: ledamöter, ersättare, partier och vem som utsåg dem.`,
    template: "body.njk",
    // The present term is found under the body's own page.
    kind: term === body.current ? null : "Sida",
    sources: termSources(term),
    view: { ...bodyView(model, body, term), heading, lead: termLead(term) },
  };
}

function termLead(term: Term): string {
  const size = term.size;
  const seats =
    size === null
      ? ""
      : `${counted(size.ordinary, "ledamot", "ledamöter")} och ${counted(size.substitute, "ersättare", "ersättare")}.`;
  return [standingSentence(term), seats].filter((part) => part !== "").join(" ");
}

function standingSentence(term: Term): string {
  const name = term.body.name.toLocaleLowerCase("sv");
  if (term.standing === "current") return `${capitalised(name)} under den nuvarande mandatperioden.`;
  if (term.standing === "coming") return `${capitalised(name)} under en kommande mandatperiod.`;
  return term.from === null
    ? `En tidigare förteckning över ${name}.`
    : `${capitalised(name)} under en tidigare mandatperiod.`;
}

function bodyView(model: Model, body: Body, term: Term | null): BodyView {
  return {
    heading: body.name,
    lead: body.lead,
    notice: term === null ? null : notice(term),
    note: term?.note ?? null,
    facts: facts(body, term),
    tasks: body.tasks,
    arc: term === null ? null : boardArc(model, term),
    groups: term === null ? [] : personGroups(term),
    nobodyEntered: nobodyEntered(body, term),
    recurring: body.recurring.map((meeting) => ({ name: meeting.name, sentences: recurringSentences(meeting) })),
    minutes: latestMinutes(
      body.documents.filter((document) => withinTerm(document.date, term, body)),
      20,
    ),
    documents:
      term === body.current ? body.documents.filter((document) => document.kind !== "minutes").map(documentRow) : [],
    terms: body.terms.filter((other) => other.slug !== null).map((other) => termLink(other)),
  };
}

/** Minutes belong to the term in which the meeting was held; the present term's page shows the newest of all. */
function withinTerm(date: string | null, term: Term | null, body: Body): boolean {
  if (term === null || date === null) return true;
  if (term === body.current) return term.from === null || date >= term.from;
  return (term.from === null || date >= term.from) && (term.until === null || date < term.until) && term.from !== null;
}

function notice(term: Term): string | null {
  if (term.expired) return "Mandatperioden har gått ut. Vilka som har valts efter den är ännu inte inlagt.";
  if (term.standing === "former" && term.from !== null) return "Det här är en tidigare mandatperiod.";
  return null;
}

function facts(body: Body, term: Term | null): Fact[] {
  const size = term?.size ?? body.size;
  const found: Fact[] = [];
  const period = term === null ? null : termPeriod(term);
  if (period !== null) found.push({ label: "Mandatperiod", value: period });
  if (size !== null) {
    const about = size.about === null ? "" : `${size.about} `;
    found.push({ label: "Ledamöter", value: `${about}${grouped(size.ordinary)}` });
    found.push({
      label: body.personalSubstitutes ? "Personliga ersättare" : "Ersättare",
      value: `${about}${grouped(size.substitute)}`,
    });
  }
  if (body.electedBy !== null) found.push({ label: "Väljs av", value: body.electedBy });
  if (body.termYears !== null) found.push({ label: "Väljs för", value: `${String(body.termYears)} år` });
  return found;
}

function nobodyEntered(body: Body, term: Term | null): string | null {
  const entered = term?.seats.some((seat) => seat.holder !== null) ?? false;
  if (entered) return null;
  if (body.size === null) return `Uppgifter om ${body.name.toLocaleLowerCase("sv")} är ännu inte inlagda.`;
  return body.size.about === null ? null : "Ledamöter och ersättare är ännu inte inlagda.";
}

function personGroups(term: Term): PersonGroup[] {
  if (term.size?.about !== null && term.size !== null && term.seats.length === 0) return [];
  const officers = new Set(shownOffices(term).map((office) => office.person));
  const ordinary = holdersOf(term, "ordinary");
  const presidium = shownOffices(term).flatMap(
    (office) => ordinary.find((holding) => holding.person === office.person) ?? [],
  );
  const others = ordinary.filter((holding) => !officers.has(holding.person));
  const groups: PersonGroup[] = [];
  if (presidium.length > 1)
    groups.push({ heading: "Presidiet", rows: presidium.map(personRow), missing: null, vacant: null });
  groups.push({
    heading: presidium.length > 1 ? "Övriga ledamöter" : "Ledamöter",
    rows: (presidium.length > 1 ? others : [...presidium, ...others]).map(personRow),
    ...emptySeats(term, "ordinary"),
  });
  groups.push({
    heading: term.body.personalSubstitutes ? "Personliga ersättare" : "Ersättare",
    rows: holdersOf(term, "substitute").map(personRow),
    ...emptySeats(term, "substitute"),
  });
  return groups.filter((group) => group.rows.length > 0 || group.missing !== null || group.vacant !== null);
}

/** Who holds the seats of a kind, by surname. */
function holdersOf(term: Term, kind: SeatKind): Holding[] {
  return seatsOf(term, kind)
    .flatMap((seat) => seat.holder ?? [])
    .sort((a, b) => byPerson(a.person, b.person));
}

function emptySeats(term: Term, kind: SeatKind): Pick<PersonGroup, "missing" | "vacant"> {
  const { one, many } = SEAT_NAMES[kind];
  const vacant = seatsOf(term, kind).filter((seat) => seat.vacant !== null && seat.holder === null);
  const unknown = seatsOf(term, kind).filter((seat) => seat.vacant === null && seat.holder === null).length;
  const missing = notEnteredSentence(term.notEntered[kind] + unknown, seatTotal(term, kind), one, many);
  if (vacant.length === 0) return { missing, vacant: null };
  const since = vacant.length === 1 && vacant[0]?.vacant?.since ? ` sedan ${inWords(vacant[0].vacant.since)}` : "";
  return {
    missing,
    vacant: `${counted(vacant.length, "plats", "platser")} ${vacant.length === 1 ? "är vakant" : "är vakanta"}${since}.`,
  };
}

/** What the rules of a recurring meeting say, a sentence each. */
export function recurringSentences(meeting: Body["recurring"][number]): string[] {
  const sentences = [
    `${meeting.name} hålls ${meeting.howOften}${meeting.inConnectionWith === null ? "" : `, i samband med ${meeting.inConnectionWith}`}${meeting.month === null ? "" : `, vanligen i ${meeting.month}`}.`,
  ];
  if (meeting.text !== null) sentences.push(meeting.text.trim());
  const notice =
    meeting.noticeMonths === null
      ? null
      : `kallelsen skickas ${counted(meeting.noticeMonths, "månad", "månader")} före mötet`;
  const papers =
    meeting.papersWeeks === null
      ? null
      : `handlingarna ${notice === null ? "skickas " : ""}${counted(meeting.papersWeeks, "vecka", "veckor")} före`;
  const rules = [notice, papers].filter((rule) => rule !== null).join(" och ");
  if (rules !== "") sentences.push(`${capitalised(rules)}.`);
  return sentences;
}

function termLink(term: Term): TermLink {
  const notes = { current: "nuvarande", former: "tidigare", coming: "kommande" };
  return { text: term.title, url: termUrl(term), note: notes[term.standing] };
}

function termSources(term: Term): Source[] {
  return [
    term.source,
    ...term.offices.map((office) => office.source),
    ...term.seats.flatMap((seat) => seat.holders.map((holding) => holding.source)),
  ];
}
