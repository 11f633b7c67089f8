import { ASSOCIATED_MEMBERS, NOT_YET, SEAT_WORDS } from "../words.ts";
import type { Holding, Member, Model, SeatKind, Term } from "../model/model.ts";
import { capitalised, counted, listed, period } from "../text.ts";
import { bodyUrl, delegationUrl, memberUrl, personUrl, termUrl } from "../urls.ts";
import { page, type Page } from "./page.ts";
import { placeOf } from "./place-of.ts";
import { type Link } from "./parts.ts";
import { delegationGroups, type PersonGroup } from "./person-groups.ts";

export interface DelegationEntry extends Link {
  /** "12 ledamöter och 12 ersättare", or a note that nobody is entered yet. */
  counts: string;
}

export interface DelegationCounty {
  heading: string;
  entries: DelegationEntry[];
}

/** The principals of a term by county, each with the number of people entered; empty if there are none. Names are on pages of their own. */
export function delegationsByCounty(model: Model, term: Term): DelegationCounty[] {
  const entered = new Set(delegations(term));
  if (entered.size === 0) return [];
  const full = model.counties.map((county) => ({ heading: county.name, members: county.members }));
  const associated = model.members.filter((member) => member.associated && entered.has(member));
  return [...full, { heading: ASSOCIATED_MEMBERS, members: associated }]
    .filter(({ members }) => members.length > 0)
    .map(({ heading, members }) => ({
      heading,
      entries: members.map((member) => entry(term, member, entered.has(member))),
    }));
}

/** The members who have, or had, people in a term. */
export function delegations(term: Term): Member[] {
  const used = term.seats.filter((seat) => seat.holders.length > 0 || seat.vacant !== null);
  return [...new Set(used.flatMap((seat) => seat.delegation ?? []))];
}

function entry(term: Term, member: Member, isEntered: boolean): DelegationEntry {
  if (!isEntered) return { text: member.name, url: memberUrl(member), counts: NOT_YET.neuter };
  return { text: member.name, url: delegationUrl(term, member), counts: counts(term, member) };
}

function counts(term: Term, member: Member): string {
  const holding = (kind: SeatKind) =>
    term.seats.filter((seat) => seat.delegation === member && seat.kind === kind && seat.holder !== null).length;
  const parts = (["ordinary", "substitute"] as const).flatMap((kind) =>
    holding(kind) === 0 ? [] : [counted(holding(kind), SEAT_WORDS[kind].one, SEAT_WORDS[kind].many)],
  );
  return parts.length === 0 ? "ingen just nu" : listed(parts);
}

export interface DelegationView {
  heading: string;
  lead: string;
  member: Link;
  body: Link;
  groups: PersonGroup[];
  /** People who left during the term. */
  former: { name: string; url: string; text: string }[];
}

/** The page of the people whom one principal has appointed for a term. */
export function delegationPage(term: Term, member: Member): Page<DelegationView> {
  const where = `${term.body.name.toLocaleLowerCase("sv")} ${term.title.toLocaleLowerCase("sv")}`;
  const heading = `${member.name} i ${where}`;
  const lead = `${capitalised(counts(term, member))}.`;
  const seats = term.seats.filter((seat) => seat.delegation === member);
  const holdings = seats.flatMap((seat) => seat.holders);
  const listSource = term.delegationSources.get(member);
  return page({
    url: delegationUrl(term, member),
    title: heading,
    label: member.name,
    description: `Vilka som företräder ${member.name} i ${where}: ledamöter och ersättare, med parti.`,
    template: "delegation.njk",
    search: { kind: "Sida", tier: term === term.body.current ? "copy" : "former" },
    sources: [
      ...new Set([
        ...(listSource === undefined ? [] : [listSource]),
        ...holdings.map((holding) => holding.source),
        ...seats.flatMap((seat) => seat.vacant?.source ?? []),
      ]),
    ],
    picture: () => ({ title: heading, lead, note: null, art: placeOf(member) }),
    view: () => ({
      heading,
      lead,
      member: { text: member.name, url: memberUrl(member) },
      body: {
        text: `${term.body.name} ${term.title}`,
        url: term === term.body.current ? bodyUrl(term.body) : termUrl(term),
      },
      groups: delegationGroups(term, member),
      former: holdings
        .filter((holding) => holding.standing === "former" && holding.seat.holder !== holding)
        .map(formerEntry),
    }),
  });
}

function formerEntry({ person, seat, from, until }: Holding): DelegationView["former"][number] {
  const text = `${SEAT_WORDS[seat.kind].one} ${period(from, until, false)}`;
  return { name: person.name, url: personUrl(person), text: text.trim() };
}
