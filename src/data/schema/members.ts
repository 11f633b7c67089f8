import { z } from "zod";
import { colourPair, degrees, id, partialDate, reference, source, text, webAddress } from "./fields.ts";

const county = z.strictObject({
  id: id("county"),
  name: text("Namn"),
  code: z
    .string()
    .regex(/^\d{2}$/, { error: 'skriv länskoden med två siffror inom citattecken, som "01"' })
    .meta({ title: "Länskod" }),
  colour: colourPair("Färg").optional(),
});

const member = z.strictObject({
  id: id("member"),
  name: text("Namn"),
  short_name: text("Kort namn"),
  kind: z.enum(["region", "municipality"]).meta({ title: "Slag" }),
  membership: z.enum(["full", "associated"]).meta({ title: "Medlemskap" }),
  county: reference("county", "Län"),
  code: z
    .string()
    .regex(/^\d{2}(?:\d{2})?$/, {
      error: 'skriv koden inom citattecken: fyra siffror för en kommun, som "0180", två för en region',
    })
    .meta({ title: "Kod hos SCB" }),
  position: z
    .strictObject({ lat: degrees("Grader nord", 54, 70), lon: degrees("Grader öst", 9, 25) })
    .meta({ title: "Läge" }),
  seat: text("Säte").optional(),
  website: webAddress("Webbplats").optional(),
  from: partialDate("Medlem från").optional(),
  until: partialDate("Medlem till").optional(),
  source,
});

/** data/members.yaml: the counties in the order in which they are shown, and every member. */
export const members = z.strictObject({
  counties: z.array(county).meta({ title: "Län" }),
  members: z.array(member).meta({ title: "Medlemmar" }),
});
