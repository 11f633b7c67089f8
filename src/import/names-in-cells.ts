import { hint } from "../data/nearest.ts";
import { nounOf } from "../data/naming.ts";
import type { MemberRecord, PartyRecord } from "../data/schema.ts";

/** The id that a word in a table means, or why it has none. */
export type Named = { id: string } | { problem: string };

/** Finds the member that a cell names by id, name or short name. */
export function findMember(word: string, members: readonly MemberRecord[]): Named {
  const named = members.map(({ id, name, short_name }) => ({ id, label: name, words: [short_name, name, id] }));
  return find(word, named, "member");
}

/** Finds the party that a cell names by id, abbreviation or name. */
export function findParty(word: string, parties: readonly PartyRecord[]): Named {
  const named = parties.map(({ id, name, abbreviation }) => ({ id, label: name, words: [abbreviation, id, name] }));
  const ids = new Set(
    partyReadings(word).flatMap((reading) => named.filter((party) => isNamed(party, reading)).map(({ id }) => id)),
  );
  const [only, ...others] = ids;
  return only !== undefined && others.length === 0 ? { id: only } : find(word, named, "party");
}

/** A party by one of its words, or by a longer form of its name. */
function isNamed({ label, words }: Candidate, reading: string): boolean {
  return words.some((known) => evened(known) === evened(reading)) || isWithin(label, reading);
}

/** The parts of a cell that can name a party: all of it, or what stands before and inside brackets: "Exempelpartiet (EX)". */
function partyReadings(word: string): string[] {
  const [, before = "", inside = ""] = /^([^()[\]]*)[([]([^()[\]]+)[)\]]$/.exec(word) ?? [];
  return [word, before, inside].map((part) => part.trim()).filter((part) => part !== "");
}

/** Whether a longer form of a party's name begins or ends with the name in the data: "Exempelpartiet de nya". */
function isWithin(name: string, word: string): boolean {
  const [short, long] = [evened(name), evened(word)];
  return (
    short.length > 3 &&
    (long.startsWith(`${short} `) || (/^[\s–-]$/.test(long.at(-short.length - 1) ?? "") && long.endsWith(short)))
  );
}

/** The text for comparisons that ignore case and spacing: "UPPSALA  kommun" equals "Uppsala kommun". */
export function evened(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/g, " ").trim().toLocaleLowerCase("sv");
}

interface Candidate {
  id: string;
  label: string;
  words: readonly string[];
}

function find(word: string, candidates: readonly Candidate[], kind: "member" | "party"): Named {
  const exact = candidates.find(({ id }) => id === word);
  if (exact) return { id: exact.id };
  const matches = candidates.filter(({ words }) => words.some((known) => evened(known) === evened(word)));
  const [only, ...others] = matches;
  if (only && others.length === 0) return { id: only.id };
  if (!only) {
    const { none, file } = nounOf(kind);
    const meant = hint(word, [...new Set(candidates.flatMap(({ words }) => words))]);
    return { problem: `det finns ${none} "${word}".${meant || ` Skriv id eller namn som i ${file}.`}` };
  }
  const choices = matches.map(({ id, label }) => `"${id}" (${label})`).join(" eller ");
  return { problem: `"${word}" kan vara flera. Skriv id: ${choices}.` };
}
