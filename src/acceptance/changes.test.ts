import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SITES, TODAY } from "./built-sites.ts";
import { FIXTURE } from "./edited-data.ts";
import { copyProject } from "./project-copy.ts";

let folder: string;
let data: string;
let documents: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "changes-"));
  data = join(folder, "data");
  documents = join(folder, "documents");
  cpSync(FIXTURE.data, data, { recursive: true });
  cpSync(FIXTURE.documents, documents, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function edit(name: string, from: string, to: string): void {
  const before = readFileSync(join(data, name), "utf8");
  if (!before.includes(from)) throw new Error(`${name} does not hold "${from}".`);
  writeFileSync(
    join(data, name),
    before.replace(from, () => to),
  );
}

/** What `npm run changes` writes about the edited data; where it fails, its complaint. */
async function changes(against: string, ...options: string[]): Promise<string> {
  const words = ["--import", "tsx", "scripts/changes.ts", "--against", against, "--today", TODAY];
  const common = ["--data", data, "--documents", documents, "--out", join(folder, "now")];
  return run(process.cwd(), [...words, ...common, ...options]);
}

async function run(cwd: string, words: readonly string[]): Promise<string> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { cwd });
    return stdout + stderr;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    expect(Reflect.get(cause, "code")).toBe(1);
    return String(Reflect.get(cause, "stdout")) + String(Reflect.get(cause, "stderr"));
  }
}

describe("npm run changes, against a built site", () => {
  it("a person added: the page, the body, and the words of the pages that name them", async () => {
    edit(
      "people.yaml",
      "- id: frodo-exempel",
      "- id: prova-ny\n  given_name: Prova\n  family_name: Ny\n- id: frodo-exempel",
    );
    edit("samrad/2023-2027.yaml", 'ordinary: "1"', 'ordinary: "0"');
    edit(
      "samrad/2023-2027.yaml",
      '  - seat: "4"',
      '  - seat: "5"\n    kind: ordinary\n    holders:\n      - person: prova-ny\n        party: TR\n        principal: trollstad\n        source: pahitt\n  - seat: "4"',
    );
    const report = await changes(SITES.fixture);
    expect(report).toMatch(/^Det här ändras för besökarna\n\n1 ny sida och \d sidor med ändrade ord\.\n\n/);
    expect(report).toContain(
      "PERSONER I ORGANEN\n\n- Samrådet, ny: Prova Ny (TR Trollpartiet Ledamot Trollstads kommun)\n\nNYA SIDOR",
    );
    expect(report).toContain("NYA SIDOR\n\n- Prova Ny (/personer/prova-ny/)\n\nÄNDRADE SIDOR");
    expect(report).toContain("  - borta: 1 av 4 ledamöter är ännu inte inlagd.\n");
  });

  it("a person who leaves, and a page that is said to be gone", async () => {
    edit(
      "samrad/2023-2027.yaml",
      "      - person: ture-zetterprov\n",
      "      - person: ture-zetterprov\n        until: 2025-01-31\n        ended: resigned\n",
    );
    rmSync(join(data, "pages/about.yaml"));
    writeFileSync(join(data, "redirects.yaml"), "- from: /om/\n  gone: ja\n");
    const report = await changes(SITES.fixture);
    expect(report).toContain(
      "- Samrådet, lämnar: Ture Zetterprov (ännu inte inlagt Ersättare Utsedd av: ännu inte inlagd)\n",
    );
    expect(report).not.toContain(", ny:");
    expect(report).toContain("nytt: Ture Zetterprov avgick 31 januari 2025 som ersättare.");
    expect(report).toContain("- Om webbplatsen (/om/): adressen säger att sidan är borttagen\n");
  });

  it("a page removed: the address stops working, and every page that linked to it is told of once", async () => {
    rmSync(join(data, "pages/about.yaml"));
    const report = await changes(SITES.fixture);
    expect(report).toContain(
      "SIDOR SOM FÖRSVINNER\n\n- Om webbplatsen (/om/): adressen slutar fungera. Skriv i redirects.yaml",
    );
    expect(report).toMatch(
      /ÄNDRADE SIDOR\n\n- \d+ sidor \(\/404\.html\), \(.*\) med flera \(sidhuvud eller sidfot\)\n  - borta: Om webbplatsen\n$/,
    );
  });

  it("a page that leads on, a document added, and one with other content at its old address", async () => {
    rmSync(join(data, "pages/about.yaml"));
    writeFileSync(join(data, "redirects.yaml"), "- from: /om/\n  to: /kontakt/\n");
    cpSync(join(documents, "protokoll.pdf"), join(documents, "nytt.pdf"));
    const corrected = `${readFileSync(join(documents, "protokoll.pdf"), "latin1")}\n% rättad\n`;
    writeFileSync(join(documents, "protokoll.pdf"), corrected, "latin1");
    edit(
      "documents.yaml",
      "- id: sagoplan",
      "- id: nytt\n  title: Ny sagobok\n  kind: plan\n  date: 2024-06-01\n  file: nytt.pdf\n  source: pahitt\n- id: sagoplan",
    );
    const report = await changes(SITES.fixture);
    expect(report).toContain("- Om webbplatsen (/om/): adressen leder till (/kontakt/)\n");
    expect(report).toContain("1 nytt dokument och 1 utbytt dokument.");
    expect(report).toContain(
      "DOKUMENT\n\n- nytt: (/dokument/nytt.pdf)\n- utbytt, samma adress: (/dokument/protokoll-2024-05-20.pdf)\n",
    );
    expect(report).toMatch(/nytt: Ny sagobok Verksamhetsplan, PDF, 401.byte/);
  });

  it("for GitHub, as Markdown in which data means nothing: a title, a link that leads elsewhere, a warning", async () => {
    edit("documents.yaml", "https://fiktiva.example/plan.pdf", "https://fiktiva.example/plan-2.pdf");
    edit("documents.yaml", "title: Sagoplan", 'title: "Sagoplan *ny* @alla"');
    edit("samrad/2023-2027.yaml", 'until: "2027"', 'until: "2025"');
    const report = await changes(SITES.fixture, "--format", "github");
    expect(report).toMatch(/^## Det här ändras för besökarna\n/);
    expect(report).toContain(
      "ändrat: Sagoplan <ins>&#42;ny&#42; &#64;<!-- -->alla </ins>&#60;https:<!-- -->//fiktiva.example/plan<ins>-2</ins>.pdf&#62; Verksamhetsplan 2024",
    );
    expect(report).toMatch(
      /### Varningar i uppgifterna\n\n- `[^`]*samrad\/2023-2027\.yaml:2` Mandatperioden gick ut 2025/,
    );
  });

  it("broken data: the report, and no changes", async () => {
    edit("people.yaml", "given_name: Ture", "given_nam: Ture");
    const report = await changes(SITES.fixture);
    expect(report).toMatch(/people\.yaml:\d+:\d+  unknown-field/);
    expect(report).toMatch(/Inga ändringar kan visas\.\n$/);
    expect(report).not.toMatch(/\n\s+at /);
  });

  it("neither a site nor a revision, and no --against, are said in words", async () => {
    expect(await changes("finns-inte")).toBe(
      '--against: "finns-inte" är varken en byggd webbplats eller en version i git.\n',
    );
    expect(await run(process.cwd(), ["--import", "tsx", "scripts/changes.ts"])).toMatch(/^Ange --against: /);
  });
});

describe("npm run changes, against a revision in git", () => {
  const git = (...words: string[]) => promisify(execFile)("git", words, { cwd: folder });

  async function against(revision: string): Promise<string> {
    return run(folder, ["--import", "tsx", "scripts/changes.ts", "--against", revision, "--today", TODAY]);
  }

  /** A project of its own in git, with the invented organisation's data. */
  beforeEach(async () => {
    copyProject(folder);
    rmSync(join(folder, "assets/documents"), { recursive: true, force: true });
    mkdirSync(join(folder, "assets/documents"), { recursive: true });
    cpSync(FIXTURE.documents, join(folder, "assets/documents"), { recursive: true });
    writeFileSync(join(folder, ".gitignore"), "node_modules\ndist\n");
    await git("init", "--quiet");
    await git("add", "--all");
    await git("-c", "user.name=Test", "-c", "user.email=test@fiktiva.example", "commit", "--quiet", "--message=Första");
  });

  it("what an editor has not yet saved in git, with the same code", async () => {
    edit("people.yaml", "family_name: Zetterprov", "family_name: Zetterqvist");
    const report = await against("HEAD");
    expect(report).toContain("  - ändrat: Ture [-Zetterprov-]{+Zetterqvist+}\n");
    expect(report).not.toContain("ANNAT ÄN ORD");
  });

  it("where the code has changed too, the older one is built with its own", async () => {
    const template = join(folder, "templates/pages/not-found.njk");
    const before = readFileSync(template, "utf8");
    writeFileSync(template, before.replace("{% block main %}", "{% block main %}<p>Ett nytt stycke.</p>"));
    const report = await against("HEAD");
    expect(report).toMatch(/\(\/404\.html\)\n(  - .*\n)*  - nytt: Ett nytt stycke\.\n/);
    expect(report).toContain("1 sida med ändrade ord.");
  });
});
