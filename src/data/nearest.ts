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
  const folded = fold(word);
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const distance = editDistance(folded, fold(candidate));
    if (best === null || distance < best.distance) best = { word: candidate, distance };
  }
  const limit = Math.max(1, Math.floor(folded.length / 3));
  return best !== null && best.distance <= limit ? best.word : null;
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLocaleLowerCase("sv")
    .replaceAll(/[\s_]+/g, "-");
}

/** Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of neighbours. */
export function editDistance(a: string, b: string): number {
  let twoBack: number[] = [];
  let oneBack = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((oneBack[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (oneBack[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (twoBack[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    twoBack = oneBack;
    oneBack = row;
  }
  return oneBack[b.length] ?? 0;
}
