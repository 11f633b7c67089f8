import type { Random } from "./random.ts";
import type { Yaml } from "./yaml.ts";

const GIVEN = (
  "Alva Birk Cissi Disa Edla Falk Gry Hedvig Isak Juni Kajsa Loke Märta Noa Olof Pila Runa Sixten Tuva Ulv Vide Ymer Ärla " +
  "Örjan Åke Désirée André Linnéa Anna-Stina Karl-Oskar Björn Ester Gunnar Hilma Ingemar Knut Lo Malte Nanna Signe"
).split(" ");
const FIRST =
  "Sago Troll Älv Näck Drak Jätte Tomte Vätte Huldre Silver Guld Stjärn Mån Dimm Kråk Häx Ängla Åsk Norn Ödes".split(
    " ",
  );
const LAST = "kvist hjälm stråle spira rot stoft visa hatt dröm vinge".split(" ");

/** The names of former days and the two-of-a-kind that the register must tell apart. */
const FORMER_NAMES: Readonly<Record<string, string[]>> = {
  "Majken Trollgren": ["Majken Bergatroll"],
  "Linnéa Tistelfé": ["Linnéa Tistel", "Linnéa Törnros"],
};

/** Everybody who is mentioned, each with an id and a record for people.yaml. */
export interface People {
  /** The id of somebody by name, entered at the first mention. "(2)" at the end tells a second person of the same name. */
  id: (name: string) => string;
  /** A name that nobody has yet. */
  invent: () => string;
  records: () => Yaml[];
}

/** An empty register of people, whose invented names follow from the generator given. */
export function people(random: Random): People {
  const entered = new Map<string, Yaml>();
  const used = new Set<string>();
  return {
    id: (name) => {
      const id = slug(name);
      if (!entered.has(id)) entered.set(id, record(id, name));
      return id;
    },
    invent: () => {
      for (;;) {
        const name = `${random.pick(GIVEN)} ${surname(random)}`;
        if (used.has(name)) continue;
        used.add(name);
        return name;
      }
    },
    records: () => [...entered.values()],
  };
}

function surname(random: Random): string {
  const one = () => `${random.pick(FIRST)}${random.pick(LAST)}`;
  const style = random.below(14);
  if (style === 0) return `von ${one()}`;
  if (style === 1) return `af ${one()}`;
  return style === 2 ? `${one()} ${one()}` : one();
}

function record(id: string, name: string): Yaml {
  const [full = "", second] = name.split(" (");
  const [given = "", ...rest] = full.split(" ");
  const family = rest.join(" ");
  return {
    id,
    given_name: given,
    family_name: family,
    sort_name: /^(?:von|af) /.test(family) ? family.replace(/^\w+ /, "") : undefined,
    former_names: FORMER_NAMES[name],
    distinct_from: second === undefined ? undefined : [slug(full)],
    links:
      name === "Tyra Kråkvinge" ? [{ title: "Tyras egen sida", address: "https://krakvinge.example/" }] : undefined,
  };
}

/** An id as editors write them: "Örjan af Älvrot" is orjan-af-alvrot. */
export function slug(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
