import { parseArgs } from "node:util";
import { OptionError } from "./options.ts";

/** The options that only one command has. */
export interface OwnOptions {
  /** The given values, by name without hyphens; a flag has an empty value. */
  given: ReadonlyMap<string, string>;
  /** The remaining words, for `readOptions`. */
  rest: string[];
}

/**
 * Separates a command's own options from the rest. If one is repeated, the last one counts.
 *
 * @param texts the names of those with a value
 * @param flags the names of those without
 * @throws OptionError if a value is missing, or given to a flag
 */
export function takeOwnOptions(
  argv: readonly string[],
  { texts = [], flags = [] }: { texts?: readonly string[]; flags?: readonly string[] },
): OwnOptions {
  const options = Object.fromEntries(
    [...texts, ...flags].map((name) => [
      name,
      { type: flags.includes(name) ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const given = new Map<string, string>();
  const taken = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue, index } = token;
    if (flags.includes(name)) {
      if (value !== undefined) throw new OptionError(`${rawName} har inget värde. Skriv bara ${rawName}.`);
      given.set(name, "");
      taken.add(index);
    } else if (texts.includes(name)) {
      if (!value || (!inlineValue && value.startsWith("--"))) throw new OptionError(`${rawName} saknar värde.`);
      given.set(name, value);
      taken.add(index);
      if (!inlineValue) taken.add(index + 1);
    }
  }
  return { given, rest: argv.filter((_, index) => !taken.has(index)) };
}
