import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { decode } from "./decode.ts";
import { nearest } from "./nearest.ts";
import { placeAt, type Place, type SourceText } from "./place.ts";
import { error, type Problem } from "./problem.ts";
import {
  ADDRESSES_FILE,
  FILES,
  OPTIONAL_FILES,
  prose,
  PROSE_FOLDER,
  term,
  type BodyRecord,
  type CountyRecord,
  type DocumentRecord,
  type MeetingRecord,
  type MemberRecord,
  type OrganisationRecord,
  type PartyRecord,
  type PersonRecord,
  type ProseRecord,
  type RecurringRecord,
  type RedirectRecord,
  type SourceRecord,
  type TermRecord,
} from "./schema.ts";
import { schemaProblems } from "./schema-problems.ts";
import { idFields, type IdField } from "./schema-walk.ts";
import { textProblems } from "./text-problems.ts";
import { parseYaml, placeOf, plainValue, type YamlNode } from "./yaml.ts";

/** A term as written in its file, with the body and the name that the path gives. */
export interface TermFile {
  body: string;
  name: string;
  record: TermRecord;
}

/** An id or a reference with the place at which it stands. */
export interface PlacedId extends Omit<IdField, "node"> {
  id: string;
  place: Place;
}

/** Everything that the data folder holds, checked file by file. Records of a file that does not hold are left out, their ids are not. */
export interface Data {
  organisation: OrganisationRecord | null;
  counties: CountyRecord[];
  members: MemberRecord[];
  parties: PartyRecord[];
  people: PersonRecord[];
  bodies: BodyRecord[];
  sources: SourceRecord[];
  documents: DocumentRecord[];
  recurring: RecurringRecord[];
  meetings: MeetingRecord[];
  terms: TermFile[];
  prose: ProseRecord[];
  redirects: RedirectRecord[];
  addresses: { address: string; place: Place }[];
  /** Folders that bear no body's id are told apart by the model, which knows the bodies. */
  termFolders: { body: string; place: Place }[];
  ids: PlacedId[];
  /** Names of the files in the documents folder, in code-point order. */
  documentFiles: string[];
  /** The documents folder as shown to editors. */
  documentsFolder: string;
  texts: Map<string, SourceText>;
  /** Names of files of which nothing could be read: what they define is not known. */
  unreadable: Set<string>;
  /** Names of files whose records do not hold, so that rules between files know that something is missing. */
  broken: Set<string>;
  problems: Problem[];
  /** Where a record, or one of its fields, stands. */
  placeOf(record: object, field?: string): Place;
}

/**
 * Reads and checks a data folder, one file at a time; what spans files is the model's to check.
 * Takes the folder with the YAML files and the one with the documents. Never throws for what an editor wrote: see `problems`.
 */
export function readData(folder: string, documentsFolder: string): Data {
  const reader = new FolderReader(folder);
  const organisation = reader.file("organisation.yaml", FILES["organisation.yaml"]);
  const members = reader.file("members.yaml", FILES["members.yaml"]);
  const meetings = reader.file("meetings.yaml", FILES["meetings.yaml"]);
  const data: Data = {
    organisation,
    counties: members?.counties ?? [],
    members: members?.members ?? [],
    parties: reader.file("parties.yaml", FILES["parties.yaml"]) ?? [],
    people: reader.file("people.yaml", FILES["people.yaml"]) ?? [],
    bodies: reader.file("bodies.yaml", FILES["bodies.yaml"]) ?? [],
    sources: reader.file("sources.yaml", FILES["sources.yaml"]) ?? [],
    documents: reader.file("documents.yaml", FILES["documents.yaml"]) ?? [],
    recurring: meetings?.recurring ?? [],
    meetings: meetings?.meetings ?? [],
    terms: [],
    prose: [],
    redirects: reader.optionalFile("redirects.yaml", OPTIONAL_FILES["redirects.yaml"]) ?? [],
    addresses: reader.addresses(),
    termFolders: [],
    ids: reader.ids,
    documentFiles: existsSync(documentsFolder) ? visible(documentsFolder).sort() : [],
    documentsFolder: shown(documentsFolder),
    texts: reader.texts,
    unreadable: reader.unreadable,
    broken: reader.broken,
    problems: reader.problems,
    placeOf: (record, field) => reader.placeOf(record, field),
  };
  if (!existsSync(folder)) return data;
  for (const entry of visible(folder)) {
    const isFolder = statSync(join(folder, entry)).isDirectory();
    if (isFolder && entry === PROSE_FOLDER) {
      for (const name of reader.yamlFiles(entry)) {
        const record = reader.file(`${entry}/${name}`, prose);
        if (record) data.prose.push(record);
      }
    } else if (isFolder) {
      data.termFolders.push({ body: entry, place: reader.place(`${entry}/`) });
      for (const name of reader.yamlFiles(entry)) {
        const record = reader.file(`${entry}/${name}`, term);
        if (record) data.terms.push({ body: entry, name: name.replace(/\.yaml$/, ""), record });
      }
    } else if (!isKnown(entry)) {
      reader.unknownFile(entry);
    }
  }
  return data;
}

class FolderReader {
  readonly problems: Problem[] = [];
  readonly texts = new Map<string, SourceText>();
  readonly ids: PlacedId[] = [];
  readonly unreadable = new Set<string>();
  readonly broken = new Set<string>();
  readonly #folder: string;
  readonly #nodes = new WeakMap<object, { source: SourceText; node: YamlNode }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The checked content of a file, or null with problems noted. */
  file<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> | null {
    const path = join(this.#folder, name);
    this.unreadable.add(name);
    if (!existsSync(path)) {
      this.problems.push(error(this.place(name), "missing-file", `Filen ${name} saknas. Lägg tillbaka den, eller rätta namnet om den heter något annat.`));
      return null;
    }
    const decoded = decode(this.#shown(name), readFileSync(path));
    const { source } = decoded;
    this.texts.set(source.file, source);
    const early = [...decoded.problems, ...(decoded.readable ? textProblems(source) : [])];
    this.problems.push(...early);
    if (!decoded.readable) return null;
    const { node, problems } = parseYaml(source);
    this.problems.push(...unlessExplained(problems, early));
    if (node === null) return null;
    this.unreadable.delete(name);
    for (const { node: idNode, ...field } of idFields(schema, node)) this.ids.push({ ...field, id: idNode.value, place: placeOf(source, idNode) });
    const result = schema.safeParse(plainValue(node));
    if (!result.success) {
      this.broken.add(name);
      this.problems.push(...unlessExplained(schemaProblems(source, node, schema, result.error.issues), [...early, ...problems]));
      return null;
    }
    this.#remember(result.data, node, source);
    return result.data;
  }

  /** As `file`, but null without a problem where there is none. */
  optionalFile<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> | null {
    return existsSync(join(this.#folder, name)) ? this.file(name, schema) : null;
  }

  /** The published addresses, a line each; empty lines and comments apart. */
  addresses(): Data["addresses"] {
    const path = join(this.#folder, ADDRESSES_FILE);
    if (!existsSync(path)) return [];
    const { source } = decode(this.#shown(ADDRESSES_FILE), readFileSync(path));
    this.texts.set(source.file, source);
    return source.lines.flatMap((line, index) => {
      const address = line.trim();
      const start = source.lineStarts[index] ?? 0;
      return address === "" || address.startsWith("#") ? [] : [{ address, place: placeAt(source, start, start + line.length) }];
    });
  }

  /** Names of the YAML files in a folder, in code-point order; anything else there is a problem. */
  yamlFiles(folder: string): string[] {
    const names = visible(join(this.#folder, folder));
    for (const name of names) if (!name.endsWith(".yaml")) this.unknownFile(`${folder}/${name}`);
    return names.filter((name) => name.endsWith(".yaml"));
  }

  unknownFile(name: string): void {
    const meant = nearest(name, Object.keys(FILES));
    const advice = meant === null ? "Ta bort den, eller flytta den till rätt mapp (filer med data slutar på .yaml)." : `Menade du ${meant}?`;
    this.problems.push(error(this.place(name), "unknown-file", `Filen ${name} hör inte hemma här. ${advice}`));
  }

  /** The very beginning of a file, whether it exists or not. */
  place(name: string): Place {
    return { file: this.#shown(name), line: 1, column: 1, length: 1 };
  }

  placeOf(record: object, field: string | undefined): Place {
    const found = this.#nodes.get(record);
    if (!found) return this.place("");
    const { source, node } = found;
    if (node.kind !== "record") return placeOf(source, node);
    const own = field === undefined ? undefined : node.fields.get(field);
    if (own) return placeOf(source, own.value.kind === "scalar" ? own.value : own.key);
    for (const { key } of node.fields.values()) return placeOf(source, key);
    return placeOf(source, node);
  }

  #shown(name: string): string {
    return `${shown(this.#folder)}/${name}`;
  }

  /** Notes where each checked record came from. The schemas keep names and order, so value and node are walked side by side. */
  #remember(value: unknown, node: YamlNode, source: SourceText): void {
    if (typeof value !== "object" || value === null) return;
    this.#nodes.set(value, { source, node });
    if (Array.isArray(value) && node.kind === "list") {
      node.items.forEach((item, index) => {
        this.#remember(value[index], item, source);
      });
    } else if (node.kind === "record") {
      for (const [key, field] of node.fields) this.#remember(Reflect.get(value, key), field.value, source);
    }
  }
}

/** What follows from an error that an earlier stage found on the same line is not told again. */
function unlessExplained(problems: readonly Problem[], earlier: readonly Problem[]): Problem[] {
  const lines = new Set(earlier.filter((problem) => problem.severity === "error").map((problem) => problem.line));
  return problems.filter((problem) => !lines.has(problem.line));
}

function isKnown(name: string): boolean {
  return name in FILES || name in OPTIONAL_FILES || name === ADDRESSES_FILE || name === "README.md";
}

/** A folder as it is written in reports, alike on all systems. */
function shown(folder: string): string {
  return folder.replaceAll("\\", "/").replace(/\/$/, "");
}

function visible(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .sort();
}
