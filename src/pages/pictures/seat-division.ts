import { ASSOCIATED_MEMBERS, NOT_YET } from "../../words.ts";
import type { County, Member, Model, Term } from "../../model/model.ts";
import { counted, seatCount, withThousands } from "../../text.ts";
import { ASSOCIATED, ASSOCIATED_CLASS, countyClass, countyUrl } from "../../urls.ts";
import { seatsOf } from "../parts.ts";
import { circlesFor, type Circles } from "./circles.ts";

export interface DivisionCell {
  count: string;
  /** Null if there is nothing to draw. */
  circles: Circles | null;
}

export interface SeatDivisionView {
  caption: string;
  rows: { name: string; url: string; className: string; regions: DivisionCell; municipalities: DivisionCell }[];
  /** One sentence each about held seats with unknown principal, vacant seats, and those not yet entered. */
  rest: string[];
}

/**
 * The held ordinary seats of a term by county, and within a county by principal: the region or a municipality. Null if
 * no principal is known.
 */
export function seatDivision({ counties }: Model, term: Term): SeatDivisionView | null {
  const seats = seatsOf(term, "ordinary");
  const held = seats.flatMap((seat) => seat.holder ?? []);
  const principals = held.flatMap((holding) => holding.principal ?? []);
  if (principals.length === 0) return null;
  const full = counties.filter((county) => county.members.length > 0);
  const groups = [
    ...full.map((county) => ({
      ...countyHead(county),
      members: principals.filter((member) => !member.associated && member.county === county),
    })),
    ...associatedGroup(principals),
  ];
  const draw = circlesFor(
    groups.flatMap(({ members }) => [ofKind(members, "region"), ofKind(members, "municipality")]),
  );
  const cell = (count: number): DivisionCell => ({ count: withThousands(count), circles: draw(count) });
  const vacant = seats.filter((seat) => seat.holder === null && seat.vacant !== null).length;
  return {
    caption: `${term.body.name} ${term.title}: ledamöternas platser efter län och efter vem som har utsett`,
    rows: groups.map(({ members, ...head }) => ({
      ...head,
      regions: cell(ofKind(members, "region")),
      municipalities: cell(ofKind(members, "municipality")),
    })),
    rest: [
      ...unknownPrincipals(held.length - principals.length),
      ...sentence(vacant, "plats", "platser", vacant === 1 ? "är vakant" : "är vakanta"),
      ...notEntered(seats.length - held.length - vacant + term.notEntered.ordinary),
    ],
  };
}

function countyHead(county: County) {
  return { name: county.name, url: countyUrl(county), className: countyClass(county.id) };
}

function associatedGroup(principals: readonly Member[]) {
  const associated = principals.filter((member) => member.associated);
  return associated.length === 0
    ? []
    : [{ name: ASSOCIATED_MEMBERS, url: ASSOCIATED, className: ASSOCIATED_CLASS, members: associated }];
}

const ofKind = (members: readonly Member[], kind: Member["kind"]): number =>
  members.filter((member) => member.kind === kind).length;

function sentence(count: number, one: string, many: string, what: string): string[] {
  return count === 0 ? [] : [`${counted(count, one, many)} ${what}.`];
}

function unknownPrincipals(count: number): string[] {
  return count === 0 ? [] : [`Vem som har utsett ${seatCount(count, "ordinary")} är ${NOT_YET.neuter}.`];
}

function notEntered(count: number): string[] {
  return sentence(count, "plats", "platser", `är ${count === 1 ? NOT_YET.common : NOT_YET.plural}`);
}
