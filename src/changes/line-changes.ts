import { diffArrays, diffWordsWithSpace } from "diff";

/** A part of a changed line: in the old line, the new one, or both. */
export interface Piece {
  kind: "same" | "added" | "removed";
  text: string;
}

/** A line that was added, removed or changed. */
export type LineChange = { kind: "added" | "removed"; text: string } | { kind: "changed"; pieces: Piece[] };

/**
 * The share of letters that two lines must have in common to count as one line that changed. If just one line was
 * removed and one added, less is enough.
 */
const ALIKE = { ofMany: 0.5, ofOne: 0.2 };

/** Where more lines than this differ, the text is taken as new: comparing them all would be slow. */
const FEW = 40;

const segmenter = new Intl.Segmenter("sv", { granularity: "word" });

/** The differences between two texts, in reading order. */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  const changes: LineChange[] = [];
  let removed: string[] = [];
  const pair = (added: readonly string[]) => {
    changes.push(...paired(removed, added));
    removed = [];
  };
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed = part.value;
    else pair(part.added ? part.value : []);
  }
  pair([]);
  return changes;
}

/** Compares lines removed and added in the same place. An added line that resembles a removed one is a change of it. */
function paired(removed: readonly string[], added: readonly string[]): LineChange[] {
  const least = removed.length === 1 && added.length === 1 ? ALIKE.ofOne : ALIKE.ofMany;
  const few = removed.length <= FEW && added.length <= FEW;
  const left = (few ? removed : []).map((text) => ({ text, words: wordsOf(text) }));
  const changes = added.map((text): LineChange => {
    const own = wordsOf(text);
    const best = left
      .map((old) => ({ old, alike: common(old.words, own) / Math.max(letters(old.words), letters(own), 1) }))
      .sort((a, b) => b.alike - a.alike)[0];
    if (best === undefined || best.alike < least) return { kind: "added", text };
    left.splice(left.indexOf(best.old), 1);
    return { kind: "changed", pieces: pieces(best.old.text, text) };
  });
  const gone = few ? left.map(({ text }) => text) : removed;
  return [...gone.map((text): LineChange => ({ kind: "removed", text })), ...changes];
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/);
}

function letters(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** The number of letters in the words that both lines have. */
function common(a: readonly string[], b: readonly string[]): number {
  const rest = [...b];
  const shared = a.filter((word) => {
    const index = rest.indexOf(word);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
  return letters(shared);
}

function pieces(before: string, after: string): Piece[] {
  const parts = diffWordsWithSpace(before, after, { intlSegmenter: segmenter });
  const pieces: Piece[] = [];
  let replaced = { removed: "", added: "" };
  const end = () => {
    for (const kind of ["removed", "added"] as const)
      if (replaced[kind] !== "") pieces.push({ kind, text: replaced[kind] });
    replaced = { removed: "", added: "" };
  };
  for (const [index, { added, removed, value }] of parts.entries()) {
    const next = parts[index + 1];
    if (removed) replaced.removed += value;
    else if (added) replaced.added += value;
    // Neighbouring replaced words are one change, so that a name is not reported half by half.
    else if (value.trim() === "" && replaced.removed !== "" && replaced.added !== "" && next !== undefined)
      replaced = { removed: replaced.removed + value, added: replaced.added + value };
    else {
      end();
      pieces.push({ kind: "same", text: value });
    }
  }
  end();
  return pieces;
}
