import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { siteProblems } from "../../check/site-problems.ts";
import { LARGE, largeOn } from "./register.ts";
import { largeOrganisation, type Organisation } from "./write.ts";
import { LARGE_TODAY } from "./years.ts";

describe("the large organisation's data", () => {
  it("reads clean, with the warnings that were planned and no others", () => {
    expect(siteProblems(LARGE, LARGE_TODAY).map(({ severity, code, message }) => [severity, code, message])).toEqual([
      [
        "warning",
        "old-vacancy",
        "Plats 6 har varit vakant sedan 12 oktober 2025, längre än 6 månader. Är den fylld, lägg in innehavaren.",
      ],
      [
        "warning",
        "notice-overdue",
        "Kallelsen till mötet 10 december 2026 skulle ha skickats senast 10 oktober 2026. Lägg in den i documents.yaml (kind: notice, meeting: storting-2026-12-10).",
      ],
    ]);
  });

  it("does not call a vacancy old that has been filled, or one of a term that is over", () => {
    const told = siteProblems(LARGE, LARGE_TODAY).map(({ message }) => message);
    expect(told.filter((message) => /1 april 2024|1 november 2018/.test(message))).toEqual([]);
  });

  it("is the same at every call", () => {
    const digest = ({ data, documents }: Organisation) => {
      const hash = createHash("sha256");
      for (const [path, bytes] of [...data, ...documents]) hash.update(path).update(bytes);
      return hash.digest("hex");
    };
    expect(digest(largeOrganisation())).toBe(digest(largeOrganisation()));
  });

  it("is as large as the real organisation can become", () => {
    const model = largeOn(LARGE_TODAY);
    expect([model.counties.length, model.members.length, model.parties.length, model.documents.length]).toEqual([
      5, 41, 8, 300,
    ]);
    expect(model.people.length).toBeGreaterThan(500);
    const council = model.bodies.find((body) => body.id === "storting")?.current;
    const present = council?.seats.filter((seat) => seat.delegation?.id !== "dimdal") ?? [];
    expect(["ordinary", "substitute"].map((kind) => present.filter((seat) => seat.kind === kind).length)).toEqual([
      200, 200,
    ]);
  });
});

describe("a generated document", () => {
  const documents = largeOrganisation().documents;

  it("is a PDF file whose table of objects points at each of them", () => {
    expect(documents.size).toBe(278);
    for (const bytes of documents.values()) {
      const text = Buffer.from(bytes).toString("latin1");
      expect(text.startsWith("%PDF-1.4\n") && text.endsWith("%%EOF\n")).toBe(true);
      const start = Number(/startxref\n(\d+)\n/.exec(text)?.[1]);
      expect(text.slice(start, start + 5)).toBe("xref\n");
      const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
      offsets.forEach((offset, index) => {
        expect(text.slice(offset).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
      });
      for (const [, length, stream] of text.matchAll(/\/Length (\d+) >>\nstream\n([^]*?)\nendstream/g))
        expect(stream?.length).toBe(Number(length));
    }
  });

  it("has several pages with Swedish letters", () => {
    const text = Buffer.from(documents.get("protokoll-ledning-2024-02-14.pdf") ?? []).toString("latin1");
    expect(text).toContain("/Count 3 ");
    expect(text).toContain("Räksmörgås på Åvattna: å, ä, ö, é");
  });
});
