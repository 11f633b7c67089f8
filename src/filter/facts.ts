/**
 * What is known of a row, as one attribute of it: facts that belong together, such as the party, county and body of one seat.
 * "S,uppsala,styrelsen;S+M,,radet": facts are parted by semicolons, their fields by commas, more values of one field by plus signs.
 * Values are ids of the data, in which none of these signs can stand.
 */
export function writeFacts(facts: readonly (readonly (readonly string[])[])[]): string {
  return [...new Set(facts.map((fields) => fields.map((values) => values.join("+")).join(",")))].join(";");
}

/** Whether one of a row's facts has all the wanted values. Takes a value for each field in order; an empty one is not asked for. */
export function factsFit(written: string, wanted: readonly string[]): boolean {
  return written.split(";").some((fact) => {
    const fields = fact.split(",");
    return wanted.every((value, at) => value === "" || (fields[at] ?? "").split("+").includes(value));
  });
}
