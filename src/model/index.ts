/** Things by id. */
export type Index<Thing> = ReadonlyMap<string, Thing>;

/** Makes a thing of each record and indexes it by the record's id. */
export function index<Item extends { id: string }, Thing>(
  records: readonly Item[],
  make: (record: Item) => Thing,
): Map<string, Thing> {
  return new Map(records.map((record) => [record.id, make(record)]));
}

/** Thrown where there is not one thing of the kind that is referred to. */
export class NothingToReferTo extends Error {
  override name = "NothingToReferTo";
}

/** The thing with an id. Of data with errors, which is only asked which pages it would give, another thing where there is none. */
export function found<Thing>(things: Index<Thing>, id: string): Thing {
  const [any] = things.values();
  const thing = things.get(id) ?? any;
  if (thing === undefined) throw new NothingToReferTo(`Unchecked reference to "${id}".`);
  return thing;
}

/** As `found`, but an absent reference gives null. */
export function foundOrNull<Thing>(things: Index<Thing>, id: string | undefined): Thing | null {
  return id === undefined ? null : found(things, id);
}
