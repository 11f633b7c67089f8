import { mkdirSync, readFileSync, readdirSync, rmSync, cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCHEMA_FOLDER } from "../data/json-schema.ts";
import { startLanguageServer, type LanguageServer } from "./language-server.ts";

/** A place of its own, so that another data folder's schemas would be found out. */
const FOLDER = "node_modules/.cache/editor-program";
const CURSOR = "▮";

let server: LanguageServer;
let opened = 0;

beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, "board"), { recursive: true });
  cpSync(join("data", SCHEMA_FOLDER), join(FOLDER, SCHEMA_FOLDER), { recursive: true });
  server = await startLanguageServer();
});

afterAll(() => {
  server.close();
});

/** The first line of a data file, then what a test writes under it. */
function headed(name: string, body: string): { file: string; text: string } {
  const folder = name === "term" ? "board/" : "";
  const upwards = name === "term" ? "../" : "";
  const head = `# yaml-language-server: $schema=${upwards}${SCHEMA_FOLDER}/${name}.schema.json\n`;
  return { file: join(FOLDER, `${folder}${String(++opened)}.yaml`), text: head + body };
}

/** What the program says of a file, as "line:column message", counted from 1 below the first line. */
async function said(name: string, body: string): Promise<string[]> {
  const { file, text } = headed(name, body);
  const diagnostics = await server.open(file, text);
  return diagnostics.map(({ message, range: { start } }) => `${start.line}:${start.character + 1} ${message}`);
}

/** What the program offers at the cursor: each name, and what it writes. */
async function offered(name: string, body: string): Promise<Map<string, string>> {
  const { file, text } = headed(name, body);
  const whole = text.replace(CURSOR, "");
  void server.open(file, whole);
  const suggestions = await server.suggestions(file, whole, text.indexOf(CURSOR));
  return new Map(suggestions.map(({ label, textEdit }) => [label, textEdit?.newText ?? ""]));
}

describe("an editor's program", () => {
  const files = readdirSync("data", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));

  it("finds nothing wrong in the data", async () => {
    expect(files.length).toBeGreaterThan(10);
    const found = files.map(async (name) => {
      const file = join("data", name);
      const text = readFileSync(file, "utf8");
      expect(text).toMatch(/^# yaml-language-server: \$schema=/);
      return [name, await server.open(file, text)];
    });
    expect(await Promise.all(found)).toEqual(files.map((name) => [name, []]));
  });

  it("tells of an unknown field and a missing one, with those that there are", async () => {
    const message =
      "Ett fält är felstavat eller saknas. Fälten här heter office, person, from, until, source. Måste finnas: office, person, source.";
    expect(
      await said("term", "source: about-2024\noffices:\n  - office: chair\n    pers: jens-sjostrom\n    source: x\n"),
    ).toEqual([`3:5 ${message}`, `4:5 ${message}`]);
  });

  it("tells of a value that cannot be chosen, with what the choices mean", async () => {
    expect(await said("term", 'source: x\nseats:\n  - seat: "1"\n    kind: ledamot\n')).toEqual([
      '4:11 Välj mellan "ordinary" (ledamot), "substitute" (ersättare).',
    ]);
  });

  it.each(["2024-02-31", "16/2 2024", "2024-13", "feb 2024"])(
    "tells of the date %s as the check does",
    async (date) => {
      expect(await said("term", `source: x\nfrom: ${date}\n`)).toEqual([
        "2:7 Skriv ett datum som finns, som 2024-02-16, eller bara 2024-02 eller 2024.",
      ]);
    },
  );

  it("tells of a telephone number that stands without quotes", async () => {
    const messages = await said(
      "organisation",
      "contacts:\n  - phones:\n      - label: Mobil\n        number: 0701234567\n",
    );
    expect(messages).toContain("4:17 Här väntas en text. Är det bara siffror, sätt citattecken runt dem.");
  });

  it("lets pass what the check lets pass", async () => {
    const seats =
      'seats:\n  - seat: 1\n    kind: ordinary\n    holders:\n      - person: nobody-yet\n        source: "x"\n';
    expect(
      await said(
        "term",
        `from: 2023\nuntil: "2027"\nsource: not-yet-there\nsize: { ordinary: 1, substitute: "0" }\n${seats}`,
      ),
    ).toEqual([]);
    const redirect = (gone: string) => `- from: /a/\n  gone: ${gone}\n`;
    for (const yes of ["ja", "nej", "true", '"true"']) expect(await said("redirects", redirect(yes))).toEqual([]);
    expect(await said("redirects", redirect("kanske"))).toEqual(['2:9 Välj mellan "ja" och "nej".']);
  });

  it("offers the ids of people, parties, members and sources", async () => {
    const seat = 'source: x\nseats:\n  - seat: "1"\n    kind: ordinary\n    holders:\n      - ';
    expect([...(await offered("term", `${seat}person: ${CURSOR}\n`)).keys()]).toContain("jens-sjostrom");
    expect([...(await offered("term", `${seat}party: ${CURSOR}\n`)).keys()]).toEqual(
      expect.arrayContaining(["S", "M"]),
    );
    expect([...(await offered("term", `${seat}principal: ${CURSOR}\n`)).keys()]).toContain("eskilstuna");
    expect([...(await offered("term", `${seat}source: ${CURSOR}\n`)).keys()]).toContain("board-2023");
  });

  it("offers choices and fields", async () => {
    expect([...(await offered("term", `source: x\nseats:\n  - seat: "1"\n    kind: ${CURSOR}\n`)).keys()]).toEqual([
      "ordinary",
      "substitute",
    ]);
    expect([...(await offered("people", `- id: x\n  ${CURSOR}\n`)).keys()]).toEqual(
      expect.arrayContaining(["given_name", "family_name"]),
    );
  });

  it.each([
    ["term", "source: x\nseats:\n  - ", ["Ny ledamot", "Ny ersättare", "Vakant plats"]],
    ["term", "source: x\nseats:\n  ", ["Ny ledamot", "Ny ersättare", "Vakant plats"]],
    ["term", "source: x\noffices:\n  - ", ["Nytt uppdrag"]],
    ["people", "- ", ["Ny person"]],
    ["people", "- id: x\n  given_name: A\n  family_name: B\n", ["Ny person"]],
    ["documents", "- ", ["Nytt protokoll", "Nytt dokument"]],
    ["members", "members:\n  - ", ["Ny medlem"]],
    ["meetings", "meetings:\n  - ", ["Nytt möte"]],
    ["sources", "- ", ["Ny källa"]],
    ["bodies", "- ", ["Nytt organ"]],
    ["parties", "- ", ["Nytt parti"]],
    ["redirects", "- ", ["Ny omdirigering"]],
    ["page", "sections:\n  - ", ["Nytt avsnitt"]],
    ["organisation", "contacts:\n  - ", ["Ny kontaktperson"]],
  ])("offers whole entries in %s after %j, which are right as they stand", async (name, body, labels) => {
    const found = await offered(name, `${body}${CURSOR}\n`);
    expect([...found.keys()]).toEqual(expect.arrayContaining(labels));
    for (const label of labels) {
      const filled = (found.get(label) ?? "").replace(/\$\{\d+[:|]([^},|]*)[^}]*\}/g, "$1");
      // A program sets the further lines of an entry in as far as the line in which it is written.
      const indent = /^ */.exec(body.split("\n").at(-1) ?? "")?.[0] ?? "";
      const rest = await said(name, `${body}${filled.replaceAll("\n", `\n${indent}`)}\n`);
      expect(rest.filter((line) => !/^[12]:1 Ett fält/.test(line))).toEqual([]);
    }
  });

  it("has asked for nothing on a network", () => {
    expect(server.complaints()).toBe("");
  });
});
