import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheControl } from "../src/outputs/headers.ts";
import { mediaType } from "../src/outputs/media-type.ts";

/** What a static host says to one request. */
export interface Answer {
  status: 200 | 308 | 400 | 404;
  headers: Record<string, string>;
  type: string;
  body: Buffer;
}

/** For a site without a 404.html, or no site. */
const NOT_FOUND = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Sidan finns inte</title><h1>Sidan finns inte</h1>`;

/** A step upwards in any disguise that decoding leaves, or a character that no file name has. */
const OUTSIDE = /(^|[\\/])\.\.([\\/]|$)|\0/;

/** What the system says where there is no such file. */
const NO_FILE: ReadonlySet<unknown> = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"]);

/**
 * Answers as the hosts for which the site is made: `/x/` is `x/index.html`, `/x` leads there, all else is `404.html`.
 *
 * @param folder the built site
 * @param target path and query as they stand in the request
 */
export async function answer(folder: string, target: string): Promise<Answer> {
  const end = `${target}?`.indexOf("?");
  const [path, query] = [target.slice(0, end), target.slice(end)];
  const name = decoded(path);
  if (name === null) return { ...uncached(400), type: mediaType(".txt"), body: Buffer.from("Ogiltig adress\n") };
  if (name.includes("//")) return notFound(folder);

  const file = name.endsWith("/") ? `${name}index.html` : name;
  const body = await contents(join(folder, file));
  if (body !== null)
    return { status: 200, headers: { "Cache-Control": cacheControl(name) }, type: mediaType(file), body };

  if ((await contents(join(folder, name, "index.html"))) !== null) {
    const headers = { "Cache-Control": cacheControl(name), Location: `${path}/${query}` };
    return { status: 308, headers, type: mediaType(".txt"), body: Buffer.alloc(0) };
  }
  return notFound(folder);
}

/** The path as text; null where it is no path inside the site. */
function decoded(path: string): string | null {
  try {
    const name = decodeURIComponent(path);
    return name.startsWith("/") && !OUTSIDE.test(name) ? name : null;
  } catch {
    return null;
  }
}

async function notFound(folder: string): Promise<Answer> {
  const body = (await contents(join(folder, "404.html"))) ?? Buffer.from(NOT_FOUND);
  return { ...uncached(404), type: mediaType(".html"), body };
}

/** What is missing now may be there in a minute. */
function uncached(status: 400 | 404): Pick<Answer, "status" | "headers"> {
  return { status, headers: { "Cache-Control": "no-store" } };
}

async function contents(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && NO_FILE.has(error.code)) return null;
    throw error;
  }
}
