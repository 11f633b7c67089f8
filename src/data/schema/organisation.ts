import { z } from "zod";
import { count, drawing, email, reference, siteAddress, source, text, webAddress, partialDate } from "./fields.ts";

/** Numbers that are counted and put into the headline. */
const PLACEHOLDERS: readonly string[] = ["members", "regions", "municipalities"];

const phone = z.strictObject({
  label: text("Slag av nummer", "Till exempel Mobil eller Växel."),
  number: text("Telefonnummer", "Skriv som det ska visas: 08-410 459 10."),
});

/** The mark beside the name, drawn in a frame of the given size. */
const mark = z
  .strictObject({
    width: count("Bredd", 1),
    height: count("Höjd", 1),
    shapes: drawing("Ytor", "Fylls med textens färg."),
    lines: drawing("Linjer", "Dras i vattnets färg.").optional(),
  })
  .meta({ title: "Märke", description: "Utelämnas det visas en enkel ring." });

/** data/organisation.yaml: who the organisation is, in its own words, and how it is reached. */
export const organisation = z.strictObject({
  name: text("Namn"),
  english_name: text("Engelskt namn"),
  founded: partialDate("Bildad"),
  site: z
    .strictObject({
      address: siteAddress("Webbplatsens adress"),
      report: email("E-post för felanmälan").optional(),
    })
    .meta({ title: "Webbplats" }),
  home_page: webAddress("Nuvarande hemsida").optional(),
  mark: mark.optional(),
  headline: z
    .array(
      text("Rad i rubriken").refine(
        (line) => [...line.matchAll(/\{([^{}]*)\}/g)].every(([, name]) => PLACEHOLDERS.includes(name ?? "")),
        {
          error: `inom klamrar går bara ${PLACEHOLDERS.map((name) => `{${name}}`).join(", ")} att skriva`,
        },
      ),
    )
    .min(1)
    .max(4)
    .meta({ title: "Rubrik", description: "Startsidans rubrik, rad för rad. Utan den står organisationens namn där." })
    .optional(),
  lead: text("Ingress"),
  description: text("Beskrivning för sökmotorer"),
  about: z
    .array(
      z.strictObject({
        heading: text("Rubrik"),
        text: text("Text"),
        source,
      }),
    )
    .meta({ title: "Om organisationen" }),
  figures: z
    .strictObject({
      heading: text("Rubrik"),
      source,
      items: z
        .array(
          z.strictObject({
            before: text("Ord före siffran").optional(),
            value: text("Siffra"),
            after: text("Ord efter siffran"),
          }),
        )
        .meta({ title: "Siffror" }),
    })
    .meta({ title: "Siffror" }),
  contacts: z
    .array(
      z.strictObject({
        name: text("Namn"),
        title: text("Titel"),
        phones: z.array(phone).meta({ title: "Telefon" }),
        email: email("E-post").optional(),
        source,
      }),
    )
    .meta({
      title: "Kontaktpersoner",
      defaultSnippets: [
        {
          label: "Ny kontaktperson",
          description: "Namn, titel och ett telefonnummer.",
          body: {
            name: "${1:Exempel Exempelsson}",
            title: "${2:kommunikatör}",
            phones: [{ label: "${3:Mobil}", number: '"${4:070-000 00 00}"' }],
            source: "${5:källans-id}",
          },
        },
      ],
    }),
  office: z
    .strictObject({
      name: text("Namn"),
      email: email("E-post").optional(),
      note: text("Anmärkning").optional(),
      source,
    })
    .meta({ title: "Kansli" }),
  key_documents: z.array(reference("document", "Dokument")).meta({ title: "Dokument på första sidan" }),
  source,
});
