import type { z } from "zod";
import { bodies, delegation, term } from "./schema/bodies.ts";
import { documents, meetings, sources } from "./schema/documents.ts";
import { members } from "./schema/members.ts";
import { organisation } from "./schema/organisation.ts";
import { parties, people } from "./schema/people.ts";
import { prose, redirects } from "./schema/prose.ts";
import { compounds, synonyms } from "./schema/search.ts";
import { water } from "./schema/water.ts";

/** The files that stand directly in the data folder, each with its schema. All are required. */
export const FILES = {
  "organisation.yaml": organisation,
  "members.yaml": members,
  "parties.yaml": parties,
  "people.yaml": people,
  "bodies.yaml": bodies,
  "sources.yaml": sources,
  "documents.yaml": documents,
  "meetings.yaml": meetings,
} as const;

/** Files that may be absent. */
export const OPTIONAL_FILES = {
  "redirects.yaml": redirects,
  "synonyms.yaml": synonyms,
  "compounds.yaml": compounds,
  "water.yaml": water,
} as const;

/** Every address ever published, one a line; absent before the first publishing. */
export const ADDRESSES_FILE = "addresses.txt";

/** The folder of prose pages; every other folder bears the id of a body and holds its terms. */
export const PROSE_FOLDER = "pages";

export { delegation, prose, term };

export type OrganisationRecord = z.infer<typeof organisation>;
export type CountyRecord = z.infer<typeof members>["counties"][number];
export type MemberRecord = z.infer<typeof members>["members"][number];
export type PartyRecord = z.infer<typeof parties>[number];
export type PersonRecord = z.infer<typeof people>[number];
export type BodyRecord = z.infer<typeof bodies>[number];
export type TermRecord = z.infer<typeof term>;
export type DelegationRecord = z.infer<typeof delegation>;
export type SeatRecord = NonNullable<TermRecord["seats"]>[number];
export type HolderRecord = NonNullable<SeatRecord["holders"]>[number];
export type OfficeRecord = NonNullable<TermRecord["offices"]>[number];
export type SourceRecord = z.infer<typeof sources>[number];
export type DocumentRecord = z.infer<typeof documents>[number];
export type MeetingRecord = z.infer<typeof meetings>["meetings"][number];
export type RecurringRecord = z.infer<typeof meetings>["recurring"][number];
export type RedirectRecord = z.infer<typeof redirects>[number];
export type SynonymRecord = z.infer<typeof synonyms>[number];
export type CompoundsRecord = z.infer<typeof compounds>;
export type WaterRecord = z.infer<typeof water>;
export type ProseRecord = z.infer<typeof prose>;
export type { RecordKind } from "./schema/fields.ts";
