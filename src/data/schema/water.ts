import { z } from "zod";
import { degrees, text } from "./fields.ts";

/** A line of water: its latitude, then from and to which longitudes it runs, as often as land comes between. */
const ROW = /^\d{1,2}(?:\.\d+)?(?: -?\d{1,3}(?:\.\d+)?-\d{1,3}(?:\.\d+)?)+$/;

const row = z
  .string()
  .regex(ROW, {
    error: "skriv en breddgrad och mellan vilka längdgrader linjen går, som 59.41 15.94-16.02 16.30-16.55",
  })
  .meta({ title: "Linje" });

/** data/water.yaml: the water behind the members on the map, as level lines. The file may be left out. */
export const water = z.strictObject({
  notice: text("Upphov och villkor", "Visas på sidan Källor.").optional(),
  names: z
    .array(
      z.strictObject({
        name: text("Namn"),
        lat: degrees("Grader nord", 50, 75),
        lon: degrees("Grader öst", 0, 35),
      }),
    )
    .meta({ title: "Namn på vatten" }),
  waters: z
    .array(
      z.strictObject({
        lines: z
          .enum(["light", "strong"])
          .meta({ title: "Linjernas styrka", enumDescriptions: ["vatten i bakgrunden", "sjön som kartan handlar om"] }),
        rows: z.array(row).min(1).meta({ title: "Linjer" }),
      }),
    )
    .meta({ title: "Vatten" }),
});
