/** Swedish alphabetical order: å, ä, ö last, V and W apart, numbers by value. Made once: a collator is costly. */
const collator = new Intl.Collator("sv", { numeric: true });

/** Compares two texts by Swedish rules. */
export function bySwedish(a: string, b: string): number {
  return collator.compare(a, b);
}

interface Named {
  sortName: string;
  familyName: string;
  givenName: string;
  id: string;
}

/** By the surname's sort form, then given name. "af Provberg" stands under P because its sort form says so. */
export function byPerson(a: Named, b: Named): number {
  return (
    bySwedish(a.sortName, b.sortName) ||
    bySwedish(a.givenName, b.givenName) ||
    bySwedish(a.familyName, b.familyName) ||
    bySwedish(a.id, b.id)
  );
}

/** Regions first, then municipalities, each by short name. */
export function byMember(
  a: { kind: string; shortName: string; id: string },
  b: { kind: string; shortName: string; id: string },
): number {
  return (
    Number(a.kind !== "region") - Number(b.kind !== "region") ||
    bySwedish(a.shortName, b.shortName) ||
    bySwedish(a.id, b.id)
  );
}
