import { FolderReader } from "./folder-reader.ts";
import { diskFolder, type Folder } from "./folder.ts";
import { lookAt, type DocumentText } from "./pdf-look.ts";
import type { Place, SourceText } from "./place.ts";
import { error, type Problem } from "./problem.ts";
import { readFile, type PlacedId } from "./read-file.ts";
import { FILES, readRecords } from "./files.ts";
import { ADDRESSES_FILE, FILES_IN_FOLDERS, PROSE_FOLDER, type Records } from "./kinds.ts";
import type { ProseRecord } from "./schema.ts";
import type { TermFile } from "./term-file.ts";

export type { PlacedId } from "./read-file.ts";

/** Everything that the data folder holds, checked file by file. Records of a file that does not hold are left out, their ids are not. */
export interface Data extends Records {
  terms: TermFile[];
  prose: ProseRecord[];
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
  const records = readRecords(({ name, schema, isOptional }) =>
    isOptional ? reader.optionalFile(name, schema) : reader.file(name, schema),
  );
  const data: Data = {
    ...records,
    terms: [],
    prose: [],
    addresses: reader.addresses(),
    termFolders: [],
    ids: reader.ids,
    documentFiles: documents.entries().map(({ name, bytes, isFolder }) => {
      const fault =
        isFolder && /\.pdf$/i.test(name) ? `${name} är en mapp, inte en fil. Ta bort den.` : documents.faultOf(name);
      if (fault !== null) {
        const place = { file: `${documents.shown}/${name}`, line: 1, column: 1, length: 1 };
        reader.problems.push(error(place, "unknown-file", fault));
        return { name, bytes, text: "unknown" };
      }
      const content = /\.pdf$/i.test(name) ? documents.read(name) : null;
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
        const record = reader.file(`${entry}/${name}`, FILES_IN_FOLDERS.page);
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

function isKnown(name: string): boolean {
  return FILES.some((file) => file.name === name) || name === ADDRESSES_FILE || name === "README.md";
}
