import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FIXTURE } from "./edited-data.ts";

/** Each wait is for one build, on a machine that may be busy. */
const PATIENCE_MS = 120_000;

let folder: string;
let organisation: string;
let dev: ChildProcess;
let written: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dev-"));
  await cp(FIXTURE.data, join(folder, "data"), { recursive: true });
  organisation = join(folder, "data", "organisation.yaml");
});

afterEach(async () => {
  if (dev.exitCode === null) dev.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

test("follows changes: a mistake is reported and the last good site stays, until it is put right", async () => {
  const address = await start();
  const events = follow(address);
  await events.next(/^event: good\ndata: \d+$/m);
  const good = await readFile(organisation, "utf8");

  await writeFile(organisation, `${good}\nnonsense: 1\n`);
  const bad = await events.next(/^event: bad$/m);
  expect(bad).toContain("nonsense");
  expect(bad).toMatch(/^data: FEL {2}/m);
  expect(written).toContain("nonsense");
  expect((await fetch(`${address}/`)).status).toBe(200);

  await writeFile(organisation, good);
  await events.next(/^event: good\ndata: \d+\n\n$/m);
  expect(await stopped("SIGINT")).toBe(0);
  await events.ended;
});

test("a first build that fails", async () => {
  await writeFile(organisation, "name: [\n");
  const address = await start();
  await follow(address).next(/^data: FEL {2}/m);
  expect(await (await fetch(`${address}/`)).text()).toContain("inte byggd ännu");
  expect(await stopped("SIGTERM")).toBe(0);
});

test("stopped during a build, it leaves neither a process nor a half site", async () => {
  await start();
  const staging = await vi.waitFor(
    async () => {
      const found = (await readdir(folder)).find((name) => name.startsWith(".site-"));
      if (found === undefined) throw new Error("No build has begun.");
      return found;
    },
    { timeout: PATIENCE_MS, interval: 5 },
  );
  expect(await stopped("SIGINT")).toBe(0);
  expect((await readdir(folder)).filter((name) => name.startsWith(".site-"))).toEqual([]);
  expect(() => process.kill(Number(/\d+$/.exec(staging)?.[0]), 0)).toThrow("ESRCH");
});

test("an option that does not exist", async () => {
  run(["--porrt", "1"]);
  await once(dev, "close");
  expect(dev.exitCode).toBe(1);
  expect(written).toBe('Det finns inget alternativ --porrt. Menade du "--port"?\n');
});

/** Starts the development server on a copy of the fixture, and gives its address. */
async function start(): Promise<string> {
  const options = { data: join(folder, "data"), documents: FIXTURE.documents, out: join(folder, "site"), port: "0" };
  run(Object.entries(options).map(([name, value]) => `--${name}=${value}`));
  return vi.waitFor(
    () => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(written)?.[0];
      if (address === undefined) throw new Error(`No address: ${written}`);
      return address;
    },
    { timeout: PATIENCE_MS },
  );
}

function run(argv: readonly string[]): void {
  written = "";
  const process_ = spawn(process.execPath, ["--import", "tsx", "scripts/dev.ts", ...argv]);
  for (const stream of [process_.stdout, process_.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (written += text));
  }
  dev = process_;
}

async function stopped(signal: NodeJS.Signals): Promise<number | null> {
  dev.kill(signal);
  await once(dev, "close");
  return dev.exitCode;
}

/** Listens as a browser does. */
function follow(address: string) {
  let received = "";
  const ended = (async () => {
    const { body } = await fetch(`${address}/__events`);
    try {
      for await (const text of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) received += text;
    } catch {
      // The server has closed the connection.
    }
  })();
  return {
    ended,
    /** Waits for text of this form, and gives all that has come since the last wait. */
    next: (pattern: RegExp) =>
      vi.waitFor(
        () => {
          if (!pattern.test(received)) throw new Error(`Not yet: ${received}`);
          const text = received;
          received = "";
          return text;
        },
        { timeout: PATIENCE_MS },
      ),
  };
}
