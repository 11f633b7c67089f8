import type { Body, Member, Model, Party, Person, Term } from "../../model/model.ts";
import { bodyPage, termPage } from "../../pages/body.ts";
import { delegationPage, delegations } from "../../pages/delegations.ts";
import { headlineOf } from "../../pages/front.ts";
import { memberPage } from "../../pages/member.ts";
import { membersPage } from "../../pages/members.ts";
import { termPeriod } from "../../pages/parts.ts";
import { personPage } from "../../pages/person.ts";
import type { SeatArcView } from "../../pages/pictures/seat-arc.ts";
import type { SitePage } from "../../site.ts";
import { bodyUrl, delegationUrl, HOME, MEMBERS, memberUrl, personUrl, termUrl } from "../../urls.ts";

/** What a page's picture shows. */
export interface Content {
  /** Lines as they are to be broken, or one text. */
  title: string | readonly string[];
  lead: string;
  /** A last line, in secondary colour. */
  note: string | null;
  art: Art | null;
}

/** What is drawn beside the text. */
export type Art =
  { kind: "map"; highlighted: Member | null } | { kind: "arc"; arc: SeatArcView } | { kind: "seat"; party: Party };

/** The picture of a page: of members, people, bodies and the front page after what they are, of others their title and description. */
export function contentOf(model: Model): (page: SitePage) => Content {
  const own = new Map<string, () => Content>([
    [HOME, () => ofFront(model)],
    ...model.bodies.flatMap((body) => [
      ...body.terms.map((term) => [termUrl(term), () => ofTerm(model, term)] as const),
      [bodyUrl(body), () => ofBody(model, body)] as const,
    ]),
    [MEMBERS, () => ofMembers(model)],
    ...model.bodies.flatMap((body) =>
      body.terms.flatMap((term) =>
        delegations(term).map((member) => [delegationUrl(term, member), () => ofDelegation(term, member)] as const),
      ),
    ),
    ...model.members.map((member) => [memberUrl(member), () => ofMember(model, member)] as const),
    ...model.people.map((person) => [personUrl(person), () => ofPerson(model, person)] as const),
  ]);
  return (page) => own.get(page.url)?.() ?? { title: page.title, lead: page.description, note: null, art: null };
}

function ofFront(model: Model): Content {
  const { lead } = model.organisation;
  return { title: headlineOf(model), lead, note: null, art: { kind: "map", highlighted: null } };
}

function ofMembers(model: Model): Content {
  const { heading, lead } = membersPage(model).view;
  return { title: heading, lead, note: null, art: { kind: "map", highlighted: null } };
}

function ofDelegation(term: Term, member: Member): Content {
  const { heading, lead } = delegationPage(term, member).view;
  return { title: heading, lead, note: null, art: placeOf(member) };
}

function ofBody(model: Model, body: Body): Content {
  const { view } = bodyPage(model, body);
  const period = body.current === null ? null : termPeriod(body.current);
  return { title: view.heading, lead: view.lead, note: period, art: arcOf(view.arc) };
}

function ofTerm(model: Model, term: Term): Content {
  const { view } = termPage(model, term);
  return { title: view.heading, lead: view.lead, note: termPeriod(term), art: arcOf(view.arc) };
}

const arcOf = (arc: SeatArcView | null): Art | null => (arc === null ? null : { kind: "arc", arc });

function ofMember(model: Model, member: Member): Content {
  const { view } = memberPage(model, member);
  return { title: view.heading, lead: view.lead, note: null, art: placeOf(member) };
}

/** Former members are not on the map. */
const placeOf = (member: Member): Art | null => (member.former ? null : { kind: "map", highlighted: member });

function ofPerson(model: Model, person: Person): Content {
  const { view } = personPage(model, person);
  const party = person.holdings.map((holding) => holding.party).find((found) => found?.name === view.party?.name);
  return {
    title: view.heading,
    lead: view.lead,
    note: [view.party?.name, view.principal?.text].filter((part) => part !== undefined).join(" · "),
    art: party ? { kind: "seat", party } : null,
  };
}
