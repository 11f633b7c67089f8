import type { Data } from "../../data/read.ts";
import { error, type Problem } from "../../data/problem.ts";
import type { PersonRecord } from "../../data/schema.ts";

/** Two records with the same name are taken for one person entered twice, unless one of them says that they are two. */
export function personProblems(data: Data): Problem[] {
  const byName = new Map<string, PersonRecord>();
  return data.people.flatMap((person) => {
    const names = [`${person.given_name} ${person.family_name}`, ...(person.former_names ?? [])].map(lettersOfName);
    const other = names.map((name) => byName.get(name)).find((candidate) => candidate !== undefined);
    for (const name of names) if (!byName.has(name)) byName.set(name, person);
    if (!other || other.id === person.id || areDistinct(person, other)) return [];
    const message = `${person.given_name} ${person.family_name} finns redan med id "${other.id}". Är det samma person, ta bort den ena. Är det två, skriv här: distinct_from: [${other.id}].`;
    return [error(data.placeOf(person, "id"), "possible-duplicate", message)];
  });
}

function areDistinct(a: PersonRecord, b: PersonRecord): boolean {
  return (a.distinct_from?.includes(b.id) ?? false) || (b.distinct_from?.includes(a.id) ?? false);
}

/** The same for "Anna-Lena Öberg" and "öberg, anna lena": letters only, folded, in any order of the words. */
export function lettersOfName(name: string): string {
  const words =
    name
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return [...words].sort().join(" ");
}
