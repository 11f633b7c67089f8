import { expect, it } from "vitest";
import { z } from "zod";
import { dataWithEveryField } from "../acceptance/every-field.ts";
import { idleFields, kindsWithRecords } from "../acceptance/idle-fields.ts";
import { siteProblems } from "../check/site-problems.ts";
import { buildModel } from "../model/build.ts";
import { colourStyles } from "../outputs/colours.ts";
import { icon } from "../outputs/icon.ts";
import { redirectsFile } from "../outputs/redirects.ts";
import { markOf } from "../pages/mark.ts";
import { documentRecords } from "../search/hits.ts";
import { lexicon } from "../search/lexicon.ts";
import { markerFor } from "../search/mark.ts";
import { framedPages, redirects } from "../site.ts";
import { KINDS } from "./kinds.ts";
import { text } from "./schema/fields.ts";

const TODAY = "2026-11-23";
const data = dataWithEveryField();

/** All that is made of the data, the cheapest first. */
function makers(): (() => unknown)[] {
  const problems = siteProblems(data, TODAY);
  if (problems.some(({ severity }) => severity === "error")) return [() => problems];
  const model = buildModel(data, TODAY);
  const site = framedPages(model, model.organisation.site.address);
  return [
    () => problems,
    // Where the facts of a page come from is told in its frame.
    () => site,
    () => [redirectsFile(redirects(model, site)), colourStyles(model), icon(markOf(model.organisation))],
    () => documentRecords(model, new Map()),
    () => [...lexicon({}, 0, model, [], [])],
    ...site.toReversed().map(({ view }) => view),
    () => markerFor(model)("arbetsordning tingelinge"),
  ];
}

it("every field of the schemas is read by a page, an output or a rule", () => {
  expect(siteProblems(data, TODAY).filter(({ severity }) => severity === "error")).toEqual([]);
  expect(idleFields(kindsWithRecords(data), data, makers)).toEqual({ unused: [], unread: [] });
});

it("a field that is in the schema and shown nowhere is told, and so is one that no record has", () => {
  const person = KINDS.people.schema.element.pick({ id: true, family_name: true });
  const schema = z.array(person.extend({ shoe_size: text("Skostorlek").optional(), title: text("Titel").optional() }));
  for (const record of data.people) Reflect.set(record, "shoe_size", "42");
  const kinds = [{ name: "people", schema, records: data.people }];
  expect(idleFields(kinds, data, makers)).toEqual({ unused: ["people.title"], unread: ["people.shoe_size"] });
});
