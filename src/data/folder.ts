import { isSystemFile } from "../system-file.ts";
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileFault, sizeFault } from "./file-fault.ts";

/** A folder that data is read from: on disk, or in memory where a test changes a file a thousand times. */
export interface Folder {
  /** As written in reports, alike on all systems, without a slash at the end. */
  shown: string;
  /** What stands directly in the folder, or in a folder inside it; hidden files left out, in code-point order. */
  entries(inside?: string): FolderEntry[];
  /** The bytes of a file, with "/" between folder and name, or null where there is none. */
  read(name: string): Uint8Array | null;
  /** Why a file that stands here is not read, as a sentence for editors; null where it can be, or is not there. */
  faultOf(name: string): string | null;
}

export interface FolderEntry {
  name: string;
  isFolder: boolean;
  /** Of a file; 0 for a folder. */
  bytes: number;
}

/** A folder on disk, which may be absent: then it is empty. */
export function diskFolder(path: string): Folder {
  return {
    shown: path.replaceAll("\\", "/").replace(/\/$/, ""),
    entries: (inside = "") => {
      const folder = join(path, inside);
      if (!existsSync(folder)) return [];
      return visible(readdirSync(folder)).map((name) => {
        if (fileFault(path, join(inside, name)) !== null) return { name, isFolder: false, bytes: 0 };
        const stats = statSync(join(folder, name));
        const isFolder = stats.isDirectory();
        return { name, isFolder, bytes: isFolder ? 0 : stats.size };
      });
    },
    read: (name) => {
      const file = join(path, name);
      const isReadable = existsSync(file) && fileFault(path, name) === null && statSync(file).isFile();
      return isReadable ? readFileSync(file) : null;
    },
    faultOf: (name) => (lstatSync(join(path, name), { throwIfNoEntry: false }) ? fileFault(path, name) : null),
  };
}

/** A folder in memory. Takes each file's path inside it, with its bytes. */
export function memoryFolder(shown: string, files: ReadonlyMap<string, Uint8Array>): Folder {
  return {
    shown,
    entries: (inside = "") => {
      const prefix = inside === "" ? "" : `${inside}/`;
      const paths = [...files.keys()]
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length));
      const folders = new Set(paths.filter((path) => path.includes("/")).map((path) => path.replace(/\/.*/, "")));
      const names = new Set(paths.map((path) => path.replace(/\/.*/, "")));
      return visible([...names]).map((name) => ({
        name,
        isFolder: folders.has(name),
        bytes: files.get(prefix + name)?.length ?? 0,
      }));
    },
    read: (name) => files.get(name) ?? null,
    faultOf: (name) => sizeFault(name, files.get(name)?.length ?? 0),
  };
}

function visible(names: readonly string[]): string[] {
  return names.filter((name) => !name.startsWith(".") && !isSystemFile(name)).sort();
}
