import { NOT_YET } from "../words.ts";
import type { Member, Model } from "../model/model.ts";
import { capitalised, period } from "../text.ts";
import { ASSOCIATED_CLASS, bodyUrl, countyClass, delegationUrl, memberUrl, termUrl } from "../urls.ts";
import type { Fact } from "./body.ts";
import { delegations } from "./delegations.ts";
import { documentList, type DocumentList } from "./document-rows.ts";
import { memberLinkShort, presentIn, type MemberLink } from "./members.ts";
import { page, type Page, type Tier } from "./page.ts";
import { placeOf } from "./place-of.ts";
import { personRow, roleIn, type Link, type PersonRow } from "./parts.ts";
import { mapAround, type MemberMapView } from "./pictures/members-on-map.ts";

export interface MemberView {
  heading: string;
  lead: string;
  isRegion: boolean;
  countyClass: string;
  /** The map around it; null if there is none. */
  map: MemberMapView | null;
  facts: Fact[];
  website: Link | null;
  websiteMissing: string | null;
  present: { heading: string; url: string; rows: PersonRow[] }[];
  nobody: string | null;
  /** Its delegations, by term, in bodies to which each member appoints people. */
  delegations: Link[];
  documents: DocumentList;
  former: { name: string; url: string; text: string; termUrl: string }[];
  neighbours: { heading: string; links: MemberLink[] } | null;
}

/** The page of a member: where it is, and its people in the bodies, now and before. */
export function memberPage(model: Model, member: Member): Page<MemberView> {
  const lead = `${capitalised(membership(member))} i ${member.county.name}.`;
  return page({
    url: memberUrl(member),
    title: member.name,
    description: `${member.name} är ${membership(member)} i ${member.county.name}. Förtroendevalda från ${member.name} i organisationens organ.`,
    template: "member.njk",
    search: { kind: "Medlem", tier: tierOf(member), names: [member.name, member.shortName] },
    sources: [
      member.source,
      ...(member.codeSource === null ? [] : [member.codeSource]),
      ...member.holdings.map((holding) => holding.source),
    ],
    picture: () => ({ title: member.name, lead, note: null, art: placeOf(member) }),
    view: () => memberView(model, member, lead),
  });
}

function memberView(model: Model, member: Member, lead: string): MemberView {
  const present = model.bodies
    .map((body) => ({ heading: body.name, url: bodyUrl(body), rows: presentIn(member, body.id).map(personRow) }))
    .filter((group) => group.rows.length > 0);
  const former = member.holdings.filter((holding) => holding.standing === "former");
  const neighbours = member.county.members.filter((other) => other !== member);
  return {
    heading: member.name,
    lead,
    isRegion: member.kind === "region",
    countyClass: member.associated ? ASSOCIATED_CLASS : countyClass(member.county.id),
    map: mapAround(model, member),
    facts: memberFacts(member),
    website:
      member.website === null
        ? null
        : { text: member.website.replace(/^https?:\/\//, "").replace(/\/$/, ""), url: member.website },
    websiteMissing: member.website === null ? NOT_YET.common : null,
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
  };
}

/** Associated members come after full members, and former ones last. */
function tierOf({ former, associated }: Member): Tier {
  if (former) return "former";
  return associated ? "copy" : "plain";
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
