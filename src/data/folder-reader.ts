import type { z } from "zod";
import { decode } from "./decode.ts";
import type { Folder } from "./folder.ts";
import { nearest } from "./nearest.ts";
import { placeAt, type Place, type SourceText } from "./place.ts";
import { error, type Problem } from "./problem.ts";
import type { PlacedId, readFile } from "./read-file.ts";
import { FILES } from "./files.ts";
import { ADDRESSES_FILE, FILES_IN_FOLDERS } from "./kinds.ts";
import type { DelegationFile, TermFile } from "./term-file.ts";
import { placeOf } from "./yaml.ts";
import type { YamlNode } from "./yaml-node.ts";

/** Reads the files of a data folder one by one, and keeps what was found wrong and where each record came from. */
export class FolderReader {
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
    const fault = this.#folder.faultOf(name);
    if (fault !== null) {
      this.unreadable.add(name);
      this.problems.push(error(this.place(name), "unknown-file", fault));
      return null;
    }
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
    const isAbsent = this.#folder.read(name) === null && this.#folder.faultOf(name) === null;
    return isAbsent ? null : this.file(name, schema);
  }

  /** The published addresses, a line each; empty lines and comments apart. */
  addresses(): { address: string; place: Place }[] {
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
      const record = this.file(`${body}/${file}`, FILES_IN_FOLDERS.term);
      const delegations = folders.has(name) ? this.#delegations(`${body}/${name}`) : [];
      return record ? [{ body, name, record, delegations }] : [];
    });
  }

  #delegations(folder: string): DelegationFile[] {
    return this.yamlFiles(folder).flatMap((file) => {
      const record = this.file(`${folder}/${file}`, FILES_IN_FOLDERS.delegation);
      return record ? [{ name: file.replace(/\.yaml$/, ""), record }] : [];
    });
  }

  /** A file with a name that says nothing. One that is missing under its right name is told here only. */
  unknownFile(name: string): void {
    const meant = /\.yml$/.test(name)
      ? name.replace(/\.yml$/, ".yaml")
      : nearest(
          name,
          FILES.flatMap((file) => (file.isOptional ? [] : file.name)),
        );
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
