import fc from "fast-check";
import { it } from "vitest";
import { filesIn } from "../acceptance/edited-data.ts";
import { variantReader } from "../acceptance/mutation-laws.ts";
import { mutated, mutations } from "../acceptance/mutation.ts";
it("stat", () => {
  const files = filesIn("data");
  const names = [...files.keys()].filter((name) => name.endsWith(".yaml"));
  const read = variantReader(files, new Map());
  const codes = new Map<string, number>(); let same=0, clean=0, many=0, max=0, slow=0; const kinds=new Map<string,number>();
  for (const m of fc.sample(mutations, { numRuns: 2000, seed: 1 })) {
    const name = names[m.file % names.length] ?? "";
    const before = files.get(name) ?? new Uint8Array();
    const bytes = mutated(before, m, [...files.values()]);
    for (const s of m.steps) kinds.set(s.kind,(kinds.get(s.kind)??0)+1);
    if (Buffer.from(bytes).equals(Buffer.from(before))) same++;
    const t=performance.now(); const { problems } = read(name, bytes, "2026-11-23"); slow=Math.max(slow,performance.now()-t);
    if (problems.length === 0) clean++;
    if (problems.length > 5) { many++; if (problems.length>max) { max=problems.length; console.log(name, m, problems.length, problems.slice(0,3).map(p=>p.file+":"+p.line+" "+p.code+" "+p.message)); } }
    for (const p of problems) codes.set(p.code, (codes.get(p.code) ?? 0) + 1);
  }
  console.log({ same, clean, many, max, slow }, codes, kinds);
});
