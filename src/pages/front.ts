import type { Body, Model } from "../model/model.ts";
import { capitalised, counted, withThousands, unbroken } from "../text.ts";
import { ASSOCIATED, ASSOCIATED_CLASS, DOCUMENTS, HOME, MEMBERS, bodyUrl, countyClass, countyUrl } from "../urls.ts";
import { documentList, latestMinutes, type DocumentList } from "./document-rows.ts";
import { kindCounts, membersPage, type MemberLink } from "./members.ts";
import { page, type Page } from "./page.ts";
import { recurringRules, type RecurringRules } from "./meetings.ts";
import { shownOffices, type Link } from "./parts.ts";
import { seatRow, type PersonGroup } from "./person-groups.ts";
import { boardArc, type SeatArcView } from "./pictures/board-arc.ts";
import { allMembersMap, type MemberMapView } from "./pictures/members-on-map.ts";

export interface FrontView {
  headline: { text: string; isLast: boolean }[];
  lead: string;
  map: MemberMapView;
  counties: { className: string; name: string; url: string; count: string }[];
  /** Members, council, board and nomination committee, each with its number. */
  chain: {
    before: string | null;
    number: string | null;
    after: string | null;
    name: string;
    url: string;
    text: string;
  }[];
  board: {
    name: string;
    url: string;
    lead: string;
    arc: SeatArcView | null;
    group: PersonGroup;
    minutes: DocumentList;
  } | null;
  members: { url: string; className: string; heading: string; counts: string; members: MemberLink[] }[];
  about: { heading: string; paragraphs: string[] }[];
  meetings: RecurringRules[];
  documents: DocumentList;
  allDocuments: Link;
  figures: { heading: string; items: { before: string; value: string; after: string }[] };
}

/** The front page says what the organisation is, who governs it and where its documents are. */
export function frontPage(model: Model): Page<FrontView> {
  const { organisation } = model;
  const headline = headlineOf(model);
  return page({
    url: HOME,
    title: headline.join(" "),
    label: "Start",
    description: organisation.description,
    template: "front.njk",
    search: {
      kind: "Sida",
      tier: "copy",
      title: organisation.name,
      names: [headline.join(" "), organisation.name, organisation.englishName],
    },
    sources: [organisation.source, ...organisation.about.map((section) => section.source), organisation.figures.source],
    picture: () => ({
      title: headline,
      lead: organisation.lead,
      note: null,
      art: { kind: "map", highlighted: null },
    }),
    view: () => ({
      headline: headline.map((text, index) => ({ text, isLast: index === headline.length - 1 && index > 0 })),
      lead: organisation.lead,
      map: allMembersMap(model),
      counties: countyLegend(model),
      chain: [memberLink(model), ...model.bodies.filter((body) => body.size !== null).map(bodyLink)],
      board: boardSection(model),
      members: membersPage(model)
        .view()
        .sections.map(({ id, className, heading, counts, members }) => ({
          url: `${MEMBERS}#${id}`,
          className,
          heading,
          counts,
          members: members.map((member) => ({ ...member, row: null })),
        })),
      about: organisation.about.map(({ heading, text }) => ({ heading, paragraphs: text.trim().split(/\n\s*\n/) })),
      meetings: model.bodies.flatMap(recurringRules),
      documents: documentList(organisation.keyDocuments),
      allDocuments: { text: "Alla dokument", url: DOCUMENTS },
      figures: {
        heading: organisation.figures.heading,
        items: organisation.figures.items.map(({ before, value, after }) => ({
          before: before ?? "",
          value: unbroken(value),
          after: unbroken(after),
        })),
      },
    }),
  });
}

/** The lines of the headline, or just the name if the data has none. */
function headlineOf(model: Model): string[] {
  const { headline, name } = model.organisation;
  return headline.length === 0 ? [name] : headline.map((line) => filled(line, model));
}

/** Numbers in the headline are counted, so that they always agree with the list of members. */
function filled(line: string, { members }: Model): string {
  const full = members.filter((member) => !member.associated && !member.former);
  const numbers: Record<string, number> = {
    members: full.length,
    regions: full.filter((member) => member.kind === "region").length,
    municipalities: full.filter((member) => member.kind === "municipality").length,
  };
  return line.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    numbers[name] === undefined ? whole : withThousands(numbers[name]),
  );
}

function countyLegend(model: Model): FrontView["counties"] {
  const associated = model.members.filter((member) => member.associated && !member.former).length;
  const counties = model.counties
    .filter((county) => county.members.length > 0)
    .map((county) => ({
      className: countyClass(county.id),
      name: county.name,
      url: countyUrl(county),
      count: String(county.members.length),
    }));
  if (associated > 0)
    counties.push({
      className: ASSOCIATED_CLASS,
      name: "Associerade",
      url: ASSOCIATED,
      count: String(associated),
    });
  return counties;
}

function memberLink({ members }: Model): FrontView["chain"][number] {
  const full = members.filter((member) => !member.associated && !member.former);
  const associated = members.filter((member) => member.associated && !member.former).length;
  const also = associated === 0 ? "" : ` Därtill ${counted(associated, "associerad medlem", "associerade medlemmar")}.`;
  return {
    before: null,
    number: withThousands(full.length),
    after: null,
    name: "Medlemmar",
    url: MEMBERS,
    text: `${capitalised(kindCounts(full))}.${also}`,
  };
}

function bodyLink(body: Body): FrontView["chain"][number] {
  const { size } = body;
  return {
    before: size?.about ?? null,
    number: size === null ? null : withThousands(size.ordinary),
    after: size === null || size.about !== null ? null : `+ ${withThousands(size.substitute)}`,
    name: body.name,
    url: bodyUrl(body),
    text: body.lead,
  };
}

/** The body that is shown in detail: the first one with people entered. */
function boardSection(model: Model): FrontView["board"] {
  const board = model.bodies.find((body) => body.current?.seats.some((seat) => seat.holder !== null) ?? false);
  const term = board?.current ?? null;
  if (!board || term === null) return null;
  const rows = shownOffices(term).flatMap((office) => {
    const seat = term.seats.find((candidate) => candidate.holder?.person === office.person);
    return seat?.holder ? [seatRow(seat.holder)] : [];
  });
  return {
    name: board.name,
    url: bodyUrl(board),
    lead: board.lead,
    arc: boardArc(model, term),
    group: { heading: "Presidiet", rows, missing: null, vacant: null },
    minutes: latestMinutes(board.documents, 3),
  };
}
