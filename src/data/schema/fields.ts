import { z } from "zod";
import { isPartialDate } from "../../day.ts";
import { DEVICE_NAMES, faultInAddress, decoded } from "../../local-address.ts";
import { faultInSiteAddress, faultInWebAddress } from "../../web-address.ts";

/** The kinds of record that others can point at by id. */
export type RecordKind = "person" | "member" | "county" | "party" | "body" | "source" | "document" | "meeting";

/** An entry that an editor's program offers under a Swedish name. */
export interface Snippet {
  label: string;
  description: string;
  body: Readonly<Record<string, unknown>>;
}

declare module "zod" {
  interface GlobalMeta {
    /** The field holds the id of such a record. */
    refersTo?: RecordKind;
    /** The field is the id under which such a record is found. */
    defines?: RecordKind;
    /** What else than a text other programs see where the value is written without quotes: here every value is read as text. */
    unquoted?: "integer" | "number" | "boolean";
    /** For editors' programs: what each value of a choice means, in the order of the values. */
    enumDescriptions?: readonly string[];
    /** For editors' programs: whole entries to fill in, offered in a list. `body` is one entry; `${1:word}` is a place to write in. */
    defaultSnippets?: readonly Snippet[];
  }
}

/** A line or more of plain text. `title` is the Swedish label used in messages. */
export function text(title: string, description?: string) {
  return z.string().meta(description === undefined ? { title } : { title, description });
}

/** Longer names meet the limits of file systems, together with the folders around them. */
const LONGEST_SLUG = 100;
const SLUG = new RegExp(`^(?=.{1,${String(LONGEST_SLUG)}}$)(?!(?:${DEVICE_NAMES})$)[a-z0-9]+(?:-[a-z0-9]+)*$`);

function faultInSlug(written: string): string {
  if (written.length > LONGEST_SLUG)
    return `${String(written.length)} tecken är för långt för ett namn på en mapp. Skriv högst ${String(LONGEST_SLUG)}`;
  if (/^[a-z0-9]+$/.test(written)) return `"${written}" kan inte vara namnet på en mapp i Windows. Skriv ett annat`;
  return "skriv små bokstäver a–z, siffror och bindestreck, till exempel exempla-exempelsson";
}

/**
 * Lower-case letters a–z, digits and hyphens: safe in an address and as the name of a file or folder on every machine.
 */
export function slug(title: string, description = "Små bokstäver a–z, siffror och bindestreck.") {
  return z
    .string()
    .regex(SLUG, { error: ({ input }) => faultInSlug(String(input)) })
    .meta({ title, description });
}

const ID = "Små bokstäver a–z, siffror och bindestreck. Används aldrig om för någon annan, och ändras inte.";

/** The id of a record of the given kind, never reused. */
export function id(kind: RecordKind) {
  return slug("Id").meta({ title: "Id", description: ID, defines: kind });
}

/** A field that points at a record of another list by its id: its type says of which kind, so that a model can put the thing there. */
export type Reference<Kind extends RecordKind> = z.ZodString & { refersTo: Kind };

/** A field that points at a record of the given kind by its id. */
export function reference<Kind extends RecordKind>(kind: Kind, title: string): Reference<Kind> {
  return Object.assign(z.string().meta({ title, refersTo: kind }), { refersTo: kind });
}

const DATE = "Så noga som det är känt: 2024-02-16, 2024-02 eller 2024. Utelämnas när det inte är känt.";
/** For programs that know patterns only: as `isPartialDate`, but every February has 29 days. */
const MONTH = "(?:0[1-9]|1[0-2])";
const DATE_PATTERN = `^[1-9]\\d{3}(?:-(?:${MONTH}(?:-(?:0[1-9]|[12]\\d))?|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31))?$`;

/** A date at the precision that is known: 2024, 2024-02 or 2024-02-16. */
export function partialDate(title: string) {
  return z
    .string()
    .refine(isPartialDate, { error: "skriv ett datum som finns, som 2024-02-16, eller bara 2024-02 eller 2024" })
    .meta({ title, description: DATE, pattern: DATE_PATTERN, examples: ["2024-02-16"], unquoted: "integer" });
}

/** A whole number from `least`. */
export function count(title: string, least = 0) {
  return z
    .string()
    .regex(/^\d{1,6}$/, { error: "skriv ett heltal med siffror" })
    .transform(Number)
    .pipe(z.number().min(least, { error: `skriv minst ${String(least)}` }))
    .meta({ title, unquoted: "integer" });
}

/** Degrees as a decimal number with a point. */
export function degrees(title: string, least: number, most: number) {
  return z
    .string()
    .regex(/^-?\d{1,3}(?:\.\d+)?$/, { error: "skriv grader med decimalpunkt, som 59.33" })
    .transform(Number)
    .pipe(
      z
        .number()
        .min(least, { error: `skriv minst ${String(least)}` })
        .max(most, { error: `skriv högst ${String(most)}` }),
    )
    .meta({ title, description: "Grader med decimalpunkt, inom citattecken.", unquoted: "number" });
}

/** "ja" or "nej" (or true/false). */
export function yesNo(title: string) {
  return z
    .enum(["ja", "nej", "true", "false"])
    .transform((value) => value === "ja" || value === "true")
    .meta({ title, unquoted: "boolean" });
}

/** A text in which a function finds no fault. Other programs know a pattern only, which says nearly the same. */
function faultless(faultIn: (text: string) => string | null) {
  return z.string().refine((text) => faultIn(text) === null, {
    error: ({ input }) => faultIn(String(input)) ?? undefined,
  });
}

/** A full web address. */
export function webAddress(title: string) {
  return faultless(faultInWebAddress).meta({
    title,
    pattern: String.raw`^https?:\/\/[^\s/?#@\\]+\.[^\s\\]+$`,
    examples: ["https://www.exempel.se/sida"],
  });
}

/** The address of the whole site: a protocol and the name of a host. */
export function siteAddress(title: string) {
  return faultless(faultInSiteAddress).meta({
    title,
    pattern: String.raw`^https?:\/\/[^\s/?#@\\$]+\.[^\s/?#@\\$]+\/?$`,
    examples: ["https://www.exempel.se"],
  });
}

/** An address on the site, now or before, as servers compare it: percent-encoding is undone. */
export function localAddress(title: string, faultIn: (text: string) => string | null = faultInAddress) {
  return faultless(faultIn)
    .transform((written) => decoded(written) ?? written)
    .meta({ title, pattern: String.raw`^\/[^?#\\]*$` });
}

/** An e-mail address. */
export function email(title: string) {
  return z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+\.[A-Za-z]{2,}$/, { error: "skriv en e-postadress, som namn@exempel.se" })
    .meta({ title, examples: ["namn@exempel.se"] });
}

/** The outline of a drawing, as the `d` of an SVG path. https://www.w3.org/TR/SVG2/paths.html#PathDataBNF */
export function drawing(title: string, description: string) {
  return z
    .string()
    .regex(/^M[-MmLlHhVvCcSsQqTtAaZz0-9., ]*$/, {
      error: 'skriv en SVG-bana: bokstäver för dragen och tal, med början på M, som "M4 28h32"',
    })
    .meta({ title, description });
}

/** A colour as six hexadecimal digits. */
export function colour(title: string) {
  return z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/, { error: 'skriv färgen som "#0b4f8a", inom citattecken' })
    .meta({
      title,
      description: "Nummertecken och sex tecken 0–9 eller a–f, inom citattecken.",
      examples: ["#0b4f8a"],
    });
}

/** A colour for light and for dark pages. */
export function colourPair(title: string) {
  return z.strictObject({ light: colour("Färg på ljus sida"), dark: colour("Färg på mörk sida") }).meta({ title });
}

/** Where a fact comes from. */
export const source = reference("source", "Källa");
