import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rollBack, type Settings } from "../../publish/publish.ts";
import type { Destination, StoredFile } from "../../publish/stores/store.ts";
import { expectServed, publishVersion, settings, siteOf } from "./publishing.ts";
import { smallSite } from "./small-site.ts";
import { startStoreServer, type StoreServer } from "./store-server.ts";

let server: StoreServer;
let destination: Destination;
beforeEach(async () => {
  server = await startStoreServer();
  destination = server.target();
});
afterEach(() => server.close());

const STYLES = [...smallSite().keys()].find((path) => path.endsWith(".css")) ?? "";

/** Gathers what the publisher is told. */
function listening(given: Partial<Settings> = {}): { told: string[]; given: Partial<Settings> } {
  const told: string[] = [];
  return { told, given: { ...given, tell: (text) => told.push(text) } };
}

async function change(store: Destination["served"], key: string, edit: (file: StoredFile) => Buffer): Promise<void> {
  const file = await store.get(key);
  if (file === null) throw new Error(`No ${key}.`);
  await store.put(key, { ...file, body: edit(file) });
}

describe("what a publication relies on", () => {
  test.each([STYLES, "robots.txt", "medlemmar/alfstad/index.html"])(
    "is looked at: %s, deleted by hand, is written again, and that is told",
    async (path) => {
      await publishVersion({}, destination);
      await destination.served.remove(path);
      const { told, given } = listening();
      expect(await publishVersion({}, destination, given)).toMatchObject({ release: 1, written: 1 });
      expect(told.join("\n")).toMatch(`lagas        1 fil som var borta eller ändrade sedan de publicerades: ${path}`);
      await expectServed({}, destination, server.fetch);
    },
  );

  test("is as large as it was: a file cut short is written again", async () => {
    await publishVersion({}, destination);
    await change(destination.served, "dokument/protokoll.pdf", ({ body }) => body.subarray(1));
    await change(destination.served, "medlemmar/index.html", () => Buffer.alloc(0));
    expect(await publishVersion({}, destination)).toMatchObject({ release: 1, written: 2 });
    await expectServed({}, destination, server.fetch);
  });

  test("is compared byte for byte where that is asked for", async () => {
    await publishVersion({}, destination);
    await change(destination.served, "robots.txt", ({ body }) => Buffer.alloc(body.length, "x"));
    await change(destination.served, STYLES, ({ body }) => Buffer.alloc(body.length, "x"));
    expect(await publishVersion({}, destination)).toMatchObject({ written: 0 });
    expect(await publishVersion({}, destination, { verify: true })).toMatchObject({ release: 1, written: 2 });
    await expectServed({}, destination, server.fetch);
  });
});

describe("a rollback over a file deleted by hand", () => {
  beforeEach(async () => {
    await publishVersion({}, destination);
    await publishVersion({ minutes: "adjusted" }, destination);
    await destination.served.remove(STYLES);
  });

  test("takes it from what is built here, and says so", async () => {
    const { told, given } = listening();
    const built = siteOf(smallSite(), destination);
    expect(await rollBack(null, destination, settings(given), built)).toMatchObject({ release: 1, written: 2 });
    expect(told.join("\n")).toContain(`: ${STYLES}`);
    await expectServed({}, destination, server.fetch);
  });

  test("is refused where it is nowhere, with the way out, and changes nothing", async () => {
    server.proxy.writes.length = 0;
    await expect(rollBack(null, destination, settings())).rejects.toThrow(
      /Utgåva 1 kan inte tas tillbaka: assets\/.* finns inte kvar\. Publicera i stället .*npm run publish/,
    );
    expect(server.proxy.writes).toEqual([]);
  });
});

test("a rollback to bytes that are damaged is refused before anything is written", async () => {
  await publishVersion({}, destination);
  await publishVersion({ minutes: "adjusted", word: "hej" }, destination);
  const [key = ""] = await destination.archive.list("bytes/");
  await change(destination.archive, key, () => Buffer.from("x"));
  await expect(rollBack(null, destination, settings())).rejects.toThrow(/är skadat.*\nInget har ändrats/s);
  await expectServed({ minutes: "adjusted", word: "hej" }, destination, server.fetch);
  await publishVersion({ minutes: "adjusted", word: "dag" }, destination);
});

/** Ways in which a file of the archive cannot be read. */
const DAMAGES: readonly (readonly [string, (file: StoredFile) => Buffer])[] = [
  ["cut short", ({ body }) => body.subarray(0, body.length / 2)],
  ["empty", () => Buffer.alloc(0)],
  ["of another version", ({ body }) => Buffer.from(JSON.stringify({ ...JSON.parse(String(body)), version: 9 }))],
];

describe.each(DAMAGES)("an archive with a file %s", (_, damage) => {
  beforeEach(async () => {
    await publishVersion({}, destination);
    await publishVersion({ minutes: "adjusted" }, destination);
    await publishVersion({ minutes: "again" }, destination);
  });

  test("that is the manifest: --take-over is told and works, and numbers go on", async () => {
    await change(destination.archive, "manifest.json", damage);
    const refused = /manifest\.json .* går inte att läsa.*--take-over.*Inget har ändrats/s;
    await expect(publishVersion({ word: "hej" }, destination)).rejects.toThrow(refused);
    await expect(rollBack(1, destination, settings())).rejects.toThrow(refused);
    expect(await publishVersion({ minutes: "again" }, destination, { takeOver: true })).toMatchObject({ written: 0 });
    expect(await publishVersion({ word: "hej" }, destination)).toMatchObject({ release: 4 });
    await rollBack(3, destination, settings());
    await expectServed({ minutes: "again" }, destination, server.fetch);
  });

  test("that is the manifest: a rollback can take over too", async () => {
    await change(destination.archive, "manifest.json", damage);
    expect(await rollBack(null, destination, settings({ takeOver: true }))).toMatchObject({ release: 2 });
    await expectServed({ minutes: "adjusted" }, destination, server.fetch);
    expect(await publishVersion({ word: "hej" }, destination)).toMatchObject({ release: 4 });
  });

  test("that is the note of an interrupted publication: --take-over is told and works", async () => {
    const note = { version: 1, by: "killed", paths: ["index.html"] };
    const file = { body: Buffer.from(JSON.stringify(note)), type: "", cacheControl: "", encoding: null };
    await destination.archive.put("pending.json", { ...file, body: damage(file) });
    await expect(publishVersion({ word: "hej" }, destination)).rejects.toThrow(/pending\.json .*--take-over/s);
    await publishVersion({ minutes: "again" }, destination, { takeOver: true });
    expect(await publishVersion({ word: "hej" }, destination)).toMatchObject({ release: 4 });
  });

  test("that is the lock: --no-lock is told, works, and removes it; --take-over replaces it", async () => {
    const [key = ""] = await destination.archive.list("lock/");
    await change(destination.archive, key, damage);
    await expect(publishVersion({ word: "hej" }, destination)).rejects.toThrow(
      /Låset \(lock\/.*går inte att läsa.*--no-lock.*Inget har ändrats/s,
    );
    await publishVersion({ minutes: "again" }, destination, { lock: false });
    expect(await publishVersion({ word: "hej" }, destination)).toMatchObject({ release: 4 });
    const [next = ""] = await destination.archive.list("lock/");
    await change(destination.archive, next, damage);
    await publishVersion({ word: "dag" }, destination, { takeOver: true });
    await publishVersion({ word: "god dag" }, destination);
  });

  test("that is an earlier release stands in the way of nothing else, and is told of", async () => {
    await change(destination.archive, "releases/00000002.json", damage);
    const { told, given } = listening();
    expect(await publishVersion({ word: "hej" }, destination, given)).toMatchObject({ release: 4 });
    expect(told.join("\n")).toContain("eftersom filen inte går att läsa: utgåva 2.");
    await expect(rollBack(2, destination, settings())).rejects.toThrow(
      /Utgåva 2 går inte att läsa.*Sparade är 3 och 1\./s,
    );
    expect(await rollBack(1, destination, settings())).toMatchObject({ release: 1 });
    await expectServed({}, destination, server.fetch);
    await publishVersion({ word: "hej" }, destination, { forget: true });
    expect(await destination.archive.list("releases/")).toHaveLength(1);
  });
});

test("where the manifest is gone, numbers do not begin again at 1", async () => {
  await publishVersion({}, destination);
  await publishVersion({ minutes: "adjusted" }, destination);
  await destination.archive.remove("manifest.json");
  await expect(publishVersion({ word: "hej" }, destination)).rejects.toThrow(
    /finns utgåva 2 men ingen manifest\.json.*--take-over/,
  );
  expect(await publishVersion({ word: "hej" }, destination, { takeOver: true })).toMatchObject({ release: 3 });
  await rollBack(1, destination, settings());
  await expectServed({}, destination, server.fetch);
});
