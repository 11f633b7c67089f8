import { existsSync } from "node:fs";
import { link, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { makeReadable } from "../../disk/readable.ts";
import { cacheControl } from "../../outputs/headers.ts";
import { mediaType } from "../../outputs/media-type.ts";
import { inParallel } from "../../in-parallel.ts";
import { UNFINISHED } from "../manifest.ts";
import { PublishError } from "../publish-error.ts";
import type { Store, Destination } from "./store.ts";

/**
 * A folder on this machine that a web server serves. Manifest, lock and earlier releases are in `.<name>-releases`
 * beside it, which the server does not see. Files are uncompressed: the server compresses them and sends the headers.
 */
export function folderDestination(folder: string): Destination {
  const served = resolve(folder);
  const archive = join(dirname(served), `.${basename(served)}-releases`);
  return {
    served: folderStore(served, folder, join(archive, UNFINISHED), true),
    archive: folderStore(archive, archive, join(archive, UNFINISHED), false),
    compression: "none",
  };
}

/**
 * @param unfinished a folder on the same disk for files that are being written
 * @param isServed whether a web server, which is another user, must be able to read it
 */
function folderStore(root: string, name: string, unfinished: string, isServed: boolean): Store {
  let written = 0;
  const at = (key: string) => join(root, ...key.split("/"));
  /** A web server must get through every folder on the way to a served file, whatever the umask. */
  const makeFolder = async (folder: string) => {
    const first = await mkdir(folder, { recursive: true });
    if (first === undefined) return;
    for (let made = folder; made.startsWith(first); made = dirname(made))
      if (root.startsWith(`${made}${sep}`) || (isServed && `${made}${sep}`.startsWith(`${root}${sep}`)))
        makeReadable(made);
  };
  /** Writes a complete file elsewhere, then lets `put` move it into place: readers never see half a file. */
  const place = async (key: string, body: Buffer, put: (from: string, to: string) => Promise<void>) => {
    const beside = join(unfinished, `${String(process.pid)}-${String(written++)}-${basename(key)}`);
    await makeFolder(unfinished);
    await makeFolder(dirname(at(key)));
    try {
      await writeFile(beside, body);
      if (isServed) makeReadable(beside);
      await put(beside, at(key));
    } finally {
      await rm(beside, { force: true });
    }
  };
  const store: Store = {
    name,
    async list(prefix, limit = Infinity) {
      return (await keysIn(root, prefix)).slice(0, limit);
    },
    async sizes() {
      const sizes = new Map<string, number>();
      await inParallel(await keysIn(root, ""), async (key) => {
        const facts = await stat(at(key)).catch(absentFor("ENOENT", "ENOTDIR"));
        if (facts !== null) sizes.set(key, facts.size);
      });
      return sizes;
    },
    async get(key) {
      const body = await readFile(at(key)).catch(absentFor("ENOENT", "ENOTDIR", "EISDIR"));
      return body && { body, type: mediaType(key), cacheControl: cacheControl(`/${key}`), encoding: null };
    },
    put: (key, { body }) => place(key, body, rename),
    async create(key, { body }) {
      let isNew = true;
      await place(key, body, async (from, to) => {
        // Unlike a rename, a link fails if the name is taken.
        await link(from, to).catch((error: unknown) => {
          if (codeOf(error) !== "EEXIST") throw error;
          isNew = false;
        });
      });
      return isNew;
    },
    async remove(key) {
      await rm(at(key), { force: true });
      for (let folder = dirname(at(key)); folder !== root && folder.startsWith(root); folder = dirname(folder))
        if ((await rmdir(folder).catch(absentFor("ENOTEMPTY", "EEXIST", "ENOENT"))) === null) break;
    },
  };
  return { ...store, ...inWords(store, name) };
}

/** The same operations, with errors in Swedish. */
function inWords(store: Store, name: string): Omit<Store, "name"> {
  const worded = (error: unknown): never => {
    if (codeOf(error) === undefined) throw error;
    const [what, advice] = REASONS[codeOf(error) ?? ""] ?? [error instanceof Error ? error.message : "okänt fel", ""];
    throw new PublishError(`${name}: ${what}. ${advice}`.trim());
  };
  return {
    list: (...given) => store.list(...given).catch(worded),
    sizes: () => store.sizes().catch(worded),
    get: (...given) => store.get(...given).catch(worded),
    put: (...given) => store.put(...given).catch(worded),
    create: (...given) => store.create(...given).catch(worded),
    remove: (...given) => store.remove(...given).catch(worded),
  };
}

const REASONS: Record<string, readonly [what: string, advice: string]> = {
  EACCES: ["mappen får inte skrivas av den här användaren", "Ge rätt att skriva i mappen och i den som den ligger i."],
  EPERM: ["mappen får inte skrivas av den här användaren", "Ge rätt att skriva i mappen och i den som den ligger i."],
  EROFS: ["disken kan inte skrivas", "Välj en annan mapp."],
  ENOSPC: ["disken är full", "Ge plats och kör igen: det som återstår görs då."],
  EXDEV: [
    "mappen ligger på en annan disk än den som den ligger i, där tidigare utgåvor sparas",
    "Publicera till en mapp inuti den, och låt webbservern visa den.",
  ],
  ENOTDIR: ["en del av sökvägen är en fil och ingen mapp", "Välj en annan mapp."],
};

/** Looks only into the folder that the prefix names: another program may be using the others. */
async function keysIn(root: string, prefix: string): Promise<string[]> {
  const folder = join(root, prefix.slice(0, prefix.lastIndexOf("/") + 1));
  if (!existsSync(folder)) return [];
  return (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((key) => key.startsWith(prefix))
    .sort();
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Turns an error with one of these codes into null. */
function absentFor(...codes: readonly string[]): (error: unknown) => null {
  return (error) => {
    if (codes.includes(codeOf(error) ?? "")) return null;
    throw error;
  };
}
