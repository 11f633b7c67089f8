// Prints as JSON what GitHub's own parser says of each of the workflows that stand as a JSON list on standard input.
// A process of its own, with the loader of TypeScript, as the parser imports JSON in a way that Node by itself does not take.
import { text } from "node:stream/consumers";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { z } from "zod";

const contents = z.array(z.string()).parse(JSON.parse(await text(process.stdin)));
const faults = contents.map(async (content) => {
  const { context, value } = parseWorkflow({ name: "workflow.yml", content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
});
console.log(JSON.stringify(await Promise.all(faults)));
