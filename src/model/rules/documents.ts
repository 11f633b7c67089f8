import { MOST_PAGES } from "../../data/pdf-look.ts";
import { KINDS } from "../../data/kinds.ts";
import type { Data } from "../../data/read.ts";
import { nearest } from "../../data/nearest.ts";
import { error, warning, type Problem } from "../../data/problem.ts";
import { surelyBefore } from "./span.ts";

/** Documents and their files: what is named exists and can be read, what exists is named, minutes bear the date of their meeting. */
export function documentProblems(data: Data): Problem[] {
  return [...files(data), ...unread(data), ...unused(data), ...minutes(data)];
}

function files(data: Data): Problem[] {
  const known = new Set(fileNames(data));
  return data.documents
    .filter(({ file }) => file !== undefined && !known.has(file))
    .map((document) => {
      const meant = nearest(document.file ?? "", fileNames(data));
      const advice = meant === null ? "Lägg dit filen, eller ta bort raden tills den finns." : `Menade du "${meant}"?`;
      const message = `Fil: "${document.file ?? ""}" finns inte i mappen för dokument. ${advice}`;
      return error(data.placeOf(document, "file"), "missing-document", message);
    });
}

function unread(data: Data): Problem[] {
  return data.documents.flatMap((document) => {
    const text = data.documentFiles.find(({ name }) => name === document.file)?.text ?? "unknown";
    if (text === "some" || text === "unknown") return [];
    const { severity, code, message } = UNREAD[text];
    return severity(data.placeOf(document, "file"), code, `Fil: "${document.file ?? ""}" ${message}`);
  });
}

const ONLY_BY_TITLE = "så sökningen hittar den bara på titeln och en skärmläsare kan inte läsa den";

/** What editors are told of a file that the search and readers have less of than they should. */
const UNREAD = {
  broken: {
    severity: error,
    code: "broken-document",
    message: "går inte att öppna som PDF. Spara om den från programmet den gjordes i, eller skanna den på nytt.",
  },
  locked: {
    severity: error,
    code: "broken-document",
    message:
      "går inte att öppna: den har ett lösenord. Ta bort lösenordet i programmet den gjordes i och spara den på nytt, eller öppna den med lösenordet och skriv ut den till en ny PDF.",
  },
  none: {
    severity: warning,
    code: "scanned-document",
    message: `är skannad och saknar text, ${ONLY_BY_TITLE}. Gör om den med textigenkänning (OCR).`,
  },
  unmapped: {
    severity: warning,
    code: "scanned-document",
    message: `har typsnitt som inte säger vilka bokstäver de visar, ${ONLY_BY_TITLE}. Spara om den som PDF från programmet den gjordes i (gärna PDF/A), eller gör om den med textigenkänning (OCR).`,
  },
  long: {
    severity: warning,
    code: "long-document",
    message: `har fler än ${String(MOST_PAGES)} sidor, och sökningen läser bara de första ${String(MOST_PAGES)}. Dela den i flera filer och skriv in var och en i documents.yaml.`,
  },
} as const;

function unused(data: Data): Problem[] {
  const { file: list } = KINDS.documents;
  if (data.unreadable.has(list) || data.broken.has(list)) return [];
  const known = new Set(fileNames(data));
  const named = new Set(
    data.documents.flatMap(({ file }) =>
      file === undefined ? [] : known.has(file) ? file : (nearest(file, fileNames(data)) ?? []),
    ),
  );
  return fileNames(data)
    .filter((file) => !named.has(file) && !isRefused(data, file))
    .map((file) => {
      const place = { file: `${data.documentsFolder}/${file}`, line: 1, column: 1, length: 1 };
      const advice = /\.pdf$/i.test(file)
        ? `Skriv in den i documents.yaml (file: ${file}), eller ta bort den.`
        : "Bara PDF-filer kan läggas in: spara om den som PDF, eller ta bort den.";
      return error(place, "unused-document", `Filen ${file} hör inte till något dokument. ${advice}`);
    });
}

/** What is no file that can be read is told already. */
function isRefused({ problems, documentsFolder }: Data, name: string): boolean {
  return problems.some(({ code, file }) => code === "unknown-file" && file === `${documentsFolder}/${name}`);
}

function minutes(data: Data): Problem[] {
  return data.documents.flatMap((document) => {
    if (document.kind !== "minutes") return [];
    if (document.date === undefined)
      return [
        error(
          data.placeOf(document, "kind"),
          "minutes-date",
          "Datum: ett protokoll ska ha mötets datum. Lägg till raden date: …",
        ),
      ];
    const meeting = data.meetings.find((candidate) => candidate.id === document.meeting);
    if (!meeting || (!surelyBefore(document.date, meeting.date) && !surelyBefore(meeting.date, document.date)))
      return [];
    return [
      error(
        data.placeOf(document, "date"),
        "minutes-date",
        `Datum: protokollet har ${document.date}, men mötet var ${meeting.date}. Rätta det ena, eller välj ett annat möte.`,
      ),
    ];
  });
}

function fileNames(data: Data): string[] {
  return data.documentFiles.map(({ name }) => name);
}
