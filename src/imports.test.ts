import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesIn } from "./disk/files-in.ts";
import { circles, reach, readRooms, roomOf, type Rooms } from "./acceptance/rooms.ts";

const README = readFileSync("README.md", "utf8");
const rooms = readRooms(README);

interface Import {
  from: string;
  to: string;
}

const files = [
  ".eleventy.ts",
  ...["src", "scripts", ".config"].flatMap((folder) => filesIn(folder).map((path) => `${folder}/${path}`)),
].filter((path) => /\.(?:ts|js)$/.test(path));

const imports: Import[] = files.flatMap((from) =>
  ts.preProcessFile(readFileSync(from, "utf8"), true, true).importedFiles.map(({ fileName }) => ({
    from,
    to: fileName.startsWith(".") ? join(dirname(from), fileName) : fileName,
  })),
);
const inside = imports.filter(({ to }) => files.includes(to));

/** Imports from one room to another that the graph leads no way to. */
function against(graph: Rooms, among: readonly Import[]): string[] {
  return among.flatMap(({ from, to }) => {
    const [here, there] = [roomOf(graph, from), roomOf(graph, to)];
    if (here !== null && there !== null && (here === there || reach(graph, here).has(there))) return [];
    return [`${from} (${here ?? "no room"}) imports ${to} (${there ?? "no room"})`];
  });
}

const FOREIGN = { eleventy: /^@11ty\//, nunjucks: /^nunjucks/, pagefind: /^pagefind/, disk: /^node:fs/ };

describe("imports", () => {
  it("go where the README's graph of rooms leads, from every file of the project", () => {
    expect(inside.length).toBeGreaterThan(500);
    expect(against(rooms, inside)).toEqual([]);
    expect(against(rooms, [{ from: "src/data/read.ts", to: "src/model/model.ts" }])).toHaveLength(1);
    expect(against(rooms, [{ from: "src/pages/front.ts", to: "src/acceptance/browser.ts" }])).toHaveLength(1);
    expect(against(rooms, [{ from: "src/nowhere/a.ts", to: "src/day.ts" }])).toHaveLength(1);
  });

  it("are drawn: every arrow of the graph is one that some file needs, and every path in it is there", () => {
    const used = new Set(inside.map(({ from, to }) => `${roomOf(rooms, from) ?? ""} ${roomOf(rooms, to) ?? ""}`));
    const idle = [...rooms.arrows].flatMap(([from, targets]) =>
      targets.filter((to) => !used.has(`${from} ${to}`)).map((to) => `${from} --> ${to}`),
    );
    expect(idle).toEqual([]);
    const paths = [...rooms.paths.values()].flat().filter((path) => !path.includes("*"));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("never lead back to where they came from", () => {
    expect(circles(inside)).toEqual([]);
    expect(circles([...inside, { from: "src/day.ts", to: "src/site.ts" }]).length).toBeGreaterThan(0);
  });

  it("of scripts are none: a script is started, and nothing else", () => {
    expect(inside.filter(({ to }) => to.startsWith("scripts/"))).toEqual([]);
  });

  it("of data, model, pages and outputs know neither Eleventy, Nunjucks nor Pagefind, and only two files of data know the disk", () => {
    const parts = ["data", "model", "pages", "outputs", "import", "changes"];
    const wrong = imports.filter(
      ({ from, to }) =>
        parts.includes(roomOf(rooms, from) ?? "") &&
        (FOREIGN.eleventy.test(to) ||
          FOREIGN.nunjucks.test(to) ||
          FOREIGN.pagefind.test(to) ||
          (FOREIGN.disk.test(to) && !["src/data/folder.ts", "src/data/file-fault.ts"].includes(from))),
    );
    expect(wrong).toEqual([]);
  });

  it("of Pagefind stand in its own room, and in the bench that compares it", () => {
    const users = imports.filter(({ to }) => FOREIGN.pagefind.test(to)).map(({ from }) => from);
    expect(users.filter((path) => roomOf(rooms, path) !== "tests")).toEqual(["src/search/pagefind/run.ts"]);
  });

  it("of publishing know the disk and the network only in the stores", () => {
    const outside = /^node:(?:fs|child_process|http|net)|^@aws-sdk/;
    const publishing = imports.filter(({ from, to }) => roomOf(rooms, from) === "publish" && outside.test(to));
    expect(publishing.length).toBeGreaterThan(3);
    expect(publishing.filter(({ from }) => !from.startsWith("src/publish/stores/"))).toEqual([]);
  });
});
