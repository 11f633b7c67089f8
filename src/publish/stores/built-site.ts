import { filesIn } from "../../disk/files-in.ts";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BUILD_LIST } from "../../outputs/headers.ts";
import { indexedTexts, lacks, namedIn } from "../completeness.ts";
import type { Compression } from "../compression.ts";
import { contentHash, fileFacts, type FileFacts, type BuiltSite } from "../files.ts";
import { PublishError } from "../publish-error.ts";

/**
 * Reads a built site and checks that it is complete. Bytes are not kept in memory: each file is read again when it is
 * written, and must be unchanged.
 *
 * @throws PublishError if the folder is missing or empty, or lacks a file that its files need
 */
export async function builtSite(folder: string, compression: Compression): Promise<BuiltSite> {
  const files = new Map<string, FileFacts>();
  const needed = new Map<string, string>();
  let indexed = 0;
  for (const path of pathsIn(folder)) {
    const bytes = await readFile(join(folder, path));
    files.set(path, fileFacts(path, bytes, compression));
    if (!/\.(?:html|css|xml|json)$/.test(path)) continue;
    const text = bytes.toString("utf8");
    for (const name of namedIn(path, text)) if (!needed.has(name)) needed.set(name, path);
    indexed += indexedTexts(path, text);
  }
  const missing = lacks(folder, new Set(files.keys()), needed, indexed);
  if (missing.length > 0) throw new PublishError(`${missing.join("\n")}\nInget har publicerats.`);
  const read = async (path: string) => {
    const bytes = await readFile(join(folder, path));
    if (contentHash(bytes) !== files.get(path)?.hash)
      throw new PublishError(
        `${folder}/${path} ändrades medan den publicerades. Vänta tills bygget är klart och kör igen.`,
      );
    return bytes;
  };
  return { files, read };
}

function pathsIn(folder: string): string[] {
  return existsSync(folder) ? filesIn(folder).filter((path) => path !== BUILD_LIST) : [];
}
