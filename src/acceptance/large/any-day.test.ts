import { describe, expect, it } from "vitest";
import type { Day } from "../../day.ts";
import { buildModel } from "../../model/build.ts";
import type { Body, Model } from "../../model/model.ts";
import { bodyPage } from "../../pages/body.ts";
import { delegationPage, delegations } from "../../pages/delegations.ts";
import { memberPage } from "../../pages/member.ts";
import { type Assignment } from "../../pages/assignments.ts";
import { personPage } from "../../pages/person.ts";
import type { PersonGroup } from "../../pages/person-groups.ts";
import { memberUrl, personUrl } from "../../urls.ts";
import { BY_ELECTIONS } from "./by-elections.ts";
import { seeded } from "./random.ts";
import { LARGE } from "./register.ts";

/** The days around every by-election, the edges of terms, and thirty days between 2019 and 2028 that a fixed seed picks. */
const DAYS: readonly Day[] = [
  ...new Set([
    ...BY_ELECTIONS.flatMap(({ last, first }) => [last, first]),
    ...["2015-06-01", "2019-06-01", "2023-05-31", "2023-06-01", "2023-07-01", "2027-05-31", "2027-06-01", "2028-06-01"],
    ...["2024-09-15", "2025-06-15", "2024-12-31", "2025-01-01"],
    ...someDays(30),
  ]),
].sort();

function someDays(count: number): Day[] {
  const random = seeded(7);
  return Array.from({ length: count }, () =>
    new Date(Date.UTC(2019, 5, 1 + random.below(3300))).toISOString().slice(0, 10),
  );
}

/** What is true on a day, with what each person's page tells of the present. */
interface Told {
  day: Day;
  model: Model;
  present: ReadonlyMap<string, readonly Assignment[]>;
}

const TOLD: readonly Told[] = DAYS.map((day) => {
  const model = buildModel(LARGE, day);
  return {
    day,
    model,
    present: new Map(model.people.map((person) => [personUrl(person), personPage(model, person).view().present])),
  };
});

/** What every day must satisfy; gives what is wrong, a line each. */
const LAWS: Readonly<Record<string, (told: Told) => string[]>> = {
  "no seat has two holders at once": ({ model }) =>
    model.bodies
      .flatMap((body) => body.terms.flatMap((term) => term.seats))
      .flatMap(({ holders, number, term }) => {
        const present = holders.filter((holding) => holding.standing === "current");
        const names = present.map(({ person }) => person.name).join(", ");
        return present.length < 2 ? [] : [`${term.body.id} ${number}: ${names}`];
      }),

  "seats held, vacant and not entered are as many as the body has, on its page": ({ model }) =>
    model.bodies.flatMap((body) => {
      const size = body.current?.size ?? null;
      if (size === null || size.about !== null) return [];
      const told = seatsTold(bodyPage(model, body).view().groups);
      return told === size.ordinary + size.substitute ? [] : [`${body.id}: ${told}`];
    }),

  "who is on a body's page is on their own page, and the other way round": ({ model, present }) =>
    model.bodies.flatMap((body) => {
      const own = urlsWith(present, (each) => each.body.text === body.name);
      return different(body.id, new Set(listedIn(model, body)), own);
    }),

  "who is on a member's page was appointed by it and sits, and the other way round": ({ model, present }) =>
    model.members.flatMap((member) => {
      const rows = memberPage(model, member)
        .view()
        .present.flatMap((group) => group.rows);
      const own = urlsWith(present, (each) => each.principal?.url === memberUrl(member));
      return different(member.id, new Set(rows.map((row) => row.url)), own);
    }),
};

function urlsWith(present: Told["present"], matches: (assignment: Assignment) => boolean): Set<string> {
  return new Set([...present].filter(([, list]) => list.some(matches)).map(([url]) => url));
}

function listedIn(model: Model, body: Body): string[] {
  const apart =
    body.current === null
      ? []
      : delegations(body.current).flatMap((member) => delegationPage(body.current ?? never(), member).view().groups);
  const rows = [...bodyPage(model, body).view().groups, ...apart].flatMap((group) => group.rows);
  return rows.flatMap(({ url, substitute }) => [url, substitute?.url ?? []].flat());
}

/** How many seats the lists tell of: rows, those beside them, and the numbers of the sentences. */
function seatsTold(groups: readonly PersonGroup[]): number {
  return groups.reduce((sum, { rows, missing, vacant }) => {
    const beside = rows.filter((row) => row.substitute !== null).length;
    const vacantCount = Number(/^\d+/.exec(vacant ?? "")?.[0] ?? 0);
    const [, some, all] = /^(?:(\d+) av|Ingen av (\d+))/.exec(missing ?? "") ?? [];
    return sum + rows.length + beside + vacantCount + Number(some ?? all ?? 0);
  }, 0);
}

function different(label: string, a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [
    ...[...a].filter((url) => !b.has(url)).map((url) => `${label} lists ${url}`),
    ...[...b].filter((url) => !a.has(url)).map((url) => `${label} leaves out ${url}`),
  ];
}

function never(): never {
  throw new Error("There is a term.");
}

describe("on any day", () => {
  it.each(Object.entries(LAWS))("%s", (_, faults) => {
    const found = TOLD.flatMap((told) => faults(told).map((fault) => `${told.day} ${fault}`));
    expect(found).toEqual([]);
  });
});
