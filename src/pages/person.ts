import { NOT_YET } from "../words.ts";
import type { Holding, Model, Person } from "../model/model.ts";
import { capitalised, possessive } from "../text.ts";
import { personUrl } from "../urls.ts";
import { assignments, lasting, latestHolding, summary, type Assignment } from "./assignments.ts";
import { page, type Page } from "./page.ts";
import { memberLink, partyMark, type Link, type PartyMark } from "./parts.ts";
import { timeline, type TimelineView } from "./pictures/timeline.ts";

export interface PersonView {
  heading: string;
  lead: string;
  party: PartyMark | null;
  /** Shown if party or principal is not known. */
  missing: string;
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

/** The page of a person: every seat and office, with dates, and the party and principal at that time. */
export function personPage({ today }: Model, person: Person): Page<PersonView> {
  const latest = latestHolding(person);
  const party = latest?.party ?? null;
  const lead = `${summary(person)}.`;
  return page({
    url: personUrl(person),
    title: person.hasNamesake ? `${person.name} (${apart(latest)})` : person.name,
    label: person.name,
    description: `${person.name}${latest?.party ? ` (${latest.party.abbreviation})` : ""}: ${lead}`,
    template: "person.njk",
    search: {
      kind: "Person",
      tier: person.holdings.some(({ standing }) => standing === "current") ? "plain" : "former",
      names: [
        person.name,
        ...person.formerNames.map((name) => (name.includes(" ") ? name : `${person.givenName} ${name}`)),
      ],
      listed: {
        text: `${person.familyName}, ${person.givenName}`,
        under: `${person.sortName} ${person.givenName}`,
      },
    },
    sources: [
      ...new Set([
        ...person.holdings.map((holding) => holding.source),
        ...person.offices.map((office) => office.source),
      ]),
    ],
    picture: () => ({
      title: person.name,
      lead,
      note: [party?.name, latest?.principal?.name].filter((part) => part !== undefined).join(" · "),
      art: party === null ? null : { kind: "seat", party },
    }),
    view: () => {
      const all = assignments(person);
      return {
        heading: person.name,
        lead,
        party: partyMark(party),
        missing: NOT_YET.neuter,
        formerNames: person.formerNames.length === 0 ? null : person.formerNames.join(", "),
        title: latest?.title == null ? null : capitalised(latest.title),
        principal: latest?.principal == null ? null : memberLink(latest.principal),
        timeline: timeline(lasting(person), `${possessive(person.name)} uppdrag över tid`, today),
        present: all.filter((assignment) => assignment.standing === "current"),
        coming: all.filter((assignment) => assignment.standing === "coming"),
        former: all.filter((assignment) => assignment.standing === "former"),
        links: person.links.map((link) => ({ text: link.title, url: link.address })),
      };
    },
  });
}

/** Distinguishes people of the same name: who appointed them, and party. */
function apart(holding: Holding | null): string {
  return [holding?.principal?.shortName, holding?.party?.abbreviation].filter((part) => part !== undefined).join(", ");
}
