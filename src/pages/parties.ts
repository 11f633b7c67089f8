import type { Body, Holding, Model, Party } from "../model/model.ts";
import { byPerson } from "../model/order.ts";
import { capitalised, listed, seatCount } from "../text.ts";
import { bodyUrl, filteredPeopleUrl, PARTIES, partyClass } from "../urls.ts";
import { page, type Page } from "./page.ts";
import { markLetters, personRow, type Link, type PersonRow } from "./parts.ts";
import { circlesFor, type Circles } from "./pictures/circles.ts";

/** A party's seats in a body. */
export interface PartySeats {
  body: string;
  /** "5 ledamöter och 2 ersättare", or a dash if it has none. */
  count: string;
  ordinary: Circles | null;
  substitute: Circles | null;
}

interface PartyHead {
  name: string;
  className: string;
  letters: string;
}

export interface PartySection extends PartyHead {
  id: string;
  /** The party's people in each body, members before substitutes. If they are many, only their number, and where to find them. */
  bodies: { name: string; url: string; rows: PersonRow[]; elsewhere: Link | null }[];
}

export interface PartiesView {
  heading: string;
  lead: string;
  bodies: string[];
  /** A table of the parties' seats in the bodies, both in their usual order. */
  seats: (PartyHead & { url: string; cells: PartySeats[] })[];
  parties: PartySection[];
}

/** If a body has more people than this, only numbers are shown: the names would fill whole pages. */
const MOST_NAMES = 60;

/** The page of people by party: who has a seat for it in each body now. No page if nobody with a party is entered. */
export function partiesPages(model: Model): Page<PartiesView>[] {
  const parties = model.parties.filter((party) => model.bodies.some((body) => present(body, party).length > 0));
  if (parties.length === 0) return [];
  const bodies = model.bodies.filter((body) => parties.some((party) => present(body, party).length > 0));
  return [
    page({
      url: PARTIES,
      title: "Personer efter parti",
      label: "Partier",
      description: `Vilka som företräder varje parti i ${listed(bodies.map(inSentence))}, och hur platserna fördelar sig.`,
      template: "parties.njk",
      search: { kind: "Sida", tier: "copy" },
      sources: [
        ...new Set(
          bodies.flatMap((body) => parties.flatMap((party) => present(body, party).map(({ source }) => source))),
        ),
      ],
      view: () => ({
        heading: "Personer efter parti",
        lead: `Vilka som sitter i ${listed(bodies.map(inSentence))} nu, parti för parti.`,
        bodies: bodies.map(({ name }) => name),
        seats: seatRows(bodies, parties),
        parties: parties.map((party) => section(bodies, party)),
      }),
    }),
  ];
}

const inSentence = ({ name }: Body): string => name.toLocaleLowerCase("sv");

/** A party's present people in a body: members by surname, then substitutes. */
function present(body: Body, party: Party): Holding[] {
  const holders = (body.current?.seats ?? []).flatMap(({ holder }) => holder ?? []);
  return holders
    .filter((holding) => holding.party === party)
    .sort(
      (a, b) =>
        Number(a.seat.kind === "substitute") - Number(b.seat.kind === "substitute") || byPerson(a.person, b.person),
    );
}

function seatRows(bodies: readonly Body[], parties: readonly Party[]): PartiesView["seats"] {
  const rows = parties.map((party) => ({ party, kinds: bodies.map((body) => kindsOf(present(body, party))) }));
  const draw = circlesFor(
    rows.flatMap(({ kinds }) => kinds.flatMap(({ ordinary, substitute }) => [ordinary, substitute])),
  );
  return rows.map(({ party, kinds }) => ({
    ...head(party),
    url: `#${partyClass(party.id)}`,
    cells: kinds.map(({ ordinary, substitute }, index) => ({
      body: bodies[index]?.name ?? "",
      count: ordinary + substitute === 0 ? "–" : inNumbers(ordinary, substitute),
      ordinary: draw(ordinary),
      substitute: draw(substitute),
    })),
  }));
}

function kindsOf(holdings: readonly Holding[]): { ordinary: number; substitute: number } {
  const ordinary = holdings.filter(({ seat }) => seat.kind === "ordinary").length;
  return { ordinary, substitute: holdings.length - ordinary };
}

function inNumbers(ordinary: number, substitute: number): string {
  return listed([
    ...(ordinary === 0 ? [] : [seatCount(ordinary, "ordinary")]),
    ...(substitute === 0 ? [] : [seatCount(substitute, "substitute")]),
  ]);
}

const head = (party: Party): PartyHead => ({
  name: party.name,
  className: partyClass(party.id),
  letters: markLetters(party),
});

function section(bodies: readonly Body[], party: Party): PartySection {
  const groups = bodies.flatMap((body) => {
    const holdings = present(body, party);
    if (holdings.length === 0) return [];
    const isLarge = (body.current?.seats.filter(({ holder }) => holder !== null).length ?? 0) > MOST_NAMES;
    const { ordinary, substitute } = kindsOf(holdings);
    return [
      {
        name: body.name,
        url: bodyUrl(body),
        rows: isLarge ? [] : holdings.map(personRow),
        elsewhere: isLarge
          ? {
              text: capitalised(inNumbers(ordinary, substitute)),
              url: filteredPeopleUrl({ parti: party.id, organ: body.slug }),
            }
          : null,
      },
    ];
  });
  return { id: partyClass(party.id), ...head(party), bodies: groups };
}
