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
    const text = data.documentFiles.find(({ name }) => name === document.file)?.text;
    const place = () => data.placeOf(document, "file");
    if (text === "broken") {
      const message = `Fil: "${document.file ?? ""}" går inte att öppna som PDF. Spara om den från programmet den gjordes i, eller skanna den på nytt.`;
      return error(place(), "broken-document", message);
    }
    if (text !== "none") return [];
    const message = `Fil: "${document.file ?? ""}" är skannad och saknar text, så sökningen hittar den bara på titeln och en skärmläsare kan inte läsa den. Gör om den med textigenkänning (OCR).`;
    return warning(place(), "scanned-document", message);
  });
}

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
    .filter((file) => !named.has(file))
    .map((file) => {
      const place = { file: `${data.documentsFolder}/${file}`, line: 1, column: 1, length: 1 };
      const advice = file.endsWith(".pdf")
        ? `Skriv in den i documents.yaml (file: ${file}), eller ta bort den.`
        : "Bara PDF-filer kan läggas in: spara om den som PDF, eller ta bort den.";
      return error(place, "unused-document", `Filen ${file} hör inte till något dokument. ${advice}`);
    });
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
