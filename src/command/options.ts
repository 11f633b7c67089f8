import { parsedUrl } from "../web-address.ts";
import { parseArgs } from "node:util";
import { hint } from "../data/nearest.ts";
import { isDay, type Day } from "../day.ts";
import { REPORT_FORMATS, type ReportFormat } from "../data/report.ts";

/** The settings of a script, from the command line and the environment. */
export interface Options {
  /** The folder of YAML files. */
  data: string;
  /** The folder of the documents' PDF files. */
  documents: string;
  /** The folder that the site is written to. */
  out: string;
  /** The day that decides what is current. */
  today: Day;
  /** The address where this build will be served, `https://host`; null: the one in the data. */
  address: string | null;
  /** Where `start` and `dev` listen. */
  port: number;
  /** The form of reports: for a person, as GitHub annotations, or for a program. */
  format: ReportFormat;
}

/** An unusable option. The message is for the person who wrote it. */
export class OptionError extends Error {
  override name = "OptionError";
}

const TAKES_TEXT = { type: "string" } as const;
const KNOWN = {
  data: TAKES_TEXT,
  documents: TAKES_TEXT,
  out: TAKES_TEXT,
  today: TAKES_TEXT,
  port: TAKES_TEXT,
  format: TAKES_TEXT,
};
const FLAGS = Object.keys(KNOWN).map((name) => `--${name}`);

/**
 * Reads the options of every script (`--data`, `--documents`, `--out`, `--today`, `--port` and `--format`) and
 * SITE_TODAY and SITE_URL. If an option is repeated, the last one counts. For dates the clock is read only here.
 *
 * @param argv the words after the script's name
 * @throws OptionError for an unknown option or an unusable value
 */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv, now = new Date()): Options {
  const given = parse(argv);
  return {
    data: given.get("data") ?? "data",
    documents: given.get("documents") ?? "assets/documents",
    out: given.get("out") ?? "dist",
    today: day("--today", given.get("today")) ?? day("SITE_TODAY", env["SITE_TODAY"]) ?? dayInSweden(now),
    address: address(env["SITE_URL"]),
    port: port(given.get("port")),
    format: format(given.get("format")),
  };
}

/** Not strict, as Node's own messages are in English. */
function parse(argv: readonly string[]): Map<string, string> {
  const { tokens } = parseArgs({ args: [...argv], options: KNOWN, strict: false, tokens: true });
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "positional")
      throw new OptionError(`"${token.value}" är inget alternativ.${hint(`--${token.value}`, FLAGS)}`);
    if (token.kind !== "option") continue;
    if (!Object.hasOwn(KNOWN, token.name)) {
      const advice = hint(token.rawName, FLAGS) || ` Alternativen är ${FLAGS.join(", ")}.`;
      throw new OptionError(`Det finns inget alternativ ${token.rawName}.${advice}`);
    }
    if (!token.value || (!token.inlineValue && token.value.startsWith("--"))) {
      throw new OptionError(`${token.rawName} saknar värde.`);
    }
    given.set(token.name, token.value);
  }
  return given;
}

function day(source: string, text: string | undefined): Day | null {
  if (!text) return null;
  if (!isDay(text))
    throw new OptionError(`${source}: "${text}" är inget datum. Skriv år, månad och dag, som 2026-03-09.`);
  return text;
}

/** The Swedish way to write a date is ISO 8601's. */
function dayInSweden(now: Date): Day {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(now);
}

/** The site is served at the root of a host, so an address with a path, query or fragment cannot be right. */
function address(text: string | undefined): string | null {
  if (!text) return null;
  const url = parsedUrl(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new OptionError(
      `SITE_URL: "${text}" är ingen webbplats. Skriv protokoll och värdnamn, som https://www.example.se.`,
    );
  }
  return url.origin;
}

function port(text = "8080"): number {
  const number = Number(text);
  if (!/^\d{1,5}$/.test(text) || number > 65535) {
    throw new OptionError(`--port: "${text}" är ingen port. Skriv ett tal från 0 till 65535.`);
  }
  return number;
}

function format(text = "text"): ReportFormat {
  const known = REPORT_FORMATS.find((candidate) => candidate === text);
  if (known === undefined) throw new OptionError(`--format: "${text}" finns inte.${hint(text, REPORT_FORMATS)}`);
  return known;
}

/** The time in milliseconds since 1970. Only for telling whether another process is still alive, never for what is published. */
export function milliseconds(): number {
  return Date.now();
}
