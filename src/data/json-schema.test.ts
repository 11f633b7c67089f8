import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isPartialDate } from "../day.ts";
import { readEdited } from "../acceptance/edited-data.ts";
import { modeline, schemaFiles, schemaName } from "./json-schema.ts";
import { readData } from "./read.ts";

const files = schemaFiles(readData("data", "assets/documents"));

/** Every object in a JSON value, the value itself first. */
function objects(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : [Object.fromEntries(Object.entries(value))];
  return [...own, ...Object.values(value).flatMap(objects)];
}

/** A schema without the lists of ids, which a list of names goes with. */
function structure(text: string): unknown {
  const parsed: unknown = JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || !("anyOf" in value) || !Array.isArray(value.anyOf)) return value;
    return { ...value, anyOf: value.anyOf.filter((choice: object) => !("enumDescriptions" in choice)) };
  });
  return parsed;
}

function field(schema: string, name: string): Record<string, unknown> {
  const text = files.find((file) => file.name === `${schema}.schema.json`)?.text ?? "{}";
  const found = objects(JSON.parse(text)).find(
    (object) => "properties" in object && objects(object["properties"])[0]?.[name],
  );
  return objects(objects(found?.["properties"])[0]?.[name])[0] ?? {};
}

describe("the schemas for editors' programs", () => {
  it("in data/.schema are those of today but for the lists of ids (else: npm run fix)", () => {
    expect(readdirSync("data/.schema").sort()).toEqual(files.map(({ name }) => name).sort());
    for (const { name, text } of files)
      expect(structure(readFileSync(`data/.schema/${name}`, "utf8")), name).toEqual(structure(text));
  });

  it("are named in the first line of each data file (else: npm run fix)", () => {
    const paths = readdirSync("data", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
    for (const path of paths.map((each) => each.replaceAll("\\", "/")))
      expect(readFileSync(`data/${path}`, "utf8").split("\n")[0], path).toBe(modeline(path));
  });

  it.each([
    ["people.yaml", "people"],
    ["redirects.yaml", "redirects"],
    ["synonyms.yaml", "synonyms"],
    ["board/2023-2027.yaml", "term"],
    ["council/2023-2027/eskilstuna.yaml", "delegation"],
    ["pages/english.yaml", "page"],
    ["folk.yaml", null],
    ["pages/old/english.yaml", null],
    ["README.md", null],
  ])("take %s for %s", (path, name) => {
    expect(schemaName(path)).toBe(name);
  });

  it("say in Swedish what a pattern means, and what each choice means", () => {
    const all = files.flatMap(({ text }) => objects(JSON.parse(text)));
    const patterns = all.filter((object) => typeof object["pattern"] === "string");
    expect(patterns.length).toBeGreaterThan(50);
    expect(patterns.filter((object) => typeof object["errorMessage"] !== "string")).toEqual([]);
    expect(field("term", "from")["patternErrorMessage"]).toBe(
      "Skriv ett datum som finns, som 2024-02-16, eller bara 2024-02 eller 2024.",
    );
    for (const { enum: choices, enumDescriptions: words } of all)
      if (Array.isArray(choices) && Array.isArray(words)) expect(words).toHaveLength(choices.length);
    expect(JSON.stringify(all)).not.toMatch(/"(refersTo|defines|unquoted)"/);
  });

  it("know the dates that the check knows, but for the leap day", () => {
    const pattern = new RegExp(String(field("term", "from")["pattern"]), "u");
    const two = (number: number) => String(number).padStart(2, "0");
    const years = ["0999", "1000", "2023", "2024", "9999", "24", "20240"];
    const months = years.flatMap((year) => Array.from({ length: 14 }, (_, month) => `${year}-${two(month)}`));
    const days = months.flatMap((month) => Array.from({ length: 33 }, (_, day) => `${month}-${two(day)}`));
    const odd = ["", " 2024", "2024-", "2024-1-01", "2024-01-1", "2024/01/01"];
    const different = [...years, ...months, ...days, ...odd].filter(
      (text) => pattern.test(text) !== isPartialDate(text),
    );
    expect(different).toEqual(["1000-02-29", "2023-02-29", "9999-02-29"]);
  });

  it("offer the ids that there are, with the names of what they stand for", () => {
    const [offered] = objects(field("documents", "body")["anyOf"]);
    expect(offered?.["enum"]).toContain("board");
    expect(offered?.["enumDescriptions"]).toContain("Styrelsen");
  });

  it("offer no ids where none is known", () => {
    const none = schemaFiles(readEdited({ "bodies.yaml": "[]\n", "parties.yaml": null }));
    const [term = { text: "" }] = none.filter(({ name }) => name === "term.schema.json");
    const party = objects(JSON.parse(term.text)).find((object) => object["title"] === "Parti");
    expect(party?.["anyOf"]).toMatchObject([{ type: "string" }]);
  });
});
