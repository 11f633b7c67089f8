import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Settings } from "../../publish/publish.ts";
import { FIXTURE } from "../edited-data.ts";
import { expectServed, expectWhole, publishVersion } from "./publishing.ts";
import { smallSite, writeSite } from "./small-site.ts";
import { KEY, startStoreServer, type StoreServer } from "./store-server.ts";

const SECRET = "hemlig-nyckel-som-inte-far-synas";

let server: StoreServer;
let folder = "";
let data = "";
let dist = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "publish-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  server = await startStoreServer();
  data = join(mkdtempSync(join(folder, "case-")), "data");
  cpSync(FIXTURE.data, data, { recursive: true });
  dist = writeSite(join(data, "..", "dist"), smallSite());
});
afterEach(() => server.close());

interface Ended {
  code: number | null;
  output: string;
}

/** Runs the command on the small site as it is built, or as the options say. */
function run(
  argv: readonly string[],
  env: Record<string, string> = {},
  started?: (child: ChildProcess) => void,
): Promise<Ended> {
  const script = ["--import", "tsx", "scripts/publish.ts"];
  const given = ["--data", data, "--documents", FIXTURE.documents, "--out", dist, "--today", "2026-11-25", ...argv];
  const child = spawn(process.execPath, [...script, ...given], { env: { ...process.env, ...store(), ...env } });
  started?.(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (output += text.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code) => {
      resolve({ code, output });
    });
  });
}

function store(): Record<string, string> {
  return {
    S3_ENDPOINT: server.proxy.address,
    S3_BUCKET: "liten",
    S3_PREFIX: "site",
    AWS_ACCESS_KEY_ID: KEY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: KEY.secretAccessKey,
  };
}

test("publishes, tells caches, and lists the addresses; with nothing changed it writes nothing", async () => {
  const calls: string[] = [];
  const caches = createServer((request, response) => {
    let body = "";
    request
      .on("data", (text: Buffer) => (body += text.toString()))
      .on("end", () => {
        calls.push(`${request.headers.authorization ?? ""} ${body}`);
        response.end();
      });
  });
  await new Promise<void>((resolve) => caches.listen(0, "127.0.0.1", resolve));
  const bound = caches.address();
  const port = bound !== null && typeof bound === "object" ? bound.port : 0;
  const env = { PUBLISH_PURGE_URL: `http://127.0.0.1:${String(port)}/${SECRET}`, PUBLISH_PURGE_TOKEN: SECRET };

  const first = await run(["--built"], env);
  expect(first.output).toContain(
    "Utgåva 1 är publicerad: 31 filer (19\u00a0kB) skrivna och lästa tillbaka, 0 borttagna",
  );
  expect(first.output).not.toContain(SECRET);
  expect(first.code).toBe(0);
  await expectServed({}, server.target(), server.fetch);
  expect(calls[0]).toContain(`Bearer ${SECRET} {"files":[`);
  const listed = readFileSync(join(data, "addresses.txt"), "utf8")
    .split("\n")
    .filter((line) => !line.startsWith("#"));
  expect(listed).toEqual(["/", "/kontakt/", "/medlemmar/", "/sok/", ""]);

  server.proxy.writes.length = 0;
  const second = await run(["--built"], env);
  expect(second.output).toContain("ingen fil behövde skrivas");
  expect(second.code).toBe(0);
  expect(server.proxy.writes).toEqual([]);
  expect(calls).toHaveLength(1);
  caches.close();
});

describe("killed by the system", () => {
  test.each([1, 16, 31, 34])("at write %i, the site is whole, and another run completes it", async (at) => {
    const resumed: Partial<Settings> = { clock: () => Date.now() + 600_000 };
    await publishVersion({}, server.target());
    writeSite(dist, smallSite({ colour: "red", word: "hej", minutes: "adjusted" }));
    const from = server.proxy.writes.length;
    let program: ChildProcess | null = null;
    server.proxy.fault = ({ writes, method }) => {
      if (method === "GET" || writes - from < at) return null;
      program?.kill("SIGKILL");
      // Half of the kills come before the store has done what it was asked, half after.
      return at % 2 === 0 ? "lose" : "hang";
    };
    const { code } = await run(["--built"], {}, (child) => (program = child));
    expect(code).toBeNull();
    expect(server.proxy.writes.length - from).toBeGreaterThanOrEqual(at - 1);
    server.proxy.fault = () => null;
    await expectWhole(server.fetch);
    await publishVersion({ colour: "red", word: "hej", minutes: "adjusted" }, server.target(), resumed);
    await expectServed({ colour: "red", word: "hej", minutes: "adjusted" }, server.target(), server.fetch);
  });
});

describe("what is wrong is said, with exit code 1, and nothing changes:", () => {
  const styles = [...smallSite().keys()].find((path) => path.endsWith(".css")) ?? "";
  const without = (part: string) => new Map([...smallSite()].filter(([path]) => !path.includes(part)));

  test.each<[what: string, built: Map<string, Buffer>, env: Record<string, string>, message: string]>([
    ["an empty build", new Map(), {}, "är tom. Bygg webbplatsen först: npm run build."],
    ["a half build", without(styles), {}, `saknas ${styles} (som 404.html behöver). Bygget är inte helt.`],
    [
      "a site with most pages gone",
      smallSite({ members: ["alfstad"] }),
      {},
      "5 sidor av 11 publicerade skulle försvinna",
    ],
    ["a bucket that does not exist", smallSite(), { S3_BUCKET: "fel" }, 'Hinken "fel" finns inte'],
    [
      "a bucket of something else",
      smallSite(),
      { S3_BUCKET: "annan" },
      "finns redan filer som inte har publicerats härifrån",
    ],
    ["a wrong key", smallSite(), { AWS_ACCESS_KEY_ID: "FEL" }, "Kontrollera AWS_ACCESS_KEY_ID."],
    ["a wrong secret", smallSite(), { AWS_SECRET_ACCESS_KEY: SECRET }, "Kontrollera AWS_SECRET_ACCESS_KEY."],
    ["an address where nothing answers", smallSite(), { S3_ENDPOINT: "http://127.0.0.1:9" }, "går inte att nå"],
  ])("%s", async (_, built, env, message) => {
    await publishVersion({}, server.target());
    const other = { body: Buffer.from("x"), type: "text/plain", cacheControl: "", encoding: null };
    await server.target({ served: { bucket: "annan", prefix: "site/" } }).served.put("rapport.txt", other);
    server.proxy.writes.length = 0;
    writeSite(dist, built);
    const { code, output } = await run(["--built"], env);
    expect(output).toContain(message);
    expect(output).toMatch(/Inget har (?:ändrats|publicerats)\.\n$/);
    expect(output).not.toContain(SECRET);
    expect(output).not.toMatch(/\n\s+at |node_modules|Warning/);
    expect(code).toBe(1);
    expect(server.proxy.writes).toEqual([]);
    await expectServed({}, server.target(), server.fetch);
  });
});

test("builds, checks and publishes to a folder; a published address that is lost stops the next time, and a rollback needs no data", async () => {
  rmSync(dist, { recursive: true });
  const to = join(data, "..", "www");
  expect(await run(["--to", to])).toMatchObject({ code: 0 });
  const page = join(to, "personer/frodo-exempel/index.html");
  const published = readFileSync(page, "utf8");
  expect(readFileSync(join(data, "addresses.txt"), "utf8")).toContain("\n/personer/frodo-exempel/\n");

  const people = join(data, "people.yaml");
  writeFileSync(people, readFileSync(people, "utf8").replace("given_name: Frodo", "given_name: Frode"));
  expect(await run(["--to", to])).toMatchObject({ code: 0 });
  expect(readFileSync(page, "utf8")).toContain("Frode");

  rmSync(data, { recursive: true });
  cpSync(FIXTURE.data, data, { recursive: true });
  writeFileSync(join(data, "addresses.txt"), "/personer/frodo-exemplum/\n");
  const lost = await run(["--to", to]);
  expect(lost.output).toMatch(/lost-address[^]*Inget har publicerats\./);
  expect(lost.code).toBe(1);
  expect(readFileSync(page, "utf8")).toContain("Frode");

  rmSync(data, { recursive: true });
  expect(await run(["--to", to, "--rollback"])).toMatchObject({ code: 0 });
  expect(readFileSync(page, "utf8")).toBe(published);
});
