import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SITES } from "./built-sites.ts";
import { attribute, printedPages } from "./printed-pages.ts";
import { pngSize, shareFaults, shareProperties, unusedShareImages } from "./share-checks.ts";
import {
  brokenLinks,
  headFaults,
  headingSkips,
  htmlFaults,
  repeatedTitles,
  rowsLeadingNowhere,
  textAt,
  unlinkedPages,
} from "./site-checks.ts";

const ORIGIN = { real: "https://www.malardalsradet.se", fixture: "https://fiktiva.example" };

describe.each(["real", "fixture"] as const)("the built site (%s)", (name) => {
  const folder = SITES[name];
  const pages = printedPages(folder);

  it("every internal link and fragment leads somewhere", () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(brokenLinks(folder, pages, ORIGIN[name])).toEqual([]);
  });

  it("every page is reached by a link from another, but the page for what is not found", () => {
    expect(unlinkedPages(pages, ORIGIN[name])).toEqual(["/404.html"]);
  });

  it("every page has one h1, a title and a description of its own, a language and a canonical address", () => {
    expect(headFaults(pages, ORIGIN[name])).toEqual([]);
    expect(repeatedTitles(pages)).toEqual([]);
  });

  it("every page has a picture of its own kind for conversations, and no picture is left over", () => {
    expect(shareFaults(folder, pages, ORIGIN[name])).toEqual([]);
    expect(shareFaults(folder, pages, "https://annan.example").length).toBe(pages.length);
    expect(unusedShareImages(folder, pages)).toEqual([]);
    const people = pages.filter(({ url }) => /^\/personer\/[^/]+\/$/.test(url));
    expect(new Set(people.map((page) => shareProperties(page).get("og:image"))).size).toBe(people.length);
  });

  it("has an icon for tabs and for home screens", () => {
    const icons = pages.map((page) =>
      page.elements.flatMap((element) =>
        /icon/.test(attribute(element, "rel") ?? "") ? [attribute(element, "href") ?? ""] : [],
      ),
    );
    expect(icons.filter((links) => links.length !== 2)).toEqual([]);
    const touch = icons[0]?.find((link) => link.endsWith(".png")) ?? "";
    const { width, height } = pngSize(readFileSync(join(folder, touch)));
    expect([width, height]).toEqual([180, 180]);
  });

  it("headings never skip a level", () => {
    expect(headingSkips(pages)).toEqual([]);
  });

  it("no row of a table leads to the page on which it stands", () => {
    expect(rowsLeadingNowhere(pages)).toEqual([]);
  });

  it("the HTML is valid", async () => {
    expect(await htmlFaults(pages)).toEqual([]);
  });

  it("nothing inline needs a weaker content security policy, and nothing is fetched from elsewhere", () => {
    const found = pages.flatMap((page) =>
      page.elements.flatMap((element) => {
        const inline =
          element.tagName === "style" ||
          (element.tagName === "script" && attribute(element, "src") === null) ||
          attribute(element, "style") !== null;
        const loads = ["script", "img", "iframe", "source"].includes(element.tagName)
          ? attribute(element, "src")
          : null;
        const links =
          element.tagName === "link" && attribute(element, "rel") !== "canonical" ? attribute(element, "href") : null;
        const foreign = [loads, links].some((address) => address !== null && /^(https?:)?\/\//.test(address));
        const handler = element.attrs.some((candidate) => candidate.name.startsWith("on"));
        return inline || foreign || handler ? [`${page.url} <${element.tagName}>`] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  it("the sitemap lists every page, and robots.txt names it", () => {
    const sitemap = readFileSync(join(folder, "sitemap.xml"), "utf8");
    const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
    const expected = pages.map((page) => page.url).filter((url) => url !== "/404.html");
    expect(listed.sort()).toEqual(expected.map((url) => `${ORIGIN[name]}${url}`).sort());
    expect(readFileSync(join(folder, "robots.txt"), "utf8")).toContain(`Sitemap: ${ORIGIN[name]}/sitemap.xml`);
  });

  it("every page but the forms and errors says for which date it holds and how to report an error", () => {
    const without = pages.filter(
      (page) => !page.html.includes("Anmäl ett fel") && !page.html.includes("Report an error"),
    );
    expect(without.map((page) => page.url)).toEqual([]);
    const member = pages.find((page) => /^\/medlemmar\/[^/]+\/$/.test(page.url));
    expect(member?.html).toMatch(/Uppgifterna gäller [^.]*20\d\d/);
  });
});

describe("the invented organisation's site", () => {
  const pages = printedPages(SITES.fixture);

  it("holds nothing of the real one", () => {
    const everything = pages.map((page) => page.html).join("\n");
    expect(everything).not.toMatch(/m[äa]lardal|stockholm|styrelsen/i);
  });

  it("publishes a document's file under the document's id", () => {
    expect(existsSync(join(SITES.fixture, "dokument/protokoll-2024-05-20.pdf"))).toBe(true);
    expect(pages.find((page) => page.url === "/dokument/")?.html).toContain(
      'href="/dokument/protokoll-2024-05-20.pdf"',
    );
  });

  it("shows data as text: no HTML of an editor's reaches the page", () => {
    expect(pages.find((page) => page.url === "/")?.html).toContain("5 &lt; 7 &amp; annat");
    expect(pages.find((page) => page.url === "/om/")?.html).toContain("<strong>fetstil</strong> och 5 &lt; 7");
  });

  it("tells vacant, not yet entered and by-elections apart", () => {
    const board = textAt(pages, "/samradet/");
    expect(board).toContain("1 plats är vakant sedan mars 2024.");
    expect(board).toContain("1 av 4 ledamöter är ännu inte inlagd.");
    expect(board).toContain("Åsa Ölsdotter");
    const [people = "", changes = ""] = board.split("Ändringar under perioden");
    expect(people).not.toContain("Frodo Exempel");
    expect(changes).toContain("Frodo Exempel avgick 17 maj 2024 som ledamot.");
    expect(textAt(pages, "/personer/frodo-exempel/")).toContain("Tidigare ledamot i samrådet");
  });
});

describe("the real site", () => {
  const pages = printedPages(SITES.real);

  it("has a page for each of the 66 members and for everybody who is entered", () => {
    const below = (start: string) => pages.filter((page) => page.url.startsWith(start) && page.url !== start).length;
    expect([below("/medlemmar/"), below("/personer/")]).toEqual([66, 45]);
  });

  it("has every page that a visitor is promised", () => {
    const urls = new Set(pages.map((page) => page.url));
    const promised = [
      "/",
      "/styrelsen/",
      "/styrelsen/2023-2027/",
      "/styrelsen/2019-2023/",
      "/radet/",
      "/valberedningen/",
      "/medlemmar/",
      "/personer/",
      "/dokument/",
      "/kontakt/",
      "/sok/",
      "/en/",
      "/tillganglighet/",
      "/personuppgifter/",
      "/404.html",
    ];
    expect(promised.filter((url) => !urls.has(url))).toEqual([]);
  });

  it("says in plain words what is not yet entered, and never calls it vacant", () => {
    const board = textAt(pages, "/styrelsen/");
    expect(board).toContain("9 av 19 ledamöter är ännu inte inlagda.");
    expect(board).toContain("Ingen av 19 ersättare är ännu inlagd.");
    expect(textAt(pages, "/styrelsen/2019-2023/")).toContain("3 av 17 ersättare är ännu inte inlagda.");
    expect(pages.filter((page) => page.url !== "/en/" && /vakant/i.test(page.html)).map((page) => page.url)).toEqual(
      [],
    );
  });

  it("shows the front page's figures, contact and counted headline", () => {
    const front = textAt(pages, "/", "body");
    for (const words of [
      "50 kommuner.",
      "5 regioner.",
      "Maria Nimvik Stern",
      "070-548 13 02",
      "08-410 459 10",
      "kansliet@malardalsradet.se",
      "150 miljoner ton",
      "Jens Sjöström",
      "Verksamhetsplan 2024",
    ])
      expect(front).toContain(words);
    const html = pages.find((page) => page.url === "/")?.html;
    expect(html).toContain('href="tel:+46705481302"');
    expect(html).toContain('href="mailto:kansliet@malardalsradet.se"');
  });

  it("sorts people where a Swede looks for them", () => {
    const people = textAt(pages, "/personer/");
    const at = (name: string) => people.indexOf(name);
    expect(at("Anna Hård af Segerstad")).toBeGreaterThan(at("Karl Henriksson"));
    expect(at("Anna af Sillén")).toBeGreaterThan(at("Anna Sehlin"));
    expect(at("Anna af Sillén")).toBeLessThan(at("Jens Sjöström"));
    expect(at("Anders Åhrlin")).toBeGreaterThan(at("Erik Weiman"));
  });

  it("marks pages with unknown facts as drafts", () => {
    expect(textAt(pages, "/tillganglighet/")).toContain("Utkast:");
    expect(textAt(pages, "/personuppgifter/")).toContain("Utkast:");
  });

  it("keeps the undated list apart from the present committee", () => {
    expect(textAt(pages, "/valberedningen/")).not.toContain("Irén Lejegren");
    expect(textAt(pages, "/valberedningen/odaterad-forteckning/")).toContain("Irén Lejegren");
  });
});
