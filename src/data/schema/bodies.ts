import { z } from "zod";
import { count, id, partialDate, reference, slug, source, text, yesNo } from "./fields.ts";

/** How many seats: exact numbers are checked, "about" is only told. */
const size = z
  .strictObject({
    ordinary: count("Antal ledamöter", 1),
    substitute: count("Antal ersättare"),
    about: text("Ungefär", 'Ordet före antalet, till exempel "närmare". Då räknas platserna inte.').optional(),
  })
  .meta({ title: "Storlek" });

const body = z.strictObject({
  id: id("body"),
  slug: slug("Adress"),
  name: text("Namn"),
  english_name: text("Engelskt namn"),
  in_menu: yesNo("I menyn").optional(),
  lead: text("Ingress"),
  description: text("Beskrivning för sökmotorer"),
  tasks: z.array(text("Uppgift")).meta({ title: "Vad organet gör" }).optional(),
  elected_by: text("Väljs av").optional(),
  term_years: count("Mandatperiod i år", 1).optional(),
  size: size.optional(),
  vacancy_months: count("Längsta vakans i månader", 1).optional(),
  personal_substitutes: yesNo("Personliga ersättare").optional(),
  source,
});

/** data/bodies.yaml: the bodies in the order in which they are shown. */
export const bodies = z.array(body).meta({ title: "Organ" });

export const OFFICES = ["chair", "first-vice-chair", "second-vice-chair", "vice-chair", "convener"] as const;
export const SEAT_KINDS = ["ordinary", "substitute"] as const;

const holder = z.strictObject({
  person: reference("person", "Person"),
  party: reference("party", "Parti").optional(),
  principal: reference("member", "Utsedd av").optional(),
  title: text("Titel till vardags").optional(),
  from: partialDate("Från").optional(),
  until: partialDate("Till").optional(),
  ended: z
    .enum(["term", "resigned", "died", "replaced", "party-change"])
    .meta({ title: "Slutade därför att" })
    .optional(),
  source,
});

const seat = z.strictObject({
  seat: count("Plats", 1),
  kind: z.enum(SEAT_KINDS).meta({ title: "Slag av plats" }),
  substitute_for: count("Ersätter plats", 1).optional(),
  vacant: z
    .strictObject({ since: partialDate("Vakant sedan").optional(), source })
    .meta({ title: "Vakant" })
    .optional(),
  holders: z.array(holder).meta({ title: "Innehavare" }).optional(),
});

const office = z.strictObject({
  office: z.enum(OFFICES).meta({ title: "Uppdrag" }),
  person: reference("person", "Person"),
  from: partialDate("Från").optional(),
  until: partialDate("Till").optional(),
  source,
});

const notEntered = z
  .strictObject({ ordinary: count("Ledamöter"), substitute: count("Ersättare") })
  .meta({ title: "Ännu inte inlagda" });

/** data/<body>/<term>/<principal>.yaml: the seats of one principal, who appoints its own. Holders need not name it again. */
export const delegation = z.strictObject({
  principal: reference("member", "Utsedd av"),
  not_entered: notEntered.optional(),
  source,
  seats: z.array(seat).meta({ title: "Platser" }),
});

/** data/<body>/<term>.yaml: one term of a body, its seats with their holders in time order, and its offices. */
export const term = z.strictObject({
  title: text("Rubrik").optional(),
  slug: slug("Adress").optional(),
  from: partialDate("Börjar").optional(),
  until: partialDate("Slutar").optional(),
  standing: z.enum(["current", "former"]).meta({ title: "Ställning" }).optional(),
  size: size.optional(),
  not_entered: notEntered.optional(),
  note: text("Anmärkning").optional(),
  order_source: reference("source", "Källa till platsernas ordning").optional(),
  source,
  offices: z.array(office).meta({ title: "Uppdrag" }).optional(),
  seats: z.array(seat).meta({ title: "Platser" }).optional(),
});
