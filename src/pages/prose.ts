import { markdownToHtml } from "../markdown.ts";
import type { ProsePage } from "../model/model.ts";
import { inWords } from "../text.ts";
import { proseUrl } from "../urls.ts";
import type { Page } from "./page.ts";

export interface ProseView {
  heading: string;
  lead: string;
  /** Said of a page on which a fact is not yet entered. */
  draft: string | null;
  sections: {
    heading: string;
    html: string | null;
    facts: { label: string; value: string | null; missing: string | null }[];
  }[];
  updated: string | null;
}

/** A page of prose from data/pages/. */
export function prosePage(page: ProsePage): Page<ProseView> {
  const missing = page.sections.flatMap((section) => section.facts).filter((fact) => fact.value === null).length;
  return {
    url: proseUrl(page),
    lang: page.language,
    title: page.title,
    label: page.title,
    description: page.description,
    template: "prose.njk",
    kind: "Sida",
    sources: page.source === null ? [] : [page.source],
    view: {
      heading: page.title,
      lead: page.lead,
      draft: missing === 0 ? null : draftSentence(page.language, missing),
      sections: page.sections.map(({ heading, text, facts }) => ({
        heading,
        html: text === null ? null : markdownToHtml(text),
        facts: facts.map(({ label, value }) => ({
          label,
          value,
          missing: value === null ? notEntered(page.language) : null,
        })),
      })),
      updated: page.updated === null ? null : `Uppdaterad ${inWords(page.updated)}`,
    },
  };
}

function draftSentence(language: "sv" | "en", missing: number): string {
  if (language === "en") return `Draft: ${String(missing)} facts on this page are not yet entered.`;
  return `Utkast: ${String(missing)} ${missing === 1 ? "uppgift" : "uppgifter"} på den här sidan är ännu inte ${missing === 1 ? "inlagd" : "inlagda"}.`;
}

function notEntered(language: "sv" | "en"): string {
  return language === "en" ? "not yet entered" : "ännu inte inlagt";
}
