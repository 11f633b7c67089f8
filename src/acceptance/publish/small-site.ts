import { sha256 } from "../../hash.ts";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** What can be otherwise in the small site. */
export interface Version {
  /** A word of the stylesheet: another gives it another name, so that every page changes. */
  colour?: string;
  /** A word on the front page and in the search index. */
  word?: string;
  /** The members, each with a page; the list of them is an entry page. */
  members?: readonly string[];
  minutes?: string;
}

export const MEMBERS = ["alfstad", "betastad", "gammastad", "deltastad", "epsilonstad", "zetastad"];

/**
 * A site of some twenty-five files, invented, that hangs together as the real one does: pages name hashed assets, the front page and
 * lists name pages, and Pagefind's entry file names metadata that names fragments and chunks.
 */
export function smallSite({
  colour = "navy",
  word = "välkommen",
  members = MEMBERS,
  minutes = "minutes",
}: Version = {}): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const add = (path: string, content: string | Buffer) => {
    files.set(path, Buffer.from(content));
    return `/${path}`;
  };
  const hashed = (name: string, ending: string, content: string | Buffer) =>
    add(`${name}${hash(content)}.${ending}`, content);

  const font = hashed("assets/font-", "woff2", Buffer.from([0, 1, 2, 3]));
  const styles = hashed(
    "assets/styles-",
    "css",
    `@font-face{src:url("${font}")}body{color:${colour}}${filling("/*", "*/")}`,
  );
  const picture = hashed("assets/picture-", "png", Buffer.from([4, 5, 6]));
  const script = hashed("assets/search-", "js", `import("/pagefind/engine.js")`);
  const page = (path: string, text: string, links: readonly string[]) =>
    add(
      path,
      `<!doctype html><html lang="sv"><link rel="stylesheet" href="${styles}"><meta property="og:image" content="https://liten.example${picture}"><script type="module" src="${script}"></script><p>${text}</p>${links.map((link) => `<a href="${link}">x</a>`).join("")}${filling("<!--", "-->")}</html>`,
    );
  for (const member of members) page(`medlemmar/${member}/index.html`, member, ["/"]);
  page("medlemmar/index.html", "Medlemmar", ["/", ...members.map((member) => `/medlemmar/${member}/`)]);
  page("kontakt/index.html", "Kontakt", ["/", "https://annan.example/assets/plan.pdf"]);
  page("sok/index.html", "Sök", ["/"]);
  page("404.html", "Sidan finns inte", ["/"]);
  page("index.html", word, ["/medlemmar/", "/kontakt/", "/sok/", "/dokument/protokoll.pdf"]);
  add("dokument/protokoll.pdf", `%PDF ${minutes}`);
  add("robots.txt", "User-agent: *\n");
  const pages = [...files.keys()].filter((path) => path.endsWith("index.html"));
  const locations = pages.map((path) => `<loc>https://liten.example/${path.replace(/index\.html$/, "")}</loc>`);
  add("sitemap.xml", `<urlset>${locations.join("")}</urlset>`);

  const fragments = [word, ...members].map((text) => hashed("pagefind/fragment/sv_", "pf_fragment", gzipSync(text)));
  const chunk = hashed("pagefind/index/sv_", "pf_index", gzipSync(`${word}${members.join()}`));
  const list = gzipSync(JSON.stringify([...fragments, chunk]));
  const meta = `sv_${hash(list)}.pf_meta`;
  add(`pagefind/${meta}`, list);
  add("pagefind/wasm.sv.pagefind", gzipSync("wasm"));
  add("pagefind/engine.js", "export const search = 1;");
  add("pagefind/words.txt", [word, ...members].join("\n"));
  add(
    "pagefind/entry.json",
    JSON.stringify({ languages: { sv: { meta, wasm: "wasm.sv.pagefind" } }, files: fragments.length }),
  );
  return files;
}

/** Writes a site to a folder, in the place of what it holds. */
export function writeSite(folder: string, files: ReadonlyMap<string, Buffer>): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function hash(content: string | Buffer): string {
  return sha256(content).slice(0, 8);
}

/** So much that it is worth compressing. */
function filling(open: string, close: string): string {
  return `${open}${" ofullbordad".repeat(100)}${close}`;
}
