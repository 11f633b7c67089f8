/** Things by id. */
export type Index<Thing> = ReadonlyMap<string, Thing>;

/** Makes a thing of each record and indexes it by the record's id. */
export function index<Item extends { id: string }, Thing>(
  records: readonly Item[],
  make: (record: Item) => Thing,
): Map<string, Thing> {
  return new Map(records.map((record) => [record.id, make(record)]));
}

/** The thing with an id. References are checked before the model is built, so a miss is a fault of ours, not of the data. */
export function found<Thing>(things: Index<Thing>, id: string): Thing {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`Unchecked reference to "${id}".`);
  return thing;
}

/** As `found`, but an absent reference gives null. */
export function foundOrNull<Thing>(things: Index<Thing>, id: string | undefined): Thing | null {
  return id === undefined ? null : found(things, id);
}
