import { z } from "zod";
import { privateFile, readJson, UNREADABLE } from "./manifest.ts";
import { PublishError } from "./publish-error.ts";
import type { Store } from "./stores/store.ts";

/** How long a lock is valid unless renewed; a killed publisher blocks others no longer than this. */
const HOLDS_MS = 120_000;

/** Early enough that a few slow answers do no harm. */
const RENEWED_EVERY_MS = 30_000;

const LOCKS = "lock/";
const lock = z.strictObject({ owner: z.string(), until: z.number() });

/** The right to publish. */
export interface Lock {
  /** Throws a PublishError if the lock is lost. To be called before every write. */
  assertHeld: () => void;
  release: () => Promise<void>;
}

/**
 * Takes the lock of a target. Locks are numbered, and the highest number is valid. Taking, renewing and returning the
 * lock each create the next number, which the store lets only one publisher do. So a store needs only one feature:
 * "write only if the key does not exist".
 *
 * @param owner tells publishers apart
 * @param clock milliseconds since 1970
 * @param takeOver whether a lock that cannot be read is replaced
 * @throws PublishError if another has the lock, it cannot be read, or the store ignores the condition
 */
export async function takeLock(archive: Store, owner: string, clock: () => number, takeOver = false): Promise<Lock> {
  const highest = await highestLock(archive);
  const held = highest === 0 ? null : await readJson(archive, keyOf(highest), lock);
  if (held === UNREADABLE && !takeOver)
    throw new PublishError(
      `Låset (${keyOf(highest)} i ${archive.name}) går inte att läsa: det är skadat, eller skrivet av en annan version av det här programmet. Vänta i två minuter, så att ingen annan publicering pågår, och kör igen med --no-lock: då tas det bort.`,
    );
  if (held !== null && held !== UNREADABLE && held.until > clock()) throw taken(held.until);

  let number = highest + 1;
  let until = await claim(archive, number, { owner, until: clock() + HOLDS_MS });
  // A publisher whose listing was out of date may have created a number below the highest: it has no lock.
  if (until === null || (await highestLock(archive)) !== number) throw taken(null);
  if (await archive.create(keyOf(number), privateFile(Buffer.from("{}")))) {
    await archive.remove(keyOf(number));
    throw new PublishError(
      `${archive.name} bryr sig inte om villkor för skrivning (If-None-Match), så två publiceringar samtidigt kan inte hindras. Se till att bara en körs åt gången, och kör igen med --no-lock.`,
    );
  }
  await removeBelow(archive, number);

  const isHeld = () => until !== null && clock() < until;
  // An expired lock is never renewed: another publisher may have taken it.
  const renew = async (end: number) => {
    if (!isHeld()) return;
    until = await claim(archive, number + 1, { owner, until: end });
    if (until === null) return;
    await archive.remove(keyOf(number++));
  };
  let renewal = Promise.resolve();
  const timer = setInterval(() => {
    // If renewing fails, the lock stays valid until it expires, and the next attempt may succeed.
    renewal = renewal.then(() => renew(clock() + HOLDS_MS)).catch(() => undefined);
  }, RENEWED_EVERY_MS).unref();

  return {
    assertHeld() {
      if (!isHeld())
        throw new PublishError(
          "Låset gick ut under publiceringen, och någon annan kan ha börjat publicera. Kör igen: det som återstår görs då.",
        );
    },
    async release() {
      clearInterval(timer);
      await renewal;
      await renew(0);
    },
  };
}

/** Removes the lock of a target if it cannot be read, so that the next publication can take it. */
export async function removeUnreadableLock(archive: Store): Promise<void> {
  const highest = await highestLock(archive);
  if (highest > 0 && (await readJson(archive, keyOf(highest), lock)) === UNREADABLE)
    await archive.remove(keyOf(highest));
}

/**
 * Creates a lock. If the store refuses, the lock may still be ours, because the answer to an earlier attempt was lost:
 * its owner tells.
 *
 * @returns until when it is valid; null: another has it
 */
async function claim(archive: Store, number: number, value: z.infer<typeof lock>): Promise<number | null> {
  if (await archive.create(keyOf(number), privateFile(Buffer.from(JSON.stringify(value))))) return value.until;
  const present = await readJson(archive, keyOf(number), lock);
  return present !== UNREADABLE && present?.owner === value.owner ? present.until : null;
}

async function highestLock(archive: Store): Promise<number> {
  const keys = await archive.list(LOCKS);
  return Math.max(0, ...keys.map((key) => Number(/(\d+)\.json$/.exec(key)?.[1] ?? 0)));
}

async function removeBelow(archive: Store, number: number): Promise<void> {
  for (const key of await archive.list(LOCKS)) if (key < keyOf(number)) await archive.remove(key);
}

function keyOf(number: number): string {
  return `${LOCKS}${String(number).padStart(8, "0")}.json`;
}

function taken(until: number | null): PublishError {
  const end =
    until === null
      ? "Vänta tills den är klar"
      : `Låset går ut ${new Intl.DateTimeFormat("sv-SE", { timeStyle: "medium", timeZone: "Europe/Stockholm" }).format(until)} om det inte förnyas; vänta till dess`;
  return new PublishError(`En annan publicering pågår, eller avbröts nyss. ${end}, och kör igen.`);
}
