import type { z } from "zod";
import { bodies, delegation, term } from "./schema/bodies.ts";
import { documents, meetings, recurring, sources } from "./schema/documents.ts";
import type { RecordKind } from "./schema/fields.ts";
import { counties, members } from "./schema/members.ts";
import { organisation } from "./schema/organisation.ts";
import { parties, people } from "./schema/people.ts";
import { prose, redirects } from "./schema/prose.ts";
import { compounds, synonyms } from "./schema/search.ts";
import { water } from "./schema/water.ts";

/** How messages speak of records that others point at. */
interface Noun<Field> {
  kind: RecordKind;
  /** "det finns ingen person", "lägg till personen". */
  none: string;
  that: string;
  /** The fields that people know a record by, each name as the fields that make it; the first is what it is called. */
  names: readonly (readonly Field[])[];
}

/** A kind of records: the file in which they stand, what they look like, and what they are called where others point at them. */
interface Kind<Schema, Field extends string> {
  file: string;
  isOptional: boolean;
  /** All of them, with the Swedish label; where several kinds share a file, each stands there under its key in the registry. */
  schema: Schema;
  noun: Noun<Field> | null;
}

type FieldOf<Schema> = Schema extends z.ZodArray<z.ZodObject<infer Shape>> ? keyof Shape & string : never;

function kind<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  noun: Noun<FieldOf<Schema>> | null = null,
): Kind<Schema, FieldOf<Schema>> {
  return { file, isOptional: false, schema, noun };
}

function optional<Schema extends z.ZodType>(file: string, schema: Schema): Kind<Schema, FieldOf<Schema>> {
  return { ...kind(file, schema), isOptional: true };
}

/**
 * The kinds of records in the files of the data folder, and the only list of them: files, types, reading, references, the schemas
 * for editors' programs and the model all follow from it.
 */
export const KINDS = {
  organisation: kind("organisation.yaml", organisation),
  counties: kind("members.yaml", counties, { kind: "county", none: "inget län", that: "länet", names: [["name"]] }),
  members: kind("members.yaml", members, {
    kind: "member",
    none: "ingen medlem",
    that: "medlemmen",
    names: [["name"], ["short_name"]],
  }),
  parties: kind("parties.yaml", parties, {
    kind: "party",
    none: "inget parti",
    that: "partiet",
    names: [["name"], ["abbreviation"]],
  }),
  people: kind("people.yaml", people, {
    kind: "person",
    none: "ingen person",
    that: "personen",
    names: [["given_name", "family_name"]],
  }),
  bodies: kind("bodies.yaml", bodies, { kind: "body", none: "inget organ", that: "organet", names: [["name"]] }),
  sources: kind("sources.yaml", sources, { kind: "source", none: "ingen källa", that: "källan", names: [["title"]] }),
  documents: kind("documents.yaml", documents, {
    kind: "document",
    none: "inget dokument",
    that: "dokumentet",
    names: [["title"]],
  }),
  recurring: kind("meetings.yaml", recurring),
  meetings: kind("meetings.yaml", meetings, {
    kind: "meeting",
    none: "inget möte",
    that: "mötet",
    names: [["name"]],
  }),
  redirects: optional("redirects.yaml", redirects),
  synonyms: optional("synonyms.yaml", synonyms),
  compounds: optional("compounds.yaml", compounds),
  water: optional("water.yaml", water),
};

/**
 * The kinds of files in folders: pages of prose in a folder of their own, the terms of a body in the folder that bears its id, and
 * in a folder named as a term what each principal has appointed.
 */
export const FILES_IN_FOLDERS = { page: prose, term, delegation };

/** The folder of prose pages. */
export const PROSE_FOLDER = "pages";

/** Every address ever published, one a line; absent before the first publishing. */
export const ADDRESSES_FILE = "addresses.txt";

/** The keys of the kinds of which there is a list. */
export type Lists = {
  [Key in keyof typeof KINDS]: (typeof KINDS)[Key]["schema"] extends z.ZodArray<z.ZodObject> ? Key : never;
}[keyof typeof KINDS];

/** A record of a list. */
export type RecordIn<Key extends Lists> = z.output<(typeof KINDS)[Key]["schema"]["element"]>;

/** The records of each kind, as read: a list, or one record that is null where it could not be read or is absent. */
export type Records = {
  [Key in keyof typeof KINDS]: z.output<(typeof KINDS)[Key]["schema"]> | (Key extends Lists ? never : null);
};

/** The kinds with their keys, for what is done alike with each. */
export const EVERY_KIND = Object.entries(KINDS).map(([key, entry]) => ({ key, ...entry }));
