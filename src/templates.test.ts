import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { strict } from "./strict.ts";

const templates = readdirSync("templates", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith(".njk"))
  .map((entry) => join(entry.parentPath, entry.name));

/** A name, or a field of one: all that a template may print or ask for. */
const FIELD = /^[a-zA-Z]+(?:\.[a-zA-Z]+)*$/;
/** A call of a macro with fields or fixed texts. */
const CALL = /^[a-zA-Z]+\((?:(?:[a-zA-Z.]+|"[^"]*")(?:, )?)*\)$/;

describe("templates only print", () => {
  it.each(templates)("%s", (path) => {
    const text = readFileSync(path, "utf8").replaceAll(/\{#[^#]*#\}/g, "");
    const computing = [...text.matchAll(/\{%-?\s*(\w+)([^%]*?)-?%\}|\{\{-?\s*(.*?)\s*-?\}\}/g)].filter(
      ([, tag, rest = "", printed]) => {
        if (printed !== undefined)
          return !FIELD.test(printed) && !CALL.test(printed) && printed !== "section.html | safe";
        if (tag === "if") return !FIELD.test(rest.trim());
        if (tag === "for") return !/^[a-zA-Z]+ in [a-zA-Z.]+$/.test(rest.trim());
        return ![
          "extends",
          "block",
          "endblock",
          "from",
          "import",
          "macro",
          "endmacro",
          "else",
          "endif",
          "endfor",
        ].includes(tag ?? "");
      },
    );
    expect(computing.map(([found]) => found)).toEqual([]);
  });
});

describe("a strict view", () => {
  it("gives what it has, null too, and refuses a misspelt name with those that there are", () => {
    const view = strict({ person: { name: "Exempla", party: null } });
    expect([view.person.name, view.person.party]).toEqual(["Exempla", null]);
    expect(() => String(Reflect.get(view.person, "nmae"))).toThrow(
      '"nmae", which the view does not have. It has: name, party.',
    );
  });
});
