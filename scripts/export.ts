import { writeFileSync } from "node:fs";
import { exportTable } from "../src/import/export.ts";
import { findTerm } from "../src/command/find-term.ts";
import { check } from "../src/command/load.ts";
import { run } from "../src/command/run.ts";
import { readTableOptions } from "../src/command/table-options.ts";

await run(() => {
  const options = readTableOptions("export", process.argv.slice(2), process.env);
  const { data } = check(options, "Inget har exporterats.");
  const target = findTerm(data, options);
  const table = exportTable(target, data);
  if (options.to === null) process.stdout.write(table);
  else {
    writeFileSync(options.to, table);
    console.log(`${String(target.holdings.length)} rader skrivna i ${options.to}.`);
  }
  return 0;
});
