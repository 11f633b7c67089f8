import { notYet } from "../words.ts";
import type { Body, Model, Source, Term } from "../model/model.ts";
import { capitalised, seatCount, withThousands } from "../text.ts";
import { bodyUrl, DOCUMENTS, MEETINGS, termUrl } from "../urls.ts";
import { changesIn } from "./term-changes.ts";
import { delegationsByCounty, type DelegationCounty } from "./delegations.ts";
import { documentList, type DocumentList } from "./document-rows.ts";
import { meetingRow, recurringRules, upcomingMeetings, type MeetingRow, type RecurringRules } from "./meetings.ts";
import { page, type Art, type Page } from "./page.ts";
import { termPeriod, type Link } from "./parts.ts";
import { personGroups, type PersonGroup } from "./person-groups.ts";
import { boardArc, type SeatArcView } from "./pictures/board-arc.ts";
import { seatDivision, type SeatDivisionView } from "./pictures/seat-division.ts";

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
  /** Whether the page has anything about individual people. */
  hasPeople: boolean;
  /** An important notice at the top: the term has run out, or is a former one. */
  notice: string | null;
  note: string | null;
  facts: Fact[];
  tasks: string[];
  arc: SeatArcView | null;
  division: SeatDivisionView | null;
  groups: PersonGroup[];
  /** Shown if nobody is entered and the size is only roughly known. */
  nobodyEntered: string | null;
  /** The principals who appoint members, each with the number of people entered. */
  delegations: DelegationCounty[];
  /** Changes during the term, oldest first, one sentence each. */
  changes: string[];
  recurring: RecurringRules[];
  upcoming: MeetingRow[];
  meetingsUrl: string | null;
  minutes: DocumentList;
  /** The body's documents other than minutes; only on the body's own page. */
  documents: DocumentList;
  /** A link to all documents, if only the newest are shown. */
  allDocuments: string | null;
  terms: TermLink[];
}

/** The page of a body, which shows the present term. */
export function bodyPage(model: Model, body: Body): Page<BodyView> {
  const term = body.current;
  return page({
    url: bodyUrl(body),
    title: body.name,
    description: body.description,
    template: "body.njk",
    inMenu: body.inMenu,
    inFooter: body.name,
    // The search finds the present term by the body's page.
    search: { kind: "Sida", tier: "main", names: [body.englishName, ...(term === null ? [] : [termName(term)])] },
    sources: [body.source, ...(term === null ? [] : termSources(term))],
    picture: () => ({
      title: body.name,
      lead: body.lead,
      note: term === null ? null : termPeriod(term),
      art: term === null ? null : arcOf(model, term),
    }),
    view: () => ({ ...bodyView(model, body, term), lead: body.lead }),
  });
}

/** The seats of a term, for its picture. */
function arcOf(model: Model, term: Term): Art | null {
  const arc = boardArc(model, term);
  return arc === null ? null : { kind: "arc", arc };
}

/** The name of a term with that of its body: "Styrelsen 2023–2027", "Valberedningen: odaterad förteckning". */
export function termName({ body, title }: Term): string {
  return /^\d/.test(title) ? `${body.name} ${title}` : `${body.name}: ${title.toLocaleLowerCase("sv")}`;
}

/** The page of one term, at an address that never changes. */
export function termPage(model: Model, term: Term): Page<BodyView> {
  const { body } = term;
  const heading = termName(term);
  return page({
    url: termUrl(term),
    title: heading,
    label: term.title,
    description: `Vilka som satt i ${body.name.toLocaleLowerCase("sv")} ${term.title.toLocaleLowerCase("sv")}: ledamöter, ersättare, partier och vem som utsåg dem.`,
    template: "body.njk",
    // The search finds the present term by the body's own page.
    search: term === body.current ? null : { kind: "Sida", tier: "former" },
    sources: termSources(term),
    picture: () => ({ title: heading, lead: termLead(term), note: termPeriod(term), art: arcOf(model, term) }),
    view: () => ({ ...bodyView(model, body, term), heading, lead: termLead(term) }),
  });
}

function termLead(term: Term): string {
  const size = term.size;
  const seats =
    size === null ? "" : `${seatCount(size.ordinary, "ordinary")} och ${seatCount(size.substitute, "substitute")}.`;
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

/** At most so many minutes and other documents are on a body's page; the page of documents has them all. */
const MOST_DOCUMENTS = 20;

function bodyView(model: Model, body: Body, term: Term | null): BodyView {
  const minutes = body.documents.filter(
    (document) => document.kind === "minutes" && withinTerm(document.date, term, body),
  );
  const documents = term === body.current ? body.documents.filter((document) => document.kind !== "minutes") : [];
  const groups = term === null ? [] : personGroups(term);
  const nobody = nobodyEntered(body, term);
  const words = [term === null ? null : notice(term), term?.note ?? null, nobody];
  return {
    heading: body.name,
    lead: body.lead,
    hasPeople: groups.length > 0 || words.some((word) => word !== null),
    notice: term === null ? null : notice(term),
    note: term?.note ?? null,
    facts: facts(body, term),
    tasks: body.tasks,
    arc: term === null ? null : boardArc(model, term),
    division: term === null ? null : seatDivision(model, term),
    groups,
    nobodyEntered: nobody,
    delegations: term === null ? [] : delegationsByCounty(model, term),
    changes: term === null ? [] : changesIn(term, model.today).map((change) => change.sentence),
    recurring: recurringRules(body),
    upcoming:
      term === body.current ? upcomingMeetings(body.meetings).map((meeting) => meetingRow(meeting, model.today)) : [],
    meetingsUrl: body.meetings.length === 0 ? null : MEETINGS,
    minutes: documentList(minutes.slice(0, MOST_DOCUMENTS)),
    documents: documentList(documents.slice(0, MOST_DOCUMENTS)),
    allDocuments: Math.max(minutes.length, documents.length) > MOST_DOCUMENTS ? DOCUMENTS : null,
    terms: body.terms.filter((other) => other.slug !== null).map((other) => termLink(other)),
  };
}

/** Minutes belong to the term of the meeting. The page of the present term shows the newest of all terms. */
function withinTerm(date: string | null, term: Term | null, body: Body): boolean {
  if (term === null || date === null) return true;
  if (term === body.current) return term.from === null || date >= term.from;
  return (term.from === null || date >= term.from) && (term.until === null || date < term.until) && term.from !== null;
}

function notice(term: Term): string | null {
  if (term.expired) return `Mandatperioden har gått ut. ${notYet("Vilka som har valts efter den", "neuter")}.`;
  if (term.standing === "former" && term.from !== null) return "Det här är en tidigare mandatperiod.";
  return null;
}

function facts(body: Body, term: Term | null): Fact[] {
  const size = term?.size ?? body.size;
  const rows: Fact[] = [];
  const period = term === null ? null : termPeriod(term);
  if (period !== null) rows.push({ label: "Mandatperiod", value: period });
  if (size !== null) {
    const about = size.about === null ? "" : `${size.about} `;
    rows.push({ label: "Ledamöter", value: `${about}${withThousands(size.ordinary)}` });
    rows.push({
      label: body.personalSubstitutes ? "Personliga ersättare" : "Ersättare",
      value: `${about}${withThousands(size.substitute)}`,
    });
  }
  if (body.electedBy !== null) rows.push({ label: "Väljs av", value: body.electedBy });
  if (body.termYears !== null) rows.push({ label: "Väljs för", value: `${String(body.termYears)} år` });
  return rows;
}

function nobodyEntered(body: Body, term: Term | null): string | null {
  const entered = term?.seats.some((seat) => seat.holder !== null) ?? false;
  if (entered) return null;
  if (body.size === null || term === null)
    return `${notYet(`Uppgifter om ${body.name.toLocaleLowerCase("sv")}`, "plural")}.`;
  return body.size.about === null ? null : `${notYet("Ledamöter och ersättare", "plural")}.`;
}

function termLink(term: Term): TermLink {
  const notes = { current: "nuvarande", former: "tidigare", coming: "kommande" };
  return { text: term.title, url: termUrl(term), note: notes[term.standing] };
}

function termSources(term: Term): Source[] {
  return [
    term.source,
    ...term.moreSources,
    ...term.offices.map((office) => office.source),
    ...term.seats.flatMap((seat) => seat.holders.map((holding) => holding.source)),
    ...term.seats.flatMap((seat) => seat.vacant?.source ?? []),
  ];
}
