import { filesIn } from "../src/disk/files-in.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { modeline, SCHEMA_FOLDER } from "../src/data/json-schema.ts";
import { mend, type Mended } from "../src/data/mend.ts";
import { readData } from "../src/data/read.ts";
import { OptionError, readOptions } from "../src/command/options.ts";
import { renewSchemas } from "../src/build/renew-schemas.ts";
import { run } from "../src/command/run.ts";
import { writeChanged } from "../src/disk/write-file.ts";

/** The paths of the YAML files in a data folder, with "/" between, in code-point order. Hidden files are not data. */
function dataFiles(folder: string): string[] {
  try {
    return filesIn(folder).filter((path) => path.endsWith(".yaml") && !/(^|\/)\./.test(path));
  } catch {
    throw new OptionError(`Det finns ingen mapp ${folder}.`);
  }
}

/** Mends a file in place; null if it cannot be read, and then it is left as it is. */
async function mendFile(folder: string, path: string): Promise<Mended | null> {
  const file = join(folder, path);
  const text = decoded(readFileSync(file));
  const mended = text === null ? null : await mend(text, modeline(path));
  if (mended !== null) writeChanged(file, mended.text);
  return mended;
}

/** The text with its byte-order mark, if any; null if it is not UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

await run(async () => {
  const options = readOptions(process.argv.slice(2), process.env);
  const shown = options.data.replaceAll("\\", "/").replace(/\/$/, "");
  let [changes, files, unread] = [0, 0, 0];
  for (const path of dataFiles(options.data)) {
    const mended = await mendFile(options.data, path);
    if (mended === null) {
      unread++;
      console.error(`${shown}/${path}: Filen går inte att läsa och är orörd. npm run check säger vad som är fel.`);
      continue;
    }
    for (const { line, message } of mended.changes) console.log(`${shown}/${path}:${String(line)}: ${message}`);
    changes += mended.changes.length;
    files += mended.changes.length > 0 ? 1 : 0;
  }
  // Without what an unreadable file defines, the new suggestions would be worse than the old ones.
  if (unread === 0 && renewSchemas(options.data, readData(options.data, options.documents)))
    console.log(`${shown}/${SCHEMA_FOLDER}/: Förnyade det som VS Code föreslår.`);
  console.log(closing(changes, files, unread));
  return unread === 0 ? 0 : 1;
});

function closing(changes: number, files: number, unread: number): string {
  const done =
    changes === 0
      ? "Inget att rätta."
      : `${String(changes)} ${changes === 1 ? "ändring" : "ändringar"} i ${String(files)} ${files === 1 ? "fil" : "filer"}.`;
  return unread === 0 ? done : `${done} ${String(unread)} ${unread === 1 ? "fil är orörd" : "filer är orörda"}.`;
}
