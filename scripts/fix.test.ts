import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fix-"));
  cpSync("src/acceptance/fixture/data", folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command on the folder, which its lines show as "data". */
async function fix(data = folder): Promise<{ code: number; stdout: string; stderr: string }> {
  const shown = (stream: unknown) => String(stream).replaceAll(folder, "data");
  try {
    const words = ["--import", "tsx", "scripts/fix.ts", "--data", data];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, words);
    return { code: 0, stdout: shown(stdout), stderr: shown(stderr) };
  } catch (cause) {
    const of = (key: string): unknown => Reflect.get(Object(cause), key);
    return { code: Number(of("code")), stdout: shown(of("stdout")), stderr: shown(of("stderr")) };
  }
}

it("mends what it can, tells of each change, and is done at once", async () => {
  const file = join(folder, "people.yaml");
  expect((await fix()).code).toBe(0);
  const before = readFileSync(file, "utf8");
  writeFileSync(file, before.replace("given_name: Frodo", "given_name:  'Frodo '").replaceAll("\n", "\r\n"));
  expect(await fix()).toEqual({
    code: 0,
    stderr: "",
    stdout: [
      "data/people.yaml:1: Gjorde om radsluten till det slag som de andra filerna har.",
      'data/people.yaml:3: Tog bort mellanslag runt texten: "Frodo".',
      "data/people.yaml:3: Rättade indragning, mellanslag och tomma rader.",
      "3 ändringar i 1 fil.\n",
    ].join("\n"),
  });
  expect(readFileSync(file, "utf8")).toBe(before.replace("given_name: Frodo", 'given_name: "Frodo"'));
  const written = statSync(file).mtimeMs;
  expect(await fix()).toEqual({ code: 0, stderr: "", stdout: "Inget att rätta.\n" });
  expect(statSync(file).mtimeMs).toBe(written);
});

it("leaves a file that cannot be read, and the suggestions, as they are", async () => {
  await fix();
  const schemas = readFileSync(join(folder, ".schema/term.schema.json"), "utf8");
  const broken = { "people.yaml": Buffer.from("- id: a: b\r\n"), "sources.yaml": Buffer.from("- id: å\n", "latin1") };
  for (const [name, bytes] of Object.entries(broken)) writeFileSync(join(folder, name), bytes);
  const { code, stdout, stderr } = await fix();
  expect(code).toBe(1);
  expect(stderr).toBe(
    ["people.yaml", "sources.yaml"]
      .map((name) => `data/${name}: Filen går inte att läsa och är orörd. npm run check säger vad som är fel.\n`)
      .join(""),
  );
  expect(stdout).toBe("Inget att rätta. 2 filer är orörda.\n");
  for (const [name, bytes] of Object.entries(broken)) expect(readFileSync(join(folder, name))).toEqual(bytes);
  expect(readFileSync(join(folder, ".schema/term.schema.json"), "utf8")).toBe(schemas);
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([".schema"]);
});

it("says where there is no folder", async () => {
  expect(await fix("finns-inte")).toEqual({ code: 1, stdout: "", stderr: "Det finns ingen mapp finns-inte.\n" });
});
