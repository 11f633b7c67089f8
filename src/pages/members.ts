import { ASSOCIATED_MEMBERS } from "../words.ts";
import type { County, Holding, Member, Model } from "../model/model.ts";
import { capitalised, counted, listed } from "../text.ts";
import { ASSOCIATED_CLASS, ASSOCIATED_ID, MEMBERS, countyClass, memberUrl } from "../urls.ts";
import { filterRow, type FilterRow, type ListFilter } from "./list-filter.ts";
import { factsOfMember, membersFilter } from "./members-filter.ts";
import { page, type Page } from "./page.ts";
import { personRow, type Link, type PersonRow } from "./parts.ts";
import { associatedMap, countyMap, type MemberMapView } from "./pictures/members-on-map.ts";

export interface MemberLink extends Link {
  isRegion: boolean;
  /** The member's data for the filter; null on pages without one. */
  row: FilterRow | null;
}

export interface CountySection {
  id: string;
  className: string;
  heading: string;
  counts: string;
  /** A map of them; null if there is only one. */
  map: MemberMapView | null;
  members: MemberLink[];
  people: { bodyName: string; rows: PersonRow[] } | null;
}

export interface MembersView {
  heading: string;
  lead: string;
  filter: ListFilter | null;
  /** Links to places on the page, each with the number of members there. */
  jumps: { text: string; url: string; count: string }[];
  sections: CountySection[];
}

/** The page of all members by county, with associated ones apart. */
export function membersPage(model: Model): Page<MembersView> {
  const present = model.members.filter((member) => !member.former);
  const full = present.filter((member) => !member.associated);
  const associated = present.filter((member) => member.associated);
  const former = model.members.filter((member) => member.former);
  const lead = `${capitalised(kindCounts(full))} är medlemmar.${associated.length === 0 ? "" : ` Ytterligare ${String(associated.length)} är associerade.`}`;
  return page({
    url: MEMBERS,
    title: "Medlemmar",
    description: `${capitalised(kindCounts(full))} är medlemmar${associated.length === 0 ? "" : `, och ytterligare ${String(associated.length)} är associerade`}. Alla medlemmar länsvis.`,
    template: "members.njk",
    inMenu: true,
    inFooter: "Medlemmar",
    search: { kind: "Sida", tier: "copy" },
    sources: [...new Set(model.members.map((member) => member.source))],
    picture: () => ({ title: "Medlemmar", lead, note: null, art: { kind: "map", highlighted: null } }),
    view: () => {
      const filter = membersFilter(model.members);
      const sections = model.counties
        .filter((county) => county.members.length > 0)
        .map((county) => countySection(model, county, filter));
      if (associated.length > 0)
        sections.push({
          ...apart(ASSOCIATED_ID, ASSOCIATED_MEMBERS, associated, filter),
          map: associatedMap(model),
        });
      if (former.length > 0) sections.push(apart("tidigare", "Tidigare medlemmar", former, filter));
      return {
        heading: "Medlemmar",
        lead,
        filter: model.members.length > 1 ? filter : null,
        jumps: sections.map(({ heading, id, members }) => ({
          text: heading,
          url: `#${id}`,
          count: String(members.length),
        })),
        sections,
      };
    },
  });
}

/** Members outside the list of counties. */
function apart(id: string, heading: string, members: readonly Member[], filter: ListFilter): CountySection {
  return {
    id,
    className: ASSOCIATED_CLASS,
    heading,
    counts: kindCounts(members),
    map: null,
    members: members.map((member) => filteredLink(member, filter)),
    people: null,
  };
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

/** The number of seats that a member's people hold in a body now. */
export function presentIn(member: Member, bodyId: string): Holding[] {
  return member.holdings.filter((holding) => holding.standing === "current" && holding.term.body.id === bodyId);
}

/** A link to a member by its short name. */
export function memberLinkShort(member: Member): MemberLink {
  return { text: member.shortName, url: memberUrl(member), isRegion: member.kind === "region", row: null };
}

function filteredLink(member: Member, filter: ListFilter): MemberLink {
  return {
    ...memberLinkShort(member),
    row: filterRow([member.name, member.shortName], factsOfMember(member), filter.fields),
  };
}
