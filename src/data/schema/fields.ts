import { z } from "zod";
import { isPartialDate } from "../../day.ts";

/** The kinds of record that others can point at by id. */
export type RecordKind = "person" | "member" | "county" | "party" | "body" | "source" | "document" | "meeting";

declare module "zod" {
  interface GlobalMeta {
    /** The field holds the id of such a record. */
    refersTo?: RecordKind;
    /** The field is the id under which such a record is found. */
    defines?: RecordKind;
  }
}

/** A line or more of plain text. `title` is the Swedish label used in messages. */
export function text(title: string, description?: string) {
  return z.string().meta(description === undefined ? { title } : { title, description });
}

/** Lower-case letters a–z, digits and hyphens: safe in an address and in a file name. */
export function slug(title: string) {
  return z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
      error: "skriv små bokstäver a–z, siffror och bindestreck, till exempel anna-af-sillen",
    })
    .meta({ title });
}

/** The id of a record of the given kind, never reused. */
export function id(kind: RecordKind) {
  return slug("Id").meta({ title: "Id", defines: kind });
}

/** A field that points at a record of another list by its id. */
export function reference(kind: RecordKind, title: string) {
  return z.string().meta({ title, refersTo: kind });
}

/** A date at the precision that is known: 2024, 2024-02 or 2024-02-16. */
export function partialDate(title: string) {
  return z
    .string()
    .refine(isPartialDate, { error: "skriv ett datum som finns, som 2024-02-16, eller bara 2024-02 eller 2024" })
    .meta({ title });
}

/** A whole number from `least`. */
export function count(title: string, least = 0) {
  return z
    .string()
    .regex(/^\d{1,6}$/, { error: "skriv ett heltal med siffror" })
    .transform(Number)
    .pipe(z.number().min(least, { error: `skriv minst ${String(least)}` }))
    .meta({ title });
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
    .meta({ title });
}

/** "ja" or "nej" (or true/false). */
export function yesNo(title: string) {
  return z
    .enum(["ja", "nej", "true", "false"])
    .transform((value) => value === "ja" || value === "true")
    .meta({ title });
}

/** A full web address. */
export function webAddress(title: string) {
  return z
    .string()
    .regex(/^https?:\/\/[^\s/]+\.[^\s]+$/, { error: "skriv hela adressen, som https://www.exempel.se/sida" })
    .meta({ title });
}

/** An e-mail address. */
export function email(title: string) {
  return z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}$/i, { error: "skriv en e-postadress, som namn@exempel.se" })
    .meta({ title });
}

/** A colour as six hexadecimal digits. */
export function colour(title: string) {
  return z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: 'skriv färgen som "#0b4f8a", inom citattecken' })
    .meta({ title });
}

/** A colour for light and for dark pages. */
export function colourPair(title: string) {
  return z.strictObject({ light: colour("Färg på ljus sida"), dark: colour("Färg på mörk sida") }).meta({ title });
}

/** Where a fact comes from. */
export const source = reference("source", "Källa");
