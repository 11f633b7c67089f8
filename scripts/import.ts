import { importTable } from "../src/command/import-table.ts";
import { run } from "../src/command/run.ts";
import { readTableOptions } from "../src/command/table-options.ts";

await run(async () => {
  console.log(await importTable(readTableOptions("import", process.argv.slice(2), process.env)));
  return 0;
});
