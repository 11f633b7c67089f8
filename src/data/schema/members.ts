import { z } from "zod";
import { colourPair, degrees, id, partialDate, reference, source, text, webAddress } from "./fields.ts";

const county = z.strictObject({
  id: id("county"),
  name: text("Namn"),
  code: z
    .string()
    .regex(/^\d{2}$/, { error: 'skriv länskoden med två siffror inom citattecken, som "01"' })
    .meta({ title: "Länskod", examples: ["01"] }),
  colour: colourPair("Färg").optional(),
});

const member = z.strictObject({
  id: id("member"),
  name: text("Namn"),
  short_name: text("Kort namn"),
  kind: z.enum(["region", "municipality"]).meta({ title: "Slag", enumDescriptions: ["region", "kommun"] }),
  membership: z
    .enum(["full", "associated"])
    .meta({ title: "Medlemskap", enumDescriptions: ["medlem", "associerad medlem"] }),
  county: reference("county", "Län"),
  code: z
    .string()
    .regex(/^\d{2}(?:\d{2})?$/, {
      error: 'skriv koden inom citattecken: fyra siffror för en kommun, som "0180", två för en region',
    })
    .meta({ title: "Kod hos SCB", examples: ["0180"] }),
  position: z
    .strictObject({ lat: degrees("Grader nord", 54, 70), lon: degrees("Grader öst", 9, 25) })
    .meta({ title: "Läge" }),
  seat: text("Säte", "Orten där en region har sitt säte.").optional(),
  website: webAddress("Webbplats").optional(),
  from: partialDate("Medlem från").optional(),
  until: partialDate("Medlem till").optional(),
  source,
  code_source: reference("source", "Källa till koden").optional(),
});

/** The counties in the order in which they are shown. */
export const counties = z.array(county).meta({ title: "Län" });

/** Every member. */
export const members = z.array(member).meta({
  title: "Medlemmar",
  defaultSnippets: [
    {
      label: "Ny medlem",
      description: "En kommun eller region.",
      body: {
        id: "${1:exempelstad}",
        name: "${2:Exempelstads kommun}",
        short_name: "${3:Exempelstad}",
        kind: "${4|municipality,region|}",
        membership: "${5|full,associated|}",
        county: "${6:länets-id}",
        code: '"${7:0199}"',
        position: { lat: '"${8:59.00}"', lon: '"${9:17.00}"' },
        source: "${10:källans-id}",
      },
    },
  ],
});
