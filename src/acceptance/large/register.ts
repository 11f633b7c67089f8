import type { Day } from "../../day.ts";
import { memoryFolder } from "../../data/folder.ts";
import { readFolders, type Data } from "../../data/read.ts";
import { buildModel } from "../../model/build.ts";
import type { Body, Model, Person, Seat } from "../../model/model.ts";
import { largeOrganisation } from "./write.ts";

/** The large organisation, generated and read once. */
export const LARGE: Data = read();

function read(): Data {
  const { data, documents } = largeOrganisation();
  return readFolders(memoryFolder("data", data), memoryFolder("documents", documents));
}

const models = new Map<Day, Model>();

/** What is true in the large organisation on a day. */
export function largeOn(today: Day): Model {
  const model = models.get(today) ?? buildModel(LARGE, today);
  models.set(today, model);
  return model;
}

/** A body by its id. */
export function bodyOf(model: Model, id: string): Body {
  return present(
    model.bodies.find((body) => body.id === id),
    id,
  );
}

/** A person by name; of two with one name the first in the list. */
export function personOf(model: Model, name: string): Person {
  return present(
    model.people.find((person) => person.name === name),
    name,
  );
}

/** A seat of a body's present term by number. */
export function seatOf(model: Model, body: string, number: number): Seat {
  return present(
    bodyOf(model, body).current?.seats.find((seat) => seat.number === number),
    `seat ${number}`,
  );
}

function present<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`The large organisation has no ${name}.`);
  return thing;
}
