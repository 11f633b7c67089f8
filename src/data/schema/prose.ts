import { z } from "zod";
import { decoded, faultInAddress, withoutCase } from "../../local-address.ts";
import { HOME, isOwnAddress } from "../../urls.ts";
import { localAddress, partialDate, slug, source, text, yesNo } from "./fields.ts";

/** data/pages/<name>.yaml: a page of prose. A fact without a value is shown as not yet entered and makes the page a draft. */
export const prose = z.strictObject({
  slug: slug("Adress"),
  language: z
    .enum(["sv", "en"])
    .meta({ title: "Språk", enumDescriptions: ["svenska", "engelska"] })
    .optional(),
  title: text("Rubrik"),
  description: text("Beskrivning för sökmotorer"),
  lead: text("Ingress"),
  in_footer: text("Länktext i sidfoten").optional(),
  updated: partialDate("Uppdaterad").optional(),
  source: source.optional(),
  sections: z
    .array(
      z.strictObject({
        heading: text("Rubrik"),
        text: text("Text i Markdown").optional(),
        facts: z
          .array(
            z.strictObject({
              label: text("Uppgift"),
              value: text("Värde", "Utan värde visas uppgiften som ännu inte inlagd.").optional(),
            }),
          )
          .meta({ title: "Uppgifter" })
          .optional(),
      }),
    )
    .meta({
      title: "Avsnitt",
      defaultSnippets: [
        {
          label: "Nytt avsnitt",
          description: "En rubrik och text.",
          body: { heading: "${1:Rubrik}", text: "${2:Text, med [länk](/exempel/).}" },
        },
      ],
    }),
});

/** An address that leads elsewhere can be any but those of the site itself. */
function faultInOldAddress(written: string): string | null {
  const address = withoutCase(decoded(written) ?? written);
  const isOwn = address === HOME || isOwnAddress(address) || isOwnAddress(`${address}/`);
  return faultInAddress(written) ?? (isOwn ? OWN : null);
}

const OWN = "adressen hör till webbplatsens egna sidor och filer och kan inte leda vidare. Ta bort raden";

/** data/redirects.yaml: addresses that have moved (`to`) or must be gone for good (`gone: ja`). */
export const redirects = z
  .array(
    z.strictObject({
      from: localAddress("Från", faultInOldAddress),
      to: localAddress("Till").optional(),
      gone: yesNo("Borta").optional(),
    }),
  )
  .meta({
    title: "Omdirigeringar",
    defaultSnippets: [
      {
        label: "Ny omdirigering",
        description: "En adress som har flyttat.",
        body: { from: "${1:/gammal-adress/}", to: "${2:/ny-adress/}" },
      },
    ],
  });
