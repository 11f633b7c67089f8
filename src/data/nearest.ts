import { editDistance } from "../edit-distance.ts";

const MOST_CHOICES = 5;

/** A hint for a word that is not among the known ones: "Menade du …?", or the choices where they are few, else an empty string. */
export function hint(word: string, known: readonly string[]): string {
  const best = nearest(word, known);
  if (best !== null) return ` Menade du "${best}"?`;
  if (known.length === 1) return ` Det enda som finns är "${known[0] ?? ""}".`;
  if (known.length > 0 && known.length <= MOST_CHOICES)
    return ` Välj mellan ${known.map((choice) => `"${choice}"`).join(", ")}.`;
  return "";
}

/** The known word that is nearest, ranked after Unicode and case folding; null where none is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  const plain = fold(word);
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const distance = editDistance(plain, fold(candidate));
    if (best === null || distance < best.distance) best = { word: candidate, distance };
  }
  const limit = Math.max(1, Math.floor(plain.length / 3));
  return best !== null && best.distance <= limit ? best.word : null;
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLocaleLowerCase("sv")
    .replaceAll(/[\s_]+/g, "-");
}
