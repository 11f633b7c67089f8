import type { County, Holding, Member, Model } from "../model/model.ts";
import { capitalised, counted, listed, period } from "../text.ts";
import { delegationUrl, countyClass, MEMBERS, memberUrl, bodyUrl, termUrl } from "../urls.ts";
import { delegations } from "./delegations.ts";
import { documentList, type DocumentList } from "./document-rows.ts";
import {
  bodyChoice,
  countyChoice,
  fieldsOf,
  filterRow,
  partyChoice,
  type Choice,
  type RowFact,
  type FilterRow,
  type ListFilter,
} from "./list-filter.ts";
import type { Page } from "./page.ts";
import { associatedMap, countyMap, mapAround, type MemberMapView } from "./pictures/members-on-map.ts";
import { personRow, roleIn, type Link, type PersonRow } from "./parts.ts";
import type { Fact } from "./body.ts";

export interface MemberLink extends Link {
  isRegion: boolean;
  /** What the filter knows of the member; null on pages without one. */
  row: FilterRow | null;
}

export interface CountySection {
  id: string;
  className: string;
  heading: string;
  counts: string;
  /** Where they lie; null where there is but one. */
  map: MemberMapView | null;
  members: MemberLink[];
  people: { bodyName: string; rows: PersonRow[] } | null;
}

export interface MembersView {
  heading: string;
  lead: string;
  filter: ListFilter | null;
  /** Where to jump on the page, with the number of members there. */
  jumps: { text: string; url: string; count: string }[];
  sections: CountySection[];
}

/** All members by county, those associated apart. */
export function membersPage(model: Model): Page<MembersView> {
  const present = model.members.filter((member) => !member.former);
  const full = present.filter((member) => !member.associated);
  const associated = present.filter((member) => member.associated);
  const former = model.members.filter((member) => member.former);
  const filter = membersFilter(model);
  const sections = model.counties
    .filter((county) => county.members.length > 0)
    .map((county) => countySection(model, county, filter));
  if (associated.length > 0)
    sections.push({
      ...apart("associerade", "Associerade medlemmar", associated, filter),
      map: associatedMap(model),
    });
  if (former.length > 0) sections.push(apart("tidigare", "Tidigare medlemmar", former, filter));
  return {
    url: MEMBERS,
    lang: "sv",
    title: "Medlemmar",
    label: "Medlemmar",
    description: `${capitalised(kindCounts(full))} är medlemmar${associated.length === 0 ? "" : `, och ytterligare ${String(associated.length)} är associerade`}. Alla medlemmar länsvis.`,
    template: "members.njk",
    kind: "Sida",
    sources: [...new Set(model.members.map((member) => member.source))],
    view: {
      heading: "Medlemmar",
      lead: `${capitalised(kindCounts(full))} är medlemmar.${associated.length === 0 ? "" : ` Ytterligare ${String(associated.length)} är associerade.`}`,
      filter: model.members.length > 1 ? filter : null,
      jumps: sections.map(({ heading, id, members }) => ({
        text: heading,
        url: `#${id}`,
        count: String(members.length),
      })),
      sections,
    },
  };
}

/** Members who stand apart from the counties. */
function apart(id: string, heading: string, members: readonly Member[], filter: ListFilter): CountySection {
  return {
    id,
    className: "county-associated",
    heading,
    counts: kindCounts(members),
    map: null,
    members: members.map((member) => filteredLink(member, filter)),
    people: null,
  };
}

function membersFilter(model: Model): ListFilter {
  return {
    label: "Filtrera medlemmar",
    nameLabel: "Namn",
    total: model.members.length,
    things: model.members.length === 1 ? "medlem" : "medlemmar",
    list: null,
    fields: fieldsOf(
      [
        { name: "lan", label: "Län", all: "Alla län" },
        { name: "slag", label: "Slag", all: "Alla slag" },
        { name: "medlemskap", label: "Medlemskap", all: "Alla" },
        { name: "parti", label: "Har utsett någon från", all: "Alla partier" },
        { name: "organ", label: "Har utsett någon till", all: "Alla organ" },
      ],
      model.members.map(facts),
    ),
  };
}

/** What a member is, and for each body the parties of those whom it has there now. */
function facts(member: Member): RowFact[] {
  const fixed: RowFact = {
    lan: [countyChoice(member.county)],
    slag: [KINDS[member.kind]],
    medlemskap: [standing(member)],
  };
  const present = member.holdings.filter((holding) => holding.standing === "current");
  const bodies = [...new Set(present.map((holding) => holding.term.body))];
  if (bodies.length === 0) return [fixed];
  return bodies.map((body) => {
    const parties = present.filter((holding) => holding.term.body === body).flatMap((holding) => holding.party ?? []);
    return { ...fixed, parti: [...new Set(parties)].map(partyChoice), organ: [bodyChoice(body)] };
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

/** "5 regioner och 50 kommuner". */
export function kindCounts(members: readonly Member[]): string {
  const regions = members.filter((member) => member.kind === "region").length;
  const municipalities = members.length - regions;
  return listed([
    ...(municipalities > 0 ? [counted(municipalities, "kommun", "kommuner")] : []),
    ...(regions > 0 ? [counted(regions, "region", "regioner")] : []),
  ]);
}

function countySection(model: Model, county: County, filter: ListFilter): CountySection {
  const first = model.bodies.find((body) => body.current?.seats.some((seat) => seat.holder !== null) ?? false) ?? null;
  const rows = first === null ? [] : county.members.flatMap((member) => presentIn(member, first.id)).map(personRow);
  return {
    id: county.id,
    className: countyClass(county.id),
    heading: county.name,
    counts: kindCounts(county.members),
    map: countyMap(model, county),
    members: county.members.map((member) => filteredLink(member, filter)),
    people: first === null || rows.length === 0 ? null : { bodyName: first.name, rows },
  };
}

function presentIn(member: Member, bodyId: string): Holding[] {
  return member.holdings.filter((holding) => holding.standing === "current" && holding.term.body.id === bodyId);
}

function memberLinkShort(member: Member): MemberLink {
  return { text: member.shortName, url: memberUrl(member), isRegion: member.kind === "region", row: null };
}

function filteredLink(member: Member, filter: ListFilter): MemberLink {
  return { ...memberLinkShort(member), row: filterRow([member.name, member.shortName], facts(member), filter.fields) };
}

export interface MemberView {
  heading: string;
  lead: string;
  isRegion: boolean;
  countyClass: string;
  /** Where it lies among its neighbours; null where it has none. */
  map: MemberMapView | null;
  facts: Fact[];
  website: Link | null;
  websiteMissing: string | null;
  present: { heading: string; url: string; rows: PersonRow[] }[];
  nobody: string | null;
  /** Its people in bodies in which each member appoints its own, by term. */
  delegations: Link[];
  documents: DocumentList;
  former: { name: string; url: string; text: string; termUrl: string }[];
  neighbours: { heading: string; links: MemberLink[] } | null;
}

/** The page of one member: where it lies, and its people in the bodies, now and before. */
export function memberPage(model: Model, member: Member): Page<MemberView> {
  const present = model.bodies
    .map((body) => ({ heading: body.name, url: bodyUrl(body), rows: presentIn(member, body.id).map(personRow) }))
    .filter((group) => group.rows.length > 0);
  const former = member.holdings.filter((holding) => holding.standing === "former");
  const neighbours = member.county.members.filter((other) => other !== member);
  return {
    url: memberUrl(member),
    lang: "sv",
    title: member.name,
    label: member.name,
    description: `${member.name} är ${membership(member)} i ${member.county.name}. Förtroendevalda från ${member.name} i organisationens organ.`,
    template: "member.njk",
    kind: "Medlem",
    sources: [
      member.source,
      ...(member.codeSource === null ? [] : [member.codeSource]),
      ...member.holdings.map((holding) => holding.source),
    ],
    view: {
      heading: member.name,
      lead: `${capitalised(membership(member))} i ${member.county.name}.`,
      isRegion: member.kind === "region",
      countyClass: member.associated ? "county-associated" : countyClass(member.county.id),
      map: mapAround(model, member),
      facts: memberFacts(member),
      website:
        member.website === null
          ? null
          : { text: member.website.replace(/^https?:\/\//, "").replace(/\/$/, ""), url: member.website },
      websiteMissing: member.website === null ? "ännu inte inlagd" : null,
      present,
      delegations: delegationLinks(model, member),
      documents: documentList(member.documents),
      nobody: present.length > 0 ? null : nobodyPresent(member),
      former: former.map((holding) => ({
        name: holding.person.name,
        url: personRow(holding).url,
        text: `${roleIn(holding)} i ${holding.term.body.name.toLocaleLowerCase("sv")} ${holding.term.title.toLocaleLowerCase("sv")}${holding.party === null ? "" : ` (${holding.party.abbreviation})`}`,
        termUrl: termUrl(holding.term),
      })),
      neighbours:
        neighbours.length === 0
          ? null
          : { heading: `Fler medlemmar i ${member.county.name}`, links: neighbours.map(memberLinkShort) },
    },
  };
}

function nobodyPresent(member: Member): string {
  return member.former
    ? `${member.name} är inte längre medlem och har ingen person i de nuvarande organen.`
    : `Ingen person som ${member.name} har utsett är ännu inlagd i de nuvarande organen.`;
}

function delegationLinks(model: Model, member: Member): Link[] {
  return model.bodies
    .flatMap((body) => body.terms)
    .filter((term) => delegations(term).includes(member))
    .map((term) => ({
      text: `${member.name} i ${term.body.name.toLocaleLowerCase("sv")} ${term.title}`,
      url: delegationUrl(term, member),
    }));
}

function membership(member: Member): string {
  if (member.former) return "tidigare medlem";
  return member.associated ? "associerad medlem" : "medlem";
}

function memberFacts(member: Member): Fact[] {
  const kind = member.kind === "region" ? "Region" : "Kommun";
  return [
    { label: "Slag", value: kind },
    {
      label: "Medlemskap",
      value: capitalised(
        [membership(member), period(member.from, member.until, !member.former)].filter((part) => part !== "").join(" "),
      ),
    },
    { label: "Län", value: member.county.name },
    ...(member.seat === null ? [] : [{ label: "Säte", value: member.seat }]),
    { label: member.kind === "region" ? "Länskod (SCB)" : "Kommunkod (SCB)", value: member.code },
  ];
}
