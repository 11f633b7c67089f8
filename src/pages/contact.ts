import { notYet } from "../words.ts";
import type { Model, Organisation } from "../model/model.ts";
import { telephoneLink } from "../phone.ts";
import { CONTACT } from "../urls.ts";
import { page, type Page } from "./page.ts";
import type { Link } from "./parts.ts";

export interface Phone {
  label: string;
  number: string;
  url: string | null;
}

export interface ContactCard {
  name: string;
  title: string;
  phones: Phone[];
  email: Link | null;
  emailMissing: string | null;
}

export interface OfficeCard {
  name: string;
  email: Link | null;
  note: string | null;
}

export interface ContactView {
  heading: string;
  lead: string;
  contacts: ContactCard[];
  office: OfficeCard;
  report: { email: Link | null; text: string };
  homePage: Link | null;
}

export function contactCards(organisation: Organisation): ContactCard[] {
  return organisation.contacts.map(({ name, title, phones, email }) => ({
    name,
    title,
    phones: phones.map(({ label, number }) => ({ label, number, url: telephoneLink(number) })),
    email: email === null ? null : mailLink(email),
    emailMissing: email === null ? notYet("Egen e-postadress", "common") : null,
  }));
}

export function officeCard(organisation: Organisation): OfficeCard {
  const { name, email, note } = organisation.office;
  return { name, email: email === null ? null : mailLink(email), note };
}

/** The page on how to reach the organisation and how to report an error on the site. */
export function contactPage({ organisation }: Model): Page<ContactView> {
  const report = organisation.site.report;
  return page({
    url: CONTACT,
    title: "Kontakt",
    description: `Telefonnummer och e-post till ${organisation.name}, och hur du anmäler ett fel på webbplatsen.`,
    template: "contact.njk",
    inMenu: true,
    search: { kind: "Sida", tier: "main" },
    sources: [...organisation.contacts.map((contact) => contact.source), organisation.office.source],
    view: () => ({
      heading: "Kontakt",
      lead: `Så når du ${organisation.name}.`,
      contacts: contactCards(organisation),
      office: officeCard(organisation),
      report: {
        email: report === null ? null : mailLink(report),
        text:
          report === null
            ? "Har du hittat ett fel i registret? Hör av dig till någon av kontakterna här ovanför och berätta vilken sida det gäller."
            : "Har du hittat ett fel i registret? Skriv vilken sida det gäller och vad som är fel.",
      },
      homePage:
        organisation.homePage === null
          ? null
          : { text: organisation.homePage.replace(/^https?:\/\/|\/$/g, ""), url: organisation.homePage },
    }),
  });
}

function mailLink(address: string): Link {
  return { text: address, url: `mailto:${address}` };
}
