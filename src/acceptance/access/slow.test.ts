import { expect, it } from "vitest";
import { samplePages } from "../bench/sample-pages.ts";
import { TODAY } from "../built-sites.ts";
import { DESKTOP, PHONE } from "./check.ts";
import { openedSites, REAL } from "./opened-sites.ts";
import { layoutShift } from "./shift.ts";

const { onNewPage, addressOf } = openedSites();

const LOADS = [...new Set([...REAL.map(({ url }) => url), ...samplePages(["--today", TODAY])])].flatMap((url) =>
  [PHONE, DESKTOP].map((viewport) => ({ url, viewport })),
);

it.concurrent.each(LOADS)(
  "loaded slowly, its fonts late, $url does not move ($viewport.width px)",
  ({ url, viewport }) =>
    onNewPage({ viewport }, async (page) => {
      expect(await layoutShift(page, `${addressOf("real")}${url}`)).toBe(0);
    }),
);
