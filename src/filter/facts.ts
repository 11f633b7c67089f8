/**
 * Writes the facts of a row as one attribute. A fact is a group of fields that belong together, such as party, county
 * and body of one seat: "S,uppsala,styrelsen;S+M,,radet". Semicolons separate facts, commas fields, and plus signs
 * several values of one field. Values are ids of the data, which never contain these signs.
 */
export function writeFacts(facts: readonly (readonly (readonly string[])[])[]): string {
  return [...new Set(facts.map((fields) => fields.map((values) => values.join("+")).join(",")))].join(";");
}

/**
 * Whether one fact of a row has all wanted values. Takes one value per field, in order; an empty one matches anything.
 */
export function factsFit(written: string, wanted: readonly string[]): boolean {
  return written.split(";").some((fact) => {
    const fields = fact.split(",");
    return wanted.every((value, at) => value === "" || (fields[at] ?? "").split("+").includes(value));
  });
}
