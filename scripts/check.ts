import { check } from "../src/command/load.ts";
import { readOptions } from "../src/command/options.ts";
import { run } from "../src/command/run.ts";

await run(() => {
  const options = readOptions(process.argv.slice(2), process.env);
  const { data, warningReport } = check(options, "Inget har byggts.");
  if (warningReport !== null) console.error(warningReport);
  else if (options.format === "json") console.log("[]");
  else if (options.format === "text")
    console.log(
      `Inga problem: ${String(data.people.length)} personer, ${String(data.members.length)} medlemmar, ${String(data.documents.length)} dokument.`,
    );
  return 0;
});
