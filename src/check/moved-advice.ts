/**
 * What to do about an address that is lost: lines to paste into redirects.yaml.
 *
 * @param likely where it probably leads now; null: nobody knows
 */
export function adviceFor(lost: string, likely: string | null): string {
  return likely === null
    ? "Lägg tillbaka posten med samma id, eller skriv i redirects.yaml vart adressen ska leda (from och to), eller att den är borta (from och gone: ja)."
    : `Skriv tillbaka det gamla, eller skriv i redirects.yaml, om det stämmer, raden "- from: ${lost}" och under den "  to: ${likely}".`;
}
