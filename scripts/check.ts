import { load } from "./load.ts";
import { readOptions } from "./options.ts";
import { run } from "./run.ts";

await run(() => {
  const options = readOptions(process.argv.slice(2), process.env);
  const { model, warnings, warningReport } = load(options, "Rätta felen innan webbplatsen byggs.");
  if (warningReport !== null) console.error(warningReport);
  else console.log(`Inga problem: ${String(model.people.length)} personer, ${String(model.members.length)} medlemmar, ${String(model.documents.length)} dokument.`);
  return warnings.some((problem) => problem.severity === "error") ? 1 : 0;
});
