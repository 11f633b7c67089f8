import { hint } from "../data/nearest.ts";
import type { Data } from "../data/read.ts";
import { seatsOfTerm, type TermSeats } from "../import/holdings.ts";
import { OptionError } from "./options.ts";
import type { TableOptions } from "./table-options.ts";

/** The term that the options name. @throws OptionError if the term or the source does not exist */
export function findTerm(data: Data, { body, term, source }: TableOptions): TermSeats {
  const bodies = data.bodies.map(({ id }) => id);
  const bodyRecord = data.bodies.find(({ id }) => id === body);
  if (!bodyRecord) throw new OptionError(`--body: det finns inget organ "${body}".${hint(body, bodies)}`);
  const terms = data.terms.filter((candidate) => candidate.body === body);
  const file = terms.find(({ name }) => name === term);
  if (!file)
    throw new OptionError(
      `--term: ${body} har ingen mandatperiod "${term}".${hint(
        term,
        terms.map(({ name }) => name),
      )} En ny period läggs först upp som filen ${body}/${term}.yaml.`,
    );
  const sources = data.sources.map(({ id }) => id);
  if (source !== null && !sources.includes(source))
    throw new OptionError(
      `--source: det finns ingen källa "${source}" i sources.yaml.${hint(source, sources)} Lägg upp den där först.`,
    );
  return seatsOfTerm(bodyRecord, file);
}
