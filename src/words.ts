/** Words for the kinds of things, each written only here and used by schemas, tables, pages and search. */

export const SEAT_WORDS = {
  ordinary: { one: "ledamot", many: "ledamöter" },
  substitute: { one: "ersättare", many: "ersättare" },
} as const;

export const OFFICE_WORDS = {
  chair: "ordförande",
  "first-vice-chair": "1:e vice ordförande",
  "second-vice-chair": "2:e vice ordförande",
  "vice-chair": "vice ordförande",
  convener: "sammankallande",
} as const;

/** How a holding ended. */
export const ENDED_WORDS = {
  term: "perioden gick ut",
  resigned: "avgick",
  died: "avled",
  replaced: "blev ersatt",
  "party-change": "bytte parti",
} as const;

export const DOCUMENT_WORDS = {
  minutes: "protokoll",
  vision: "framtidsbild",
  goals: "inriktningsmål",
  plan: "verksamhetsplan",
  "annual-report": "verksamhetsberättelse",
  statutes: "stadgar",
  "rules-of-procedure": "arbetsordning",
  register: "förteckning",
  notice: "kallelse",
  papers: "handlingar",
  other: "övrigt",
} as const;

/** Members who are associated, as a group. */
export const ASSOCIATED_MEMBERS = "Associerade medlemmar";

/** Shown for what is not known, in the gender and number of the missing thing. */
export const NOT_YET = { common: "ännu inte inlagd", neuter: "ännu inte inlagt", plural: "ännu inte inlagda" } as const;

/** A sentence saying that something is not yet entered: "Datum är ännu inte inlagda". */
export const notYet = (what: string, form: keyof typeof NOT_YET): string => `${what} är ${NOT_YET[form]}`;
