import { z } from "zod";
import { text } from "./fields.ts";

/** data/synonyms.yaml: what visitors write, and what else is searched for then. */
export const synonyms = z
  .array(
    z.strictObject({
      word: text("Ord", "Det som besökaren skriver: ett ord eller en förkortning."),
      also: z
        .array(text("Söks också"))
        .min(1)
        .meta({ title: "Söks också", description: "Ord som står på webbplatsen, i grundform." }),
    }),
  )
  .meta({
    title: "Synonymer",
    defaultSnippets: [
      {
        label: "Ny synonym",
        description: "Ett ord som besökare skriver men som inte står på sidorna.",
        body: { word: "${1:ordet}", also: ["${2:ordet som används här}"] },
      },
    ],
  });

/** data/compounds.yaml: words that search would split wrongly, or not at all. */
export const compounds = z.strictObject({
  whole: z
    .array(
      z
        .string()
        .regex(/^\p{Ll}+$/u, { error: "skriv ett enda ord med små bokstäver, som ledamöter" })
        .meta({ title: "Helt ord" }),
    )
    .meta({ title: "Hela ord", description: "Ord som inte ska delas, i grundform." })
    .optional(),
  parts: z
    .array(
      z
        .string()
        .regex(/^\p{Ll}+(?:\|\p{Ll}+)+$/u, {
          error: "skriv ordet med små bokstäver och | mellan delarna, som kommunal|förbund",
        })
        .meta({ title: "Delat ord" }),
    )
    .meta({ title: "Delade ord", description: "Ord med | mellan delarna, som kommunal|förbund." })
    .optional(),
});
