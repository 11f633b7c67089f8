import { z } from "zod";
import { colour, colourPair, id, reference, text, webAddress } from "./fields.ts";

const person = z.strictObject({
  id: id("person"),
  given_name: text("Förnamn"),
  family_name: text("Efternamn"),
  sort_name: text("Sorteras under", "Efternamnets sorteringsform, till exempel Provberg för af Provberg.").optional(),
  former_names: z.array(text("Tidigare namn")).meta({ title: "Tidigare namn" }).optional(),
  distinct_from: z
    .array(reference("person", "Är inte samma person som"))
    .meta({ title: "Är inte samma person som" })
    .optional(),
  links: z
    .array(z.strictObject({ title: text("Rubrik"), address: webAddress("Adress") }))
    .meta({ title: "Länkar" })
    .optional(),
});

/** data/people.yaml: everybody who holds or held a seat. Party and principal stand on the seat: people change both. */
export const people = z.array(person).meta({
  title: "Personer",
  defaultSnippets: [
    {
      label: "Ny person",
      description: "Bara namnet: parti och uppdrag står på platsen.",
      body: { id: "${1:exempel-exempelsson}", given_name: "${2:Exempel}", family_name: "${3:Exempelsson}" },
    },
  ],
});

const party = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-zÅÄÖåäö0-9-]+$/, { error: "skriv partiets förkortning, som S eller KD" })
    .meta({ title: "Id", defines: "party" }),
  abbreviation: text("Förkortning"),
  name: text("Namn"),
  colour: colourPair("Färg").optional(),
  text_colour: z
    .strictObject({ light: colour("På ljus sida"), dark: colour("På mörk sida") })
    .meta({ title: "Textfärg" })
    .optional(),
});

/** data/parties.yaml: parties in the order in which pictures show them. */
export const parties = z.array(party).meta({
  title: "Partier",
  defaultSnippets: [
    {
      label: "Nytt parti",
      description: "På sin plats i bildernas ordning.",
      body: { id: "${1:XX}", abbreviation: "${1:XX}", name: "${2:Exempelpartiet}" },
    },
  ],
});
