import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { encoded, withoutCase } from "../local-address.ts";
import type { Redirect } from "../model/model.ts";
import { cacheControl, HOST_FILES, NOT_KEPT } from "../outputs/headers.ts";
import { mediaType } from "../outputs/media-type.ts";

/** A static host's answer to one request. */
export interface Answer {
  status: 200 | 301 | 308 | 400 | 404 | 410;
  headers: Record<string, string>;
  type: string;
  body: Buffer;
}

/** For a site without a 404.html, or no site at all. */
const NOT_FOUND = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Sidan finns inte</title><h1>Sidan finns inte</h1>`;

/** ".." as a step of a path, however separated once it is decoded, or a character that no file name has. */
const OUTSIDE = /(^|[\\/])\.\.([\\/]|$)|\0/;

/** A way to a file past its address: an empty step, a step ".", or a separator of Windows. */
const ANOTHER_WAY = /\/\.?\/|\/\.$|\\/;

/** Error codes of a file that does not exist. */
const NO_FILE: ReadonlySet<unknown> = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"]);

/**
 * Answers like the hosts that the site is made for: `/x/` gives `x/index.html`, `/x` redirects there, a moved address
 * redirects, a gone one says so, and all else gives `404.html`.
 *
 * @param folder the built site
 * @param redirects addresses that have moved or are gone
 * @param target path and query as in the request
 */
export async function answer(folder: string, redirects: readonly Redirect[], target: string): Promise<Answer> {
  const end = `${target}?`.indexOf("?");
  const [path, query] = [target.slice(0, end), target.slice(end)];
  const name = decoded(path);
  if (name === null) return { ...uncached(400), type: mediaType(".txt"), body: Buffer.from("Ogiltig adress\n") };
  if (ANOTHER_WAY.test(name) || HOST_FILES.some((path) => withoutCase(path) === withoutCase(name)))
    return missing(folder, 404, "404.html");

  const redirect = redirects.find(({ from }) => from === name);
  if (redirect?.to === null) return missing(folder, 410, name.endsWith("/") ? `${name}index.html` : "404.html");
  if (redirect !== undefined) return leadingTo(encoded(redirect.to), 301, name);

  const file = name.endsWith("/") ? `${name}index.html` : name;
  const body = await contents(join(folder, file));
  if (body !== null)
    return { status: 200, headers: { "Cache-Control": cacheControl(name) }, type: mediaType(file), body };

  if ((await contents(join(folder, name, "index.html"))) !== null) return leadingTo(`${path}/${query}`, 308, name);
  return missing(folder, 404, "404.html");
}

/** The path as text; null if it is no path inside the site. */
function decoded(path: string): string | null {
  try {
    const name = decodeURIComponent(path);
    return name.startsWith("/") && !OUTSIDE.test(name) ? name : null;
  } catch {
    return null;
  }
}

function leadingTo(location: string, status: 301 | 308, name: string): Answer {
  const headers = { "Cache-Control": cacheControl(name), Location: location };
  return { status, headers, type: mediaType(".txt"), body: Buffer.alloc(0) };
}

async function missing(folder: string, status: 404 | 410, page: string): Promise<Answer> {
  const body = (await contents(join(folder, page))) ?? Buffer.from(NOT_FOUND);
  return { ...uncached(status), type: mediaType(".html"), body };
}

function uncached(status: 400 | 404 | 410): Pick<Answer, "status" | "headers"> {
  return { status, headers: { "Cache-Control": NOT_KEPT } };
}

async function contents(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && NO_FILE.has(error.code)) return null;
    throw error;
  }
}
