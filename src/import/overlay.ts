import { byCodeUnit } from "../code-units.ts";
import type { Folder } from "../data/folder.ts";

/** A folder in which some files have other texts. Takes the texts by path, with "/" between folder and name. */
export function overlaid(folder: Folder, texts: ReadonlyMap<string, string>): Folder {
  const bytes = new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return {
    shown: folder.shown,
    entries: (inside = "") => {
      const prefix = inside === "" ? "" : `${inside}/`;
      const entries = new Map(folder.entries(inside).map((entry) => [entry.name, entry]));
      for (const [path, content] of bytes) {
        if (!path.startsWith(prefix)) continue;
        const [name = "", ...rest] = path.slice(prefix.length).split("/");
        const isFolder = rest.length > 0;
        entries.set(name, { name, isFolder, bytes: isFolder ? 0 : content.length });
      }
      return [...entries.values()].sort((a, b) => byCodeUnit(a.name, b.name));
    },
    read: (path) => bytes.get(path) ?? folder.read(path),
    faultOf: (path) => (bytes.has(path) ? null : folder.faultOf(path)),
  };
}
