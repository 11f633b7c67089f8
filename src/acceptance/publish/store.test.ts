import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeLock } from "../../publish/lock.ts";
import { readManifest } from "../../publish/manifest.ts";
import { PublishError } from "../../publish/publish-error.ts";
import { rollBack } from "../../publish/publish.ts";
import type { Destination } from "../../publish/stores/store.ts";
import type { Fault, Passing } from "./proxy.ts";
import { expectServed, expectWhole, Killed, mortal, publishVersion, settings } from "./publishing.ts";
import { MEMBERS, smallSite } from "./small-site.ts";
import { startStoreServer, storeSettings, type StoreServer } from "./store-server.ts";

let server: StoreServer;
let destination: Destination;
beforeEach(async () => {
  server = await startStoreServer();
  destination = server.target();
});
afterEach(() => server.close());

/** The files that were written, under the prefix that is served, since the last time of asking. */
function written(): string[] {
  const writes = server.proxy.writes.splice(0);
  return writes.filter((write) => write.includes(" liten/site/")).map((write) => write.replace(" liten/site/", " "));
}

/** Faults of every fourth request, the same in every run. */
function sometimes(...faults: readonly Fault[]): (passing: Passing) => Fault {
  return ({ count }) => (count % 4 === 0 ? (faults[(count / 4) % faults.length] ?? null) : null);
}

const changed = { colour: "red", word: "hej", members: MEMBERS.slice(1), minutes: "adjusted" };

describe("the order of a publication", () => {
  test("first what is hashed, then files, pages, the search, and entry pages, the front page last of all", async () => {
    await publishVersion({}, destination);
    const order = written();
    expect(order).toHaveLength(smallSite().size);
    const kinds = [
      /assets|fragment|index\/|pf_meta/,
      /\.(pdf|txt|xml)$/,
      /html$/,
      /pagefind/,
      /medlemmar\/index/,
      / index\.html/,
    ];
    const groups = order.map((write) =>
      kinds.findLastIndex((kind) => kind.test(write) && !/pagefind\/(?:index|fragment)|pf_meta/.test(write)),
    );
    const levels = groups.map((group) => Math.max(0, group));
    expect(levels).toEqual([...levels].sort());
    expect(new Set(levels)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    await expectServed({}, destination, server.fetch);
  });

  test("what is gone is deleted after all is written, and hashed files after a whole week since their last page", async () => {
    const members = MEMBERS.slice(1);
    await publishVersion({}, destination, { today: "2026-11-01", allowRemovals: true });
    await publishVersion({ members, colour: "red" }, destination, { today: "2026-11-02" });
    expect(written().at(-1)).toBe("DELETE medlemmar/alfstad/index.html");
    const styles = [...smallSite().keys()].find((path) => path.endsWith(".css")) ?? "";
    await publishVersion({ members, colour: "red" }, destination, { today: "2026-11-09" });
    expect(written()).toEqual([]);
    expect(await server.fetch(styles)).not.toBeNull();
    await publishVersion({ members, colour: "red" }, destination, { today: "2026-11-10" });
    expect(written()).toContain(`DELETE ${styles}`);
    expect(await server.fetch(styles)).toBeNull();
    await expectServed({ members, colour: "red" }, destination, server.fetch);
  });
});

test("files are stored with type, cache rule and the compression that their readers know", async () => {
  await publishVersion({}, destination);
  const head = async (path: string) => {
    const file = await destination.served.get(path);
    return file && [file.type, file.cacheControl, file.encoding];
  };
  const styles = [...smallSite().keys()].find((path) => path.endsWith(".css")) ?? "";
  const revalidated = "public, max-age=0, must-revalidate";
  expect(await head("index.html")).toEqual(["text/html; charset=utf-8", revalidated, "gzip"]);
  expect(await head(styles)).toEqual(["text/css; charset=utf-8", "public, max-age=31536000, immutable", "br"]);
  expect(await head("robots.txt")).toEqual(["text/plain; charset=utf-8", revalidated, null]);
  expect(await head("dokument/protokoll.pdf")).toEqual(["application/pdf", revalidated, null]);
  const page = await destination.served.get("index.html");
  expect(page?.body.length).toBeLessThan(600);
});

test("where nothing has changed nothing is written, nor the lock taken", async () => {
  await publishVersion({}, destination);
  server.proxy.writes.length = 0;
  expect(await publishVersion({}, destination)).toMatchObject({ release: 1, written: 0, deleted: 0 });
  expect(server.proxy.writes).toEqual([]);
});

test("one changed file is the only one written, and its bytes are kept first", async () => {
  await publishVersion({}, destination);
  server.proxy.writes.length = 0;
  expect(await publishVersion({ minutes: "adjusted" }, destination)).toMatchObject({ release: 2, written: 1 });
  const writes = [...server.proxy.writes];
  expect(written()).toEqual(["PUT dokument/protokoll.pdf"]);
  const kept = writes.findIndex((write) => write.startsWith("PUT liten/private/bytes/"));
  expect(kept).toBeGreaterThan(-1);
  expect(kept).toBeLessThan(writes.indexOf("PUT liten/site/dokument/protokoll.pdf"));
});

test("a plan alone writes nothing, and says what would be", async () => {
  await publishVersion({}, destination);
  server.proxy.writes.length = 0;
  const told: string[] = [];
  await publishVersion(changed, destination, { dryRun: true, allowRemovals: true, tell: (text) => told.push(text) });
  expect(server.proxy.writes).toEqual([]);
  const plan = told.join("\n");
  expect(plan).toMatch(/ändrade +\d+ filer, varav 10 sidor/);
  expect(plan).toMatch(/borttagna +\d+ filer, varav 1 sida\n/);
  expect(plan).toContain("borttagen /medlemmar/alfstad/");
});

describe("two publishers at once", () => {
  const clock = () => 0;

  test("while one publishes the other is told to wait, and changes nothing", async () => {
    await publishVersion({}, destination);
    let second: Promise<unknown> | null = null;
    const put = async (...given: Parameters<Destination["served"]["put"]>) => {
      second ??= publishVersion({ colour: "green" }, server.target(), { owner: "another", clock });
      await second.catch(() => undefined);
      await destination.served.put(...given);
    };
    await publishVersion({ colour: "red" }, { ...destination, served: { ...destination.served, put } }, { clock });
    await expect(second).rejects.toThrow(/En annan publicering pågår.*Inget har ändrats/s);
    await expectServed({ colour: "red" }, destination, server.fetch);
  });

  test("however their requests fall, the site is in the end that of one of them", async () => {
    await publishVersion({}, destination);
    for (const round of [1, 2]) {
      server.proxy.fault = ({ count }) => ({ delay: (count * round) % 7 });
      const colours = [`red${round}`, `green${round}`, `blue${round}`];
      const ends = await Promise.allSettled(
        colours.map((colour, index) => publishVersion({ colour }, server.target(), { owner: `owner${index}`, clock })),
      );
      const published = colours.filter((_, index) => ends[index]?.status === "fulfilled");
      expect(published.length).toBeGreaterThan(0);
      const front = String(await server.fetch("index.html"));
      const winner = published.find((colour) => smallSite({ colour }).get("index.html")?.toString() === front);
      expect(winner).toBeDefined();
      await expectServed({ colour: winner ?? "" }, destination, server.fetch);
    }
  });

  test("what another publishes between the plan and the lock counts", async () => {
    await publishVersion({}, destination);
    let overtaken = false;
    const list = async (prefix: string) => {
      if (prefix === "lock/" && !overtaken) {
        overtaken = true;
        await publishVersion({ minutes: "theirs" }, server.target(), { owner: "another" });
      }
      return destination.archive.list(prefix);
    };
    await publishVersion({ word: "hej" }, { ...destination, archive: { ...destination.archive, list } });
    expect(overtaken).toBe(true);
    await expectServed({ word: "hej" }, destination, server.fetch);
  });

  test("of many that take the lock at the same moment one gets it", async () => {
    const tries = Array.from({ length: 6 }, (_, index) => takeLock(server.target().archive, `owner${index}`, () => 0));
    const ends = await Promise.allSettled(tries);
    expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
  });

  test("a lock that is not renewed runs out, and who had it may write no more", async () => {
    let now = 0;
    const first = await takeLock(destination.archive, "first", () => now);
    await expect(takeLock(destination.archive, "second", () => now + 119_000)).rejects.toThrow(
      "En annan publicering pågår",
    );
    now = 121_000;
    const second = await takeLock(destination.archive, "second", () => now);
    expect(first.assertHeld).toThrow("Låset gick ut");
    await first.release();
    expect(second.assertHeld).not.toThrow();
    await second.release();
    const third = await takeLock(destination.archive, "third", () => now);
    expect(third.assertHeld).not.toThrow();
  });

  test("an answer to taking the lock that is lost on the way is no refusal", async () => {
    let lost = 0;
    server.proxy.fault = ({ path }) => (path.includes("/lock/0") && lost++ === 0 ? "lose" : null);
    const lock = await takeLock(destination.archive, "mine", () => 0);
    expect(lost).toBeGreaterThan(1);
    expect(lock.assertHeld).not.toThrow();
  });

  test("a store that ignores conditions is refused, unless one publishes without a lock", async () => {
    const careless = server.target(storeSettings(server.bare));
    await expect(publishVersion({}, careless)).rejects.toThrow(/If-None-Match.*--no-lock.*\nInget har ändrats/s);
    expect(await careless.served.list("")).toEqual([]);
    expect(await careless.archive.list("")).toEqual([]);
    await publishVersion({}, destination, { lock: false });
    await expectServed({}, destination, server.fetch);
  });
});

describe("a store with faults", () => {
  test("errors, lost connections and late answers of every fourth request are overcome", async () => {
    server.proxy.fault = sometimes({ status: 503 }, "lose", { status: 500 }, { delay: 60 });
    await publishVersion({}, destination);
    await publishVersion(changed, destination, { allowRemovals: true });
    server.proxy.fault = () => null;
    await expectServed(changed, destination, server.fetch);
  });

  test("requests that are never answered are made anew", async () => {
    let hanging = 0;
    server.proxy.fault = ({ count }) => (count % 30 === 0 && ++hanging > 0 ? "hang" : null);
    await publishVersion({}, server.target({ timeoutMs: 500 }));
    expect(hanging).toBeGreaterThan(1);
    server.proxy.fault = () => null;
    await expectServed({}, destination, server.fetch);
  });

  test.each([1, 12, 60])("one that hangs from request %i on ends the publication soon, in words", async (first) => {
    let unanswered = 0;
    server.proxy.fault = ({ count }) => (count >= first && ++unanswered > 0 ? "hang" : null);
    const slow = server.target({ timeoutMs: 1000, patienceMs: 5000 });
    await expect(publishVersion({}, slow)).rejects.toThrow("svarar inte i tid. Försök igen senare.");
    // Once given up, the store is not asked again: the return of the lock must not wait as long once more.
    const asked = unanswered;
    await expect(slow.served.list("")).rejects.toThrow("svarar inte i tid");
    expect(unanswered).toBe(asked);
    server.proxy.fault = () => null;
    await publishVersion({}, destination);
    await expectServed({}, destination, server.fetch);
  });

  test("what cannot be read back as it was written ends the publication; another run makes it whole", async () => {
    await publishVersion({}, destination);
    let reads = 0;
    server.proxy.fault = ({ method, path }) =>
      method === "GET" && /assets\/styles/.test(path) && reads++ === 0 ? "garble" : null;
    await expect(publishVersion(changed, destination, { allowRemovals: true })).rejects.toThrow(
      /lästes tillbaka av assets\/styles.*Kör igen/s,
    );
    await expectWhole(server.fetch);
    await publishVersion(changed, destination, { allowRemovals: true });
    await expectServed(changed, destination, server.fetch);
  });

  test("a publication that is interrupted gives the lock back and is completed at once by the next", async () => {
    const controller = new AbortController();
    const interrupted = publishVersion({}, destination, {
      signal: controller.signal,
      progress: () => {
        controller.abort();
      },
    });
    await expect(interrupted).rejects.toThrow(/Avbruten.*Kör igen/s);
    await publishVersion({}, destination, settings({ clock: () => 0 }));
    await expectServed({}, destination, server.fetch);
  });
});

test("a reader who polls all the while never misses a thing, however the site changes", async () => {
  server.proxy.fault = ({ count }) => (count % 5 === 0 ? { delay: count % 9 } : null);
  await publishVersion({}, destination);
  const publishing = { ends: false };
  let rounds = 0;
  const reader = (async () => {
    while (!publishing.ends) {
      await expectWhole(server.fetch);
      rounds++;
    }
  })();
  const given = (day: number) => ({ allowRemovals: true, today: `2026-12-0${day}` });
  for (const day of [1, 2]) {
    await publishVersion({ ...changed, colour: `red${day}`, word: `hej${day}` }, destination, given(day));
    await publishVersion({ colour: `blue${day}`, word: `dag${day}` }, destination, given(day));
  }
  await rollBack(null, destination, settings(given(4)));
  publishing.ends = true;
  await reader;
  expect(rounds).toBeGreaterThan(5);
});

describe("releases", () => {
  test("the one before is brought back byte for byte, and the one after it again", async () => {
    await publishVersion({}, destination);
    await publishVersion(changed, destination, { allowRemovals: true });
    expect(await rollBack(null, destination, settings())).toMatchObject({ release: 1 });
    await expectServed({}, destination, server.fetch);
    expect(await rollBack(2, destination, settings())).toMatchObject({ release: 2 });
    await expectServed(changed, destination, server.fetch);
    expect(await publishVersion({ word: "ny" }, destination)).toMatchObject({ release: 3 });
  });

  test("without a number, a publication that was killed is undone", async () => {
    await publishVersion({}, destination);
    await publishVersion({ word: "andra" }, destination);
    await expect(publishVersion(changed, mortal(destination, 20), { allowRemovals: true })).rejects.toThrow();
    expect(await server.fetch("index.html")).toEqual(smallSite({ word: "andra" }).get("index.html"));
    expect(await rollBack(null, destination, settings())).toMatchObject({ release: 2 });
    await expectServed({ word: "andra" }, destination, server.fetch);
  });

  test("a publication that was killed when all was done is not taken for one that did not end", async () => {
    await publishVersion({}, destination);
    const remove = (key: string) =>
      key === "pending.json" ? Promise.reject(new Killed()) : destination.archive.remove(key);
    const killed = publishVersion({ word: "andra" }, { ...destination, archive: { ...destination.archive, remove } });
    await expect(killed).rejects.toThrow(Killed);
    expect(await destination.archive.list("pending.json")).toHaveLength(1);
    expect(await rollBack(null, destination, settings())).toMatchObject({ release: 1 });
    await expectServed({}, destination, server.fetch);
  });

  test("five beside the live one are kept, all can be brought back, and no more bytes than they need", async () => {
    const version = (number: number) => ({ minutes: `minutes${number}`, word: `ord${number}` });
    for (let number = 1; number <= 8; number++)
      await publishVersion(version(number), destination, { today: `2026-12-${String(number * 3).padStart(2, "0")}` });
    expect(await destination.archive.list("releases/")).toHaveLength(6);
    await expect(rollBack(2, destination, settings())).rejects.toThrow(
      "Utgåva 2 finns inte. Sparade är 7, 6, 5, 4 och 3.\nInget har ändrats.",
    );
    for (const number of [3, 8, 7]) {
      await rollBack(number, destination, settings());
      await expectServed(version(number), destination, server.fetch);
    }
    const kept = await destination.archive.list("bytes/");
    expect(kept.length).toBeGreaterThan(6 * 3);
    expect(kept.length).toBeLessThan(6 * 7);
  });

  test("where it is to be forgotten, nothing of what is published no longer is left anywhere", async () => {
    await publishVersion({}, destination);
    await publishVersion({ members: MEMBERS.slice(1), colour: "red" }, destination);
    expect((await destination.served.list("")).length).toBeGreaterThan(smallSite({ members: MEMBERS.slice(1) }).size);
    await publishVersion({ members: MEMBERS.slice(1), colour: "red" }, destination, { forget: true });
    expect(await destination.served.list("")).toEqual(
      [...smallSite({ members: MEMBERS.slice(1), colour: "red" }).keys()].sort(),
    );
    expect(await destination.archive.list("releases/")).toEqual(["releases/00000002.json"]);
    expect(await destination.archive.list("bytes/")).toEqual([]);
    for (const key of await destination.archive.list(""))
      expect(String((await destination.archive.get(key))?.body)).not.toContain("alfstad");
    expect(
      await publishVersion({ members: MEMBERS.slice(1), colour: "red" }, destination, { forget: true }),
    ).toMatchObject({
      written: 0,
    });
  });

  test("a publication that is to forget and is killed halfway is completed by another", async () => {
    const members = MEMBERS.slice(1);
    await publishVersion({}, destination);
    const remove = (key: string) =>
      key.startsWith("bytes/") ? Promise.reject(new Killed()) : destination.archive.remove(key);
    const killed = { ...destination, archive: { ...destination.archive, remove } };
    await expect(publishVersion({ members }, killed, { forget: true })).rejects.toThrow(Killed);
    expect(await destination.archive.list("bytes/")).not.toEqual([]);
    await publishVersion({ members }, destination, { forget: true });
    expect(await destination.archive.list("bytes/")).toEqual([]);
  });

  test("an earlier release whose bytes are gone is refused, and nothing changes", async () => {
    await publishVersion({}, destination);
    await publishVersion({ minutes: "adjusted" }, destination);
    for (const key of await destination.archive.list("bytes/")) await destination.archive.remove(key);
    server.proxy.writes.length = 0;
    await expect(rollBack(null, destination, settings())).rejects.toThrow(
      /Utgåva 1 kan inte tas tillbaka: dokument\/protokoll.pdf/,
    );
    expect(server.proxy.writes).toEqual([]);
  });

  test("where nothing is published there is nothing to bring back", async () => {
    await expect(rollBack(null, destination, settings())).rejects.toThrow("ingenting publicerat");
    await publishVersion({}, destination);
    await expect(rollBack(null, destination, settings())).rejects.toThrow(
      "Det finns ingen tidigare utgåva. Ingen är sparad.",
    );
  });
});

describe("the wrong place", () => {
  const foreign = { body: Buffer.from("x"), type: "text/html", cacheControl: "", encoding: null };

  test("one that holds other files is refused, and replaced only where that is asked for; then it can be brought back", async () => {
    await destination.served.put("index.html", foreign);
    await destination.served.put("old.html", foreign);
    server.proxy.writes.length = 0;
    await expect(publishVersion({}, destination)).rejects.toThrow(
      /finns redan filer.*index\.html och old\.html.*--take-over.*Inget/s,
    );
    await expect(publishVersion({}, destination, { takeOver: true })).rejects.toThrow(
      "1 sida av 2 publicerade skulle försvinna",
    );
    expect(server.proxy.writes).toEqual([]);
    await publishVersion({}, destination, { takeOver: true, allowRemovals: true });
    await expectServed({}, destination, server.fetch);
    await rollBack(0, destination, settings());
    expect(String(await server.fetch("old.html"))).toBe("x");
  });

  test("one that has lost what the manifest says is refused, and filled anew only where that is asked for", async () => {
    await publishVersion({}, destination);
    for (const key of await destination.served.list("")) await destination.served.remove(key);
    await expect(publishVersion({}, destination)).rejects.toThrow(
      /Utgåva 1 är publicerad, men .* finns ingen startsida/,
    );
    await publishVersion({}, destination, { takeOver: true });
    await expectServed({}, destination, server.fetch);
  });

  test("one that holds another site is refused, though the manifest is that of ours, and replaced only where that is asked for", async () => {
    await publishVersion({}, destination);
    const other = server.target({ served: { bucket: "annan", prefix: "site/" } });
    await other.served.put("index.html", foreign);
    server.proxy.writes.length = 0;
    const refused = /Utgåva 1 är publicerad, men i hinken "annan" .* står en annan startsida.*Inget har ändrats/s;
    await expect(publishVersion({ word: "hej" }, other)).rejects.toThrow(refused);
    await expect(rollBack(1, other, settings())).rejects.toThrow(refused);
    expect(server.proxy.writes).toEqual([]);
    await publishVersion({}, other, { takeOver: true });
    expect((await other.served.list("")).length).toBe(smallSite().size);
  });

  test("a manifest that cannot be read stops everything", async () => {
    await destination.archive.put("manifest.json", { ...foreign, body: Buffer.from("{}") });
    await expect(publishVersion({}, destination)).rejects.toThrow(
      /manifest\.json .* går inte att läsa.*Inget har ändrats/s,
    );
  });
});

describe("caches", () => {
  test("are told of every address whose answer is another, hashed files apart", async () => {
    const told: string[][] = [];
    const purge = (addresses: readonly string[]) => {
      told.push([...addresses]);
      return Promise.resolve();
    };
    await publishVersion({}, destination, { purge });
    await publishVersion({ minutes: "adjusted", members: MEMBERS.slice(1) }, destination, { purge });
    await publishVersion({ minutes: "adjusted", members: MEMBERS.slice(1) }, destination, { purge });
    expect(told).toHaveLength(2);
    expect(told[1]).toEqual([
      "https://liten.example/dokument/protokoll.pdf",
      "https://liten.example/medlemmar/",
      "https://liten.example/medlemmar/alfstad/",
      "https://liten.example/pagefind/entry.json",
      "https://liten.example/pagefind/words.txt",
      "https://liten.example/sitemap.xml",
    ]);
  });

  test("that could not be told are told by the next run, of all that has changed meanwhile", async () => {
    const told: string[] = [];
    await publishVersion({}, destination);
    const failing = publishVersion({ minutes: "adjusted" }, destination, {
      purge: () => Promise.reject(new PublishError("Nej.")),
    });
    await expect(failing).rejects.toThrow(
      "Nej.\nWebbplatsen är publicerad. Kör igen, så meddelas mellanlagren på nytt.",
    );
    expect(await readManifest(destination.archive)).toMatchObject({ number: 2 });
    await publishVersion({ minutes: "adjusted" }, destination, {
      purge: (addresses) => Promise.resolve(void told.push(...addresses)),
    });
    expect(told).toEqual(["https://liten.example/dokument/protokoll.pdf"]);
    await publishVersion({ minutes: "adjusted" }, destination, { purge: () => Promise.reject(new Error("again")) });
  });

  test("are told by the run that completes a killed one, of what that one had written", async () => {
    await publishVersion({}, destination);
    await expect(publishVersion({ word: "hej" }, mortal(destination, 9))).rejects.toThrow();
    expect(String(await server.fetch("index.html"))).toContain("hej");
    const told: string[] = [];
    await publishVersion({ word: "hej" }, destination, {
      purge: (addresses) => Promise.resolve(void told.push(...addresses)),
    });
    expect(told).toContain("https://liten.example/");
  });
});
