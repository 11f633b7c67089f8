import { diskReason } from "../disk/disk-reason.ts";
import { ReportError } from "./load.ts";
import { OptionError } from "./options.ts";

/**
 * Runs a command and sets the exit code: what it returns, or 1 if it throws. Errors that the user can fix are shown
 * without a stack trace, unless DEBUG is set.
 */
export async function run(command: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (cause) {
    process.exitCode = 1;
    if (cause instanceof ReportError && cause.forProgram) console.log(cause.message);
    else if (cause instanceof ReportError || cause instanceof OptionError) console.error(cause.message);
    else console.error(process.env["DEBUG"] === undefined ? `FEL  ${diskReason(cause) ?? causes(cause)}` : cause);
  }
}

/** The messages of an error and its causes, each once. */
function causes(error: unknown): string {
  const messages: string[] = [];
  for (let current = error; current instanceof Error; current = current.cause ?? Reflect.get(current, "originalError"))
    if (!messages.includes(current.message)) messages.push(current.message);
  return messages.length === 0 ? String(error) : messages.join("\n     ");
}
