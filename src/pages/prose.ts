import { NOT_YET } from "../words.ts";
import { markdownToHtml } from "../markdown.ts";
import type { ProsePage } from "../model/model.ts";
import { inWords } from "../text.ts";
import { proseUrl } from "../urls.ts";
import { page, type Page } from "./page.ts";

export interface ProseView {
  heading: string;
  lead: string;
  /** Shown if a fact on the page is not yet entered. */
  draft: string | null;
  sections: {
    heading: string;
    html: string | null;
    facts: { label: string; value: string | null; missing: string | null }[];
  }[];
  updated: string | null;
}

/** A page of prose from data/pages/. */
export function prosePage(prose: ProsePage): Page<ProseView> {
  const missing = prose.sections.flatMap((section) => section.facts).filter((fact) => fact.value === null).length;
  return page({
    url: proseUrl(prose),
    lang: prose.language,
    inFooter: prose.inFooter,
    title: prose.title,
    description: prose.description,
    template: "prose.njk",
    search: { kind: "Sida" },
    sources: prose.source === null ? [] : [prose.source],
    view: () => ({
      heading: prose.title,
      lead: prose.lead,
      draft: missing === 0 ? null : draftSentence(prose.language, missing),
      sections: prose.sections.map(({ heading, text, facts }) => ({
        heading,
        html: text === null ? null : markdownToHtml(text),
        facts: facts.map(({ label, value }) => ({
          label,
          value,
          missing: value === null ? notEntered(prose.language) : null,
        })),
      })),
      updated: prose.updated === null ? null : `Uppdaterad ${inWords(prose.updated)}`,
    }),
  });
}

function draftSentence(language: "sv" | "en", missing: number): string {
  if (language === "en") return `Draft: ${String(missing)} facts on this page are not yet entered.`;
  return `Utkast: ${String(missing)} ${missing === 1 ? "uppgift" : "uppgifter"} på den här sidan är ${missing === 1 ? NOT_YET.common : NOT_YET.plural}.`;
}

function notEntered(language: "sv" | "en"): string {
  return language === "en" ? "not yet entered" : NOT_YET.neuter;
}
