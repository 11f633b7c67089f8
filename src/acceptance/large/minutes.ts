/** What the board decided at its meetings from 2023 on, in the order of the meetings: one matter each, four lines at most. */
const MATTERS: readonly (readonly string[])[] = [
  ["Färjetaxan mellan Näckfors och Sjörålund", "Ledningen beslutar att färjetaxan för vandrande vättar tas bort."],
  ["Snöröjning", "Vintervägarna över fjället ska plogas före gryningen.", "Snöröjningen sköts av jättarna i Jättsala."],
  ["Bredband", "Utbyggnaden av bredband i Fjällskimmer försenas av ett sovande berg."],
  ["Skolskjuts", "Tomtebarn som bor längre bort än en halv mil har rätt till skolskjuts med ren."],
  ["Drakskatten", "Drakskatten höjs till 1 750 guldmynt för varje drake.", "Ungdrakar är undantagna."],
  ["Biblioteksbussen", "Biblioteksbussen ska stanna i Ekholma varje fullmåne."],
  ["Vattenskyddsområde", "Källan i Neckenäs blir vattenskyddsområde.", "Diarienummer SB 2024/117."],
  ["Upphandling", "Avtalet om silvertråd går till smedjan i Silverkvarn."],
  ["Kompetensförsörjning", "Bristen på besvärjare ska mötas med en utbildning i Häxhults gamla skola."],
  ["Kollektivtrafik", "En nattbuss ska gå mellan Trollmora och Vättarum."],
  ["Trollpass", "Trollpassets giltighetstid förlängs från sju till nio år."],
  ["Medlemsavgiften", "Avgiften för nästa år blir oförändrad.", "Den betalas i två delar."],
  ["Buller", "Kyrkklockornas buller ska mätas där känsliga troll bor."],
  ["Delårsrapport", "Delårsrapporten visar ett överskott, mest av tjära."],
  ["Remissvar", "Remissvaret om en järnvägsbro över Sjöråsundet godkänns."],
  ["Cykelleden", "Cykelleden runt sjön ska skyltas med runor."],
  ["Avfallstaxan", "Avfallstaxan ändras så att hemlös lera hämtas gratis."],
  ["Krisberedskap", "Planen för översvämning av önskebrunnar antas."],
  ["Arvoden", "Ett nytt arvodesreglemente gäller från midsommar."],
  ["Dataskydd", "Spegeln på väggen omfattas av reglerna för dataskydd."],
  ["Klimat", "Färdplanen för klimatet ska räkna med drakarnas utandning."],
  ["Jämställdhet", "Häxor och trollkarlar ska ha samma lön för lika arbete."],
  ["Ungdomsråd", "Ett ungdomsråd för dem under trehundra år inrättas."],
  ["Budget 2027", "Budgeten för 2027 skickas vidare till stormötet."],
];

/** The matters' first year. */
const FROM = "2023";

/** The lines on the second page of the board's minutes, by the ids of the minutes given in time order; others get none. */
export function mattersOf(ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const own = ids.filter((id) => id >= `protokoll-ledning-${FROM}` && id.startsWith("protokoll-ledning-"));
  return new Map(
    own.map((id, index) => [id, [`§ ${index + 1} ${MATTERS[index]?.[0] ?? ""}`, ...(MATTERS[index]?.slice(1) ?? [])]]),
  );
}
