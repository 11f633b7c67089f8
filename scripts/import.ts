import { importTable } from "./import-table.ts";
import { run } from "./run.ts";
import { readTableOptions } from "./table-options.ts";

await run(async () => {
  console.log(await importTable(readTableOptions("import", process.argv.slice(2), process.env)));
  return 0;
});
