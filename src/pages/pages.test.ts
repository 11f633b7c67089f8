import { describe, expect, it } from "vitest";
import { FIXTURE, readEdited } from "../acceptance/edited-data.ts";
import { readData } from "../data/read.ts";
import { buildModel } from "../model/build.ts";
import { framedPages } from "../site.ts";
import { bodyPage, termPage } from "./body.ts";
import type { ListFilter } from "./list-filter.ts";
import { memberPage } from "./member.ts";
import { membersPage } from "./members.ts";
import { peoplePage } from "./people.ts";
import { personPage } from "./person.ts";

const data = readData(FIXTURE.data, FIXTURE.documents);
const modelOn = (today: string) => buildModel(data, today);
const model = modelOn("2026-11-23");

function the<Thing extends { id: string }>(things: readonly Thing[], id: string): Thing {
  const thing = things.find((candidate) => candidate.id === id);
  if (!thing) throw new Error(`The fixture has no ${id}.`);
  return thing;
}
const body = the(model.bodies, "samrad");

describe("the page of a body", () => {
  it("lists the chair first where there is no presidium to speak of, then others by surname", () => {
    const { groups } = bodyPage(model, body).view();
    expect(groups.map((group) => [group.heading, group.rows.map((row) => `${row.name}, ${row.role}`)])).toEqual([
      ["Ledamöter", ["Alva von Påhitt, Ordförande", "Åsa Ölsdotter, Ledamot"]],
      ["Ersättare", ["Ture Zetterprov, Ersättare"]],
    ]);
  });

  it("tells vacant seats from seats not yet entered", () => {
    const [ordinary, substitutes] = bodyPage(model, body).view().groups;
    expect([ordinary?.vacant, ordinary?.missing]).toEqual([
      "1 plats är vakant sedan mars 2024.",
      "1 av 4 ledamöter är ännu inte inlagd.",
    ]);
    expect([substitutes?.vacant, substitutes?.missing]).toEqual([null, "1 av 2 ersättare är ännu inte inlagd."]);
  });

  it("says since when only of those whose seat has a date of its own", () => {
    const rows = bodyPage(model, body)
      .view()
      .groups.flatMap((group) => group.rows);
    expect(rows.map((row) => row.since)).toEqual([null, "sedan 17 maj 2024", null]);
  });

  it("says when the term has run out with no successor entered", () => {
    const later = modelOn("2028-06-01");
    expect(bodyPage(later, the(later.bodies, "samrad")).view().notice).toBe(
      "Mandatperioden har gått ut. Vilka som har valts efter den är ännu inte inlagt.",
    );
    expect(bodyPage(model, body).view().notice).toBeNull();
  });

  it("says what a recurring meeting's rules are", () => {
    expect(bodyPage(model, body).view().recurring).toEqual([
      {
        name: "Sagomötet",
        sentences: ["Sagomötet hålls en gång om året, vanligen i juni.", "Kallelsen skickas 1 månad före mötet."],
      },
    ]);
  });

  it("of a former term shows who held the seats then", () => {
    const former = body.terms.find((term) => term.name === "2019-2023");
    const page = former && termPage(model, former);
    expect(page?.url).toBe("/samradet/2019-2023/");
    expect(page?.view().groups.flatMap((group) => group.rows.map((row) => row.name))).toEqual([
      "Örjan Älvson",
      "Frodo Exempel",
    ]);
  });
});

describe("the page of a person", () => {
  it("tells a former seat with party and principal as of then", () => {
    const page = personPage(model, the(model.people, "frodo-exempel"));
    expect(page.view().lead).toBe("Tidigare ledamot i samrådet.");
    expect(page.view().present).toEqual([]);
    expect(
      page.view().former.map(({ role, period, party, principal }) => [role, period, party?.letters, principal?.text]),
    ).toEqual([
      ["Ledamot", "Från 1 juni 2023 till 17 maj 2024", "AL", "Älvby kommun"],
      ["Ledamot", "Mandatperioden 2019\u00a0– 1 juni 2023", "TR", "Älvby kommun"],
    ]);
  });

  it("names an office before the seat that it rests on, and once in the summary", () => {
    const page = personPage(model, the(model.people, "alva-von-pahitt"));
    expect(page.view().lead).toBe("Ordförande i samrådet.");
    expect(page.view().present.map((assignment) => assignment.role)).toEqual(["Ordförande", "Ledamot"]);
    expect(page.view().title).toBe("Kommunalråd");
  });

  it("says that party and principal are not yet entered where they are not", () => {
    const [assignment] = personPage(model, the(model.people, "ture-zetterprov")).view().present;
    expect([assignment?.party, assignment?.principal, assignment?.principalMissing]).toEqual([
      null,
      null,
      "ännu inte inlagd",
    ]);
  });
});

describe("lists", () => {
  it("of people stand under the letter of the surname's sort form", () => {
    expect(
      peoplePage(model)
        .view()
        .letters.map(({ letter, rows }) => [letter, rows.map((person) => person.name)]),
    ).toEqual([
      ["E", ["Frodo Exempel"]],
      ["P", ["Alva von Påhitt"]],
      ["Z", ["Ture Zetterprov"]],
      ["Ä", ["Örjan Älvson"]],
      ["Ö", ["Åsa Ölsdotter"]],
    ]);
  });

  it("of members stand by county, associated ones apart", () => {
    expect(
      membersPage(model)
        .view()
        .sections.map(({ heading, counts, members }) => [heading, counts, members.map((member) => member.text)]),
    ).toEqual([
      ["Norrsaga län", "1 kommun och 1 region", ["Region Norrsaga", "Trollstad"]],
      ["Sörsaga län", "1 kommun", ["Älvby"]],
      ["Associerade medlemmar", "1 kommun", ["Aspnäs"]],
    ]);
  });

  it("can be filtered by what their rows differ in, in Swedish order", () => {
    const fields = (filter: ListFilter | null) =>
      filter?.fields.map(({ name, options }) => [name, ...options.map(({ value }) => value)]);
    expect(fields(peoplePage(model).view().filter)).toEqual([
      ["parti", "AL", "TR"],
      ["lan", "norrsaga", "sorsaga"],
      ["uppdrag", "nuvarande", "tidigare"],
    ]);
    expect(fields(membersPage(model).view().filter)).toEqual([
      ["lan", "norrsaga", "sorsaga"],
      ["slag", "kommun", "region"],
      ["medlemskap", "associerad", "medlem"],
      ["parti", "AL", "TR"],
    ]);
  });

  it("of people give the filter a fact for each seat, and none for a seat that is held still", () => {
    const rows = peoplePage(model)
      .view()
      .letters.flatMap((letter) => letter.rows.map(({ row }) => [row?.names, row?.facts]));
    expect(rows).toEqual([
      ["Frodo Exempel", "AL,sorsaga,tidigare;TR,sorsaga,tidigare"],
      ["Alva von Påhitt", "TR,norrsaga,nuvarande"],
      ["Ture Zetterprov Ture Provare", ",,nuvarande"],
      ["Örjan Älvson", "TR,norrsaga,tidigare"],
      ["Åsa Ölsdotter", "AL,sorsaga,nuvarande"],
    ]);
  });

  it("of members give the filter a fact for each body, with the parties of those whom they have there now", () => {
    const rows = membersPage(model)
      .view()
      .sections.flatMap(({ members }) => members.map(({ row }) => [row?.names, row?.facts]));
    expect(rows).toEqual([
      ["Region Norrsaga", "norrsaga,region,medlem,"],
      ["Trollstads kommun Trollstad", "norrsaga,kommun,medlem,TR"],
      ["Älvby kommun Älvby", "sorsaga,kommun,medlem,AL"],
      ["Aspnäs kommun Aspnäs", "sorsaga,kommun,associerad,"],
    ]);
  });

  it("of a member's people tell present from former", () => {
    const { view } = memberPage(model, the(model.members, "alvby"));
    expect(view().present.map((group) => group.rows.map((row) => row.name))).toEqual([["Åsa Ölsdotter"]]);
    expect(view().former.map((entry) => `${entry.name}: ${entry.text}`)).toEqual([
      "Frodo Exempel: Ledamot i samrådet 2023–2027 (AL)",
      "Frodo Exempel: Ledamot i samrådet 2019–2023 (TR)",
    ]);
  });
});

describe("what surrounds a page", () => {
  const all = framedPages(model, "https://fiktiva.example");
  const frameOf = (url: string) => all.find((page) => page.url === url)?.frame;

  it("says from its sources, not from the clock, when its facts hold", () => {
    expect(frameOf("/samradet/")?.asOf).toBe("Uppgifterna gäller 20 maj 2024.");
    expect(frameOf("/sok/")?.asOf).toBe("");
  });

  it("marks in the menu the page itself, or what it stands under", () => {
    const marked = (url: string) =>
      frameOf(url)?.menu.flatMap(({ text, current }) => (current === null ? [] : [[text, current]]));
    expect(marked("/medlemmar/")).toEqual([["Medlemmar", "page"]]);
    expect(marked("/medlemmar/alvby/")).toEqual([["Medlemmar", "true"]]);
    expect(marked("/samradet/2019-2023/")).toEqual([["Samrådet", "true"]]);
    expect(marked("/")).toEqual([]);
  });

  it("leads back up, and to where an error is reported", () => {
    expect(frameOf("/samradet/2019-2023/")?.breadcrumb.map((link) => link.url)).toEqual(["/", "/samradet/"]);
    expect(frameOf("/samradet/")?.report.url).toBe(
      "mailto:fel@fiktiva.example?subject=Fel%20p%C3%A5%20https%3A%2F%2Ffiktiva.example%2Fsamradet%2F",
    );
  });

  it("of an organisation without a headline of its own has the name for one", () => {
    const plain = readEdited({ "organisation.yaml": ['headline:\n  - "{members} medlemmar."\n  - Ett samråd.\n', ""] });
    const front = framedPages(buildModel(plain, "2026-11-23"), "https://fiktiva.example").find(
      (page) => page.url === "/",
    );
    expect([front?.frame.documentTitle, front?.view()]).toMatchObject([
      "Fiktiva samrådet",
      { headline: [{ text: "Fiktiva samrådet", isLast: false }] },
    ]);
  });

  it("has one page for each address", () => {
    expect(new Set(all.map((page) => page.url)).size).toBe(all.length);
  });
});
