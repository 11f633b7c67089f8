import type { z } from "zod";
import type { DelegationFile, TermFile } from "./term-file.ts";
import { decode } from "./decode.ts";
import { diskFolder, type Folder } from "./folder.ts";
import { nearest } from "./nearest.ts";
import { lookAt, type DocumentText } from "./pdf-look.ts";
import { placeAt, type Place, type SourceText } from "./place.ts";
import { error, type Problem } from "./problem.ts";
import { readFile, type PlacedId } from "./read-file.ts";
import {
  ADDRESSES_FILE,
  FILES,
  OPTIONAL_FILES,
  delegation,
  prose,
  PROSE_FOLDER,
  term,
  type BodyRecord,
  type CompoundsRecord,
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
  type SynonymRecord,
  type WaterRecord,
} from "./schema.ts";
import { placeOf, type YamlNode } from "./yaml.ts";

export type { PlacedId } from "./read-file.ts";

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
  synonyms: SynonymRecord[];
  compounds: CompoundsRecord;
  water: WaterRecord | null;
  addresses: { address: string; place: Place }[];
  /** Folders that bear no body's id are told apart by the model, which knows the bodies. */
  termFolders: { body: string; place: Place }[];
  ids: PlacedId[];
  /** The files in the documents folder, in code-point order of their names. */
  documentFiles: { name: string; bytes: number; text: DocumentText }[];
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
 * Takes the folder with the YAML files and the one with the documents, and what tells of a document's text where more is known
 * than a look at its bytes says. Never throws for what an editor wrote: see `problems`.
 */
export function readData(folder: string, documentsFolder: string, textOf: TextOf = lookAt): Data {
  return readFolders(diskFolder(folder), diskFolder(documentsFolder), readFile, textOf);
}

/** Tells what is known of the text in a PDF file of these bytes. */
export type TextOf = (bytes: Uint8Array) => DocumentText;

/** As `readData`, from folders wherever they are. `read` reads one file; a caller may remember what it gave for the same bytes. */
export function readFolders(
  folder: Folder,
  documents: Folder,
  read: typeof readFile = readFile,
  textOf: TextOf = lookAt,
): Data {
  const reader = new FolderReader(folder, read);
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
    water: reader.optionalFile("water.yaml", OPTIONAL_FILES["water.yaml"]),
    addresses: reader.addresses(),
    termFolders: [],
    ids: reader.ids,
    synonyms: reader.optionalFile("synonyms.yaml", OPTIONAL_FILES["synonyms.yaml"]) ?? [],
    compounds: reader.optionalFile("compounds.yaml", OPTIONAL_FILES["compounds.yaml"]) ?? {},
    documentFiles: documents.entries().map(({ name, bytes }) => {
      const content = name.endsWith(".pdf") ? documents.read(name) : null;
      return { name, bytes, text: content === null ? "unknown" : textOf(content) };
    }),
    documentsFolder: documents.shown,
    texts: reader.texts,
    unreadable: reader.unreadable,
    broken: reader.broken,
    problems: reader.problems,
    placeOf: (record, field) => reader.placeOf(record, field),
  };
  for (const { name: entry, isFolder } of folder.entries()) {
    if (isFolder && entry === PROSE_FOLDER) {
      for (const name of reader.yamlFiles(entry)) {
        const record = reader.file(`${entry}/${name}`, prose);
        if (record) data.prose.push(record);
      }
    } else if (isFolder) {
      data.termFolders.push({ body: entry, place: reader.place(`${entry}/`) });
      data.terms.push(...reader.terms(entry));
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
  readonly #folder: Folder;
  readonly #read: typeof readFile;
  readonly #nodes = new WeakMap<object, { source: SourceText; node: YamlNode }>();

  constructor(folder: Folder, read: typeof readFile) {
    this.#folder = folder;
    this.#read = read;
  }

  /** The checked content of a file, or null with problems noted. */
  file<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> | null {
    const bytes = this.#folder.read(name);
    if (bytes === null) {
      this.unreadable.add(name);
      this.problems.push(
        error(
          this.place(name),
          "missing-file",
          `Filen ${name} saknas. Lägg tillbaka den, eller rätta namnet om den heter något annat.`,
        ),
      );
      return null;
    }
    const { source, node, value, ids, problems } = this.#read(this.#shown(name), bytes, schema);
    this.texts.set(source.file, source);
    this.problems.push(...problems);
    // One by one: a hundred thousand are too many for the arguments of a call.
    for (const id of ids) this.ids.push(id);
    if (node === null) this.unreadable.add(name);
    else if (value === null) this.broken.add(name);
    else this.#remember(value, node, source);
    return value;
  }

  /** As `file`, but null without a problem where there is none. */
  optionalFile<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> | null {
    return this.#folder.read(name) === null ? null : this.file(name, schema);
  }

  /** The published addresses, a line each; empty lines and comments apart. */
  addresses(): Data["addresses"] {
    const bytes = this.#folder.read(ADDRESSES_FILE);
    if (bytes === null) return [];
    const { source, readable, problems } = decode(this.#shown(ADDRESSES_FILE), bytes);
    this.texts.set(source.file, source);
    this.problems.push(...problems);
    if (!readable) return [];
    return source.lines.flatMap((line, index) => {
      const address = line.trim();
      const start = source.lineStarts[index] ?? 0;
      return address === "" || address.startsWith("#")
        ? []
        : [{ address, place: placeAt(source, start, start + line.length) }];
    });
  }

  /** Names of the YAML files in a folder, in code-point order; anything else there is a problem. */
  yamlFiles(folder: string): string[] {
    return this.#yamlOf(
      folder,
      this.#folder.entries(folder).map(({ name }) => name),
    );
  }

  #yamlOf(folder: string, names: readonly string[]): string[] {
    for (const name of names) if (!name.endsWith(".yaml")) this.unknownFile(`${folder}/${name}`);
    return names.filter((name) => name.endsWith(".yaml"));
  }

  /** The terms in the folder of a body, each with the delegations in a folder of the same name. */
  terms(body: string): TermFile[] {
    const entries = this.#folder.entries(body);
    const folders = new Set(entries.filter((entry) => entry.isFolder).map(({ name }) => name));
    const files = entries.filter((entry) => !entry.isFolder).map(({ name }) => name);
    for (const name of [...folders].filter((folder) => !files.includes(`${folder}.yaml`)))
      this.unknownFile(`${body}/${name}`);
    return this.#yamlOf(body, files).flatMap((file) => {
      const name = file.replace(/\.yaml$/, "");
      const record = this.file(`${body}/${file}`, term);
      const delegations = folders.has(name) ? this.#delegations(`${body}/${name}`) : [];
      return record ? [{ body, name, record, delegations }] : [];
    });
  }

  #delegations(folder: string): DelegationFile[] {
    return this.yamlFiles(folder).flatMap((file) => {
      const record = this.file(`${folder}/${file}`, delegation);
      return record ? [{ name: file.replace(/\.yaml$/, ""), record }] : [];
    });
  }

  /** A file with a name that says nothing. One that is missing under its right name is told here only. */
  unknownFile(name: string): void {
    const meant = /\.yml$/.test(name) ? name.replace(/\.yml$/, ".yaml") : nearest(name, Object.keys(FILES));
    const advice =
      meant === null
        ? "Ta bort den, eller flytta den till rätt mapp (filer med data slutar på .yaml)."
        : this.#folder.read(meant) === null
          ? `Byt namn på den till ${meant}, eller ta bort den.`
          : `Filen ${meant} finns redan: är det här en kopia, ta bort den.`;
    const told = this.problems.findIndex(
      ({ code, file }) => code === "missing-file" && file === this.#shown(meant ?? ""),
    );
    if (told >= 0) this.problems.splice(told, 1);
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
    return `${this.#folder.shown}/${name}`;
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

function isKnown(name: string): boolean {
  return name in FILES || name in OPTIONAL_FILES || name === ADDRESSES_FILE || name === "README.md";
}
