import type { Holding, Model, Person } from "../model/model.ts";
import { capitalised, possessive } from "../text.ts";
import { personUrl } from "../urls.ts";
import { assignments, lasting, latestHolding, summary, type Assignment } from "./assignments.ts";
import type { Page } from "./page.ts";
import { memberLink, partyMark, type Link, type PartyMark } from "./parts.ts";
import { timeline, type TimelineView } from "./pictures/timeline.ts";

export interface PersonView {
  heading: string;
  lead: string;
  party: PartyMark | null;
  formerNames: string | null;
  title: string | null;
  principal: Link | null;
  /** Everything with known dates as a picture. */
  timeline: TimelineView | null;
  present: Assignment[];
  coming: Assignment[];
  former: Assignment[];
  links: Link[];
}

/** The page of one person: every seat and office, with dates, party and principal as of then. */
export function personPage({ today }: Model, person: Person): Page<PersonView> {
  const all = assignments(person);
  const latest = latestHolding(person);
  const lead = `${summary(person)}.`;
  return {
    url: personUrl(person),
    lang: "sv",
    title: person.hasNamesake ? `${person.name} (${told(latest)})` : person.name,
    label: person.name,
    description: `${person.name}${latest?.party ? ` (${latest.party.abbreviation})` : ""}: ${lead}`,
    template: "person.njk",
    kind: "Person",
    sources: [
      ...new Set([
        ...person.holdings.map((holding) => holding.source),
        ...person.offices.map((office) => office.source),
      ]),
    ],
    view: {
      heading: person.name,
      lead,
      party: partyMark(latest?.party ?? null),
      formerNames: person.formerNames.length === 0 ? null : person.formerNames.join(", "),
      title: latest?.title == null ? null : capitalised(latest.title),
      principal: latest?.principal == null ? null : memberLink(latest.principal),
      timeline: timeline(lasting(person), `${possessive(person.name)} uppdrag över tid`, today),
      present: all.filter((assignment) => assignment.standing === "current"),
      coming: all.filter((assignment) => assignment.standing === "coming"),
      former: all.filter((assignment) => assignment.standing === "former"),
      links: person.links.map((link) => ({ text: link.title, url: link.address })),
    },
  };
}

/** What tells two people of one name apart: whom they were appointed by, and party. */
function told(holding: Holding | null): string {
  return [holding?.principal?.shortName, holding?.party?.abbreviation].filter((part) => part !== undefined).join(", ");
}
