import { ENDED_WORDS, OFFICE_WORDS, SEAT_WORDS } from "../../words.ts";
import { z } from "zod";
import { count, id, partialDate, reference, slug, source, text, yesNo } from "./fields.ts";

/** How many seats: exact numbers are checked, "about" is only told. */
export const size = z
  .strictObject({
    ordinary: count("Antal ledamöter", 1),
    substitute: count("Antal ersättare"),
    about: text("Ungefär", 'Ordet före antalet, till exempel "närmare". Då räknas platserna inte.').optional(),
  })
  .meta({ title: "Storlek" });

const body = z.strictObject({
  id: id("body"),
  slug: slug("Adress", "Ordet i webbadressen: styrelsen blir /styrelsen/."),
  name: text("Namn"),
  english_name: text("Engelskt namn"),
  in_menu: yesNo("I menyn").optional(),
  lead: text("Ingress", "En eller två meningar överst på sidan."),
  description: text("Beskrivning för sökmotorer", "Syns i sökresultat, inte på sidan."),
  tasks: z.array(text("Uppgift")).meta({ title: "Vad organet gör" }).optional(),
  elected_by: text("Väljs av").optional(),
  term_years: count("Mandatperiod i år", 1).optional(),
  size: size.optional(),
  vacancy_months: count("Längsta vakans i månader", 1).optional(),
  personal_substitutes: yesNo("Personliga ersättare").optional(),
  source,
});

/** data/bodies.yaml: the bodies in the order in which they are shown. */
export const bodies = z.array(body).meta({
  title: "Organ",
  defaultSnippets: [
    {
      label: "Nytt organ",
      description: "Mandatperioderna läggs i en mapp som heter som id.",
      body: {
        id: "${1:example-committee}",
        slug: "${2:exempelutskottet}",
        name: "${3:Exempelutskottet}",
        english_name: "${4:Example Committee}",
        lead: "${5:Vad organet är, i en mening.}",
        description: "${6:Vad sidan visar, i en mening.}",
        source: "${7:källans-id}",
      },
    },
  ],
});

export const OFFICES = ["chair", "first-vice-chair", "second-vice-chair", "vice-chair", "convener"] as const;
export const SEAT_KINDS = ["ordinary", "substitute"] as const;

/** One person on a seat for a time. */
export const holder = z.strictObject({
  person: reference("person", "Person"),
  party: reference("party", "Parti").optional(),
  principal: reference("member", "Utsedd av").optional(),
  title: text("Titel till vardags", "Till exempel kommunalråd.").optional(),
  from: partialDate("Från").optional(),
  until: partialDate("Till").optional(),
  ended: z
    .enum(["term", "resigned", "died", "replaced", "party-change"])
    .meta({
      title: "Slutade därför att",
      enumDescriptions: Object.values(ENDED_WORDS),
    })
    .optional(),
  source,
});

const HOLDER = {
  person: "${2:personens-id}",
  party: "${3:XX}",
  principal: "${4:medlemmens-id}",
  source: "${5:källans-id}",
};

/** A seat with all who have had it. */
export const seat = z.strictObject({
  seat: count("Plats", 1),
  kind: z
    .enum(SEAT_KINDS)
    .meta({ title: "Slag av plats", enumDescriptions: SEAT_KINDS.map((kind) => SEAT_WORDS[kind].one) }),
  substitute_for: count("Ersätter plats", 1).optional(),
  vacant: z
    .strictObject({ since: partialDate("Vakant sedan").optional(), source })
    .meta({ title: "Vakant" })
    .optional(),
  holders: z
    .array(holder)
    .meta({
      title: "Innehavare",
      description: "De som har haft platsen, i tidsordning.",
      defaultSnippets: [
        {
          label: "Ny innehavare",
          description: "Den som tar vid på platsen.",
          body: { ...HOLDER, from: "${6:2030-02-01}" },
        },
      ],
    })
    .optional(),
});

const NUMBER = '"${1:99}"';
const NEW_SEATS = [
  {
    label: "Ny ledamot",
    description: "En plats och den som har den. Minska samtidigt talet under not_entered.",
    body: { seat: NUMBER, kind: "ordinary", holders: [HOLDER] },
  },
  {
    label: "Ny ersättare",
    description: "En ersättares plats och den som har den. Minska samtidigt talet under not_entered.",
    body: { seat: NUMBER, kind: "substitute", holders: [HOLDER] },
  },
  {
    label: "Vakant plats",
    description: "En plats som man vet är tom.",
    body: {
      seat: NUMBER,
      kind: "${2|ordinary,substitute|}",
      vacant: { since: "${3:2030-02-01}", source: "${4:källans-id}" },
    },
  },
];

const NEW_OFFICE = {
  label: "Nytt uppdrag",
  description: "Ordförande eller annat uppdrag. Den som har det ska också ha en plats.",
  body: {
    office: `\${1|${OFFICES.join(",")}|}`,
    person: "${2:personens-id}",
    from: "${3:2030-02-01}",
    source: "${4:källans-id}",
  },
};

/** Who chairs, or has another office. */
export const office = z.strictObject({
  office: z.enum(OFFICES).meta({
    title: "Uppdrag",
    enumDescriptions: OFFICES.map((office) => OFFICE_WORDS[office]),
  }),
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
  seats: z.array(seat).meta({ title: "Platser", defaultSnippets: NEW_SEATS }),
});

/** data/<body>/<term>.yaml: one term of a body, its seats with their holders in time order, and its offices. */
export const term = z.strictObject({
  title: text("Rubrik").optional(),
  slug: slug("Adress").optional(),
  from: partialDate("Börjar").optional(),
  until: partialDate("Slutar").optional(),
  standing: z
    .enum(["current", "former"])
    .meta({
      title: "Ställning",
      description: "Bara för en period utan datum.",
      enumDescriptions: ["nuvarande", "tidigare"],
    })
    .optional(),
  size: size.optional(),
  not_entered: notEntered.optional(),
  note: text("Anmärkning").optional(),
  more_sources: z.array(reference("source", "Källa")).meta({ title: "Fler källor" }).optional(),
  order_source: reference("source", "Källa till platsernas ordning").optional(),
  source,
  offices: z
    .array(office)
    .meta({ title: "Uppdrag", defaultSnippets: [NEW_OFFICE] })
    .optional(),
  seats: z.array(seat).meta({ title: "Platser", defaultSnippets: NEW_SEATS }).optional(),
});
