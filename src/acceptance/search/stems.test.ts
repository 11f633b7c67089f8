import { decode } from "cborg";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { z } from "zod";
import { asked, folded, stem } from "../../search/word-forms.ts";
import { SITES } from "../built-sites.ts";

const chunk = z.tuple([z.array(z.tuple([z.string()]).rest(z.unknown()))]);

it.each([SITES.real, SITES.large])("the stems are those of Pagefind's index in %s", (site) => {
  const folder = join(site, "pagefind");
  const indexed = new Set(
    readdirSync(join(folder, "index"))
      .filter((name) => name.startsWith("sv_"))
      .flatMap((name) => {
        const bytes = gunzipSync(readFileSync(join(folder, "index", name)));
        return chunk.parse(decode(bytes.subarray("pagefind_dcd".length)))[0].map(([word]) => word);
      }),
  );
  const words = readFileSync(join(folder, "words.txt"), "utf8")
    .split("\n")
    .filter((word) => !word.includes("-"));
  expect(words.length).toBeGreaterThan(500);
  expect(words.filter((word) => !indexed.has(stem(folded(asked(word)))))).toEqual([]);
});
