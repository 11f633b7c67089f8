import type { Member, Model, SeatKind, Term } from "../model/model.ts";
import { capitalised, counted, listed } from "../text.ts";
import { bodyUrl, delegationUrl, memberUrl, termUrl } from "../urls.ts";
import type { Page } from "./page.ts";
import { SEAT_NAMES, type Link } from "./parts.ts";
import { delegationGroups, type PersonGroup } from "./person-groups.ts";

export interface DelegationEntry extends Link {
  /** "12 ledamöter och 12 ersättare", or that nobody is entered yet. */
  counts: string;
}

export interface DelegationCounty {
  heading: string;
  entries: DelegationEntry[];
}

/** The principals of a term by county, with how many each has entered; empty where none has. Names stand on pages of their own. */
export function delegationsByCounty(model: Model, term: Term): DelegationCounty[] {
  const entered = new Set(delegations(term));
  if (entered.size === 0) return [];
  const full = model.counties.map((county) => ({ heading: county.name, members: county.members }));
  const associated = model.members.filter((member) => member.associated && entered.has(member));
  return [...full, { heading: "Associerade medlemmar", members: associated }]
    .filter(({ members }) => members.length > 0)
    .map(({ heading, members }) => ({
      heading,
      entries: members.map((member) => entry(term, member, entered.has(member))),
    }));
}

/** Who has people, or seats known to be vacant, in a term. */
export function delegations(term: Term): Member[] {
  return [
    ...new Set(
      term.seats
        .filter((seat) => seat.holder !== null || seat.vacant !== null)
        .flatMap((seat) => seat.delegation ?? []),
    ),
  ];
}

function entry(term: Term, member: Member, isEntered: boolean): DelegationEntry {
  if (!isEntered) return { text: member.name, url: memberUrl(member), counts: "ännu inte inlagt" };
  return { text: member.name, url: delegationUrl(term, member), counts: counts(term, member) };
}

function counts(term: Term, member: Member): string {
  const holding = (kind: SeatKind) =>
    term.seats.filter((seat) => seat.delegation === member && seat.kind === kind && seat.holder !== null).length;
  const parts = (["ordinary", "substitute"] as const).flatMap((kind) =>
    holding(kind) === 0 ? [] : [counted(holding(kind), SEAT_NAMES[kind].one, SEAT_NAMES[kind].many)],
  );
  return parts.length === 0 ? "inga inlagda" : listed(parts);
}

export interface DelegationView {
  heading: string;
  lead: string;
  member: Link;
  body: Link;
  groups: PersonGroup[];
}

/** The page of one principal's delegation in a term. */
export function delegationPage(term: Term, member: Member): Page<DelegationView> {
  const where = `${term.body.name.toLocaleLowerCase("sv")} ${term.title.toLocaleLowerCase("sv")}`;
  const holdings = term.seats.filter((seat) => seat.delegation === member).flatMap((seat) => seat.holders);
  return {
    url: delegationUrl(term, member),
    lang: "sv",
    title: `${member.name} i ${where}`,
    label: member.name,
    description: `Vilka som företräder ${member.name} i ${where}: ledamöter och ersättare, med parti.`,
    template: "delegation.njk",
    kind: "Sida",
    sources: [...new Set(holdings.map((holding) => holding.source))],
    view: {
      heading: `${member.name} i ${where}`,
      lead: `${capitalised(counts(term, member))}.`,
      member: { text: member.name, url: memberUrl(member) },
      body: {
        text: `${term.body.name} ${term.title}`,
        url: term === term.body.current ? bodyUrl(term.body) : termUrl(term),
      },
      groups: delegationGroups(term, member),
    },
  };
}
