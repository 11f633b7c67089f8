import { parseArgs } from "node:util";
import { hint } from "../data/nearest.ts";
import { OptionError, readOptions, type Options } from "./options.ts";

/** The options of `import` and `export` beside those of every script. */
export interface TableOptions extends Options {
  body: string;
  term: string;
  /** The table to read; null for `export`. */
  file: string | null;
  /** Where to write the table; null: to the terminal. */
  to: string | null;
  /** The source for new facts; null: the source that the file names. */
  source: string | null;
  /** The kind of seat or the principal that the table alone speaks of; null: it speaks of all. */
  only: string | null;
  write: boolean;
  allowRemovals: boolean;
}

const TEXTS = ["body", "term", "source", "only", "to"];
const FLAGS = ["write", "allow-removals"];
const COMMON = ["data", "documents", "today"];

/** The options of each of the two commands. */
const OWN = {
  import: ["body", "term", "source", "only", "write", "allow-removals", ...COMMON],
  export: ["body", "term", "to", ...COMMON],
};

/**
 * Reads the options of `import` (which takes a file) or `export`.
 *
 * @throws OptionError for an unknown option, a missing one or an unusable value
 */
export function readTableOptions(
  command: keyof typeof OWN,
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
): TableOptions {
  const names = OWN[command];
  const options = Object.fromEntries(
    names.map((name) => [name, { type: FLAGS.includes(name) ? ("boolean" as const) : ("string" as const) }]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const given = new Map<string, string>();
  const files: string[] = [];
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    if (!names.includes(name)) {
      const known = names.map((word) => `--${word}`);
      throw new OptionError(`Det finns inget alternativ ${rawName}.${hint(rawName, known)}`);
    }
    if (FLAGS.includes(name)) {
      if (value !== undefined) throw new OptionError(`${rawName} har inget värde. Skriv bara ${rawName}.`);
      given.set(name, "");
    } else if (!value || (!inlineValue && value.startsWith("--"))) throw new OptionError(`${rawName} saknar värde.`);
    else if (TEXTS.includes(name)) given.set(name, value);
    else rest.push(`--${name}=${value}`);
  }
  const [file, ...more] = files;
  const unwanted = command === "import" ? more[0] : file;
  if (unwanted !== undefined) throw new OptionError(`"${unwanted}" är inget alternativ.`);
  if (command === "import" && file === undefined)
    throw new OptionError("Ange filen: npm run import -- ledamoter.csv --body council --term 2023-2027");
  return {
    ...readOptions(rest, env),
    body: required(given, "body", "organets id i bodies.yaml"),
    term: required(given, "term", "mandatperiodens fil utan .yaml, som 2023-2027"),
    file: file ?? null,
    to: given.get("to") ?? null,
    source: given.get("source") ?? null,
    only: given.get("only") ?? null,
    write: given.has("write"),
    allowRemovals: given.has("allow-removals"),
  };
}

function required(given: ReadonlyMap<string, string>, name: string, what: string): string {
  const value = given.get(name);
  if (value === undefined) throw new OptionError(`Ange --${name}: ${what}.`);
  return value;
}
