import { ReportError } from "./load.ts";
import { OptionError } from "./options.ts";

/**
 * Runs a command of the project and sets the exit code: what it gives back, or 1 where it fails.
 * Faults that a user can mend are shown as they are worded; a stack trace is shown only where DEBUG is set.
 */
export async function run(command: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (cause) {
    process.exitCode = 1;
    if (cause instanceof ReportError && cause.forProgram) console.log(cause.message);
    else if (cause instanceof ReportError || cause instanceof OptionError) console.error(cause.message);
    else console.error(process.env["DEBUG"] === undefined ? `FEL  ${causes(cause)}` : cause);
  }
}

/** The messages of an error and of what caused it, each once. */
function causes(error: unknown): string {
  const messages: string[] = [];
  for (let current = error; current instanceof Error; current = current.cause ?? Reflect.get(current, "originalError"))
    if (!messages.includes(current.message)) messages.push(current.message);
  return messages.length === 0 ? String(error) : messages.join("\n     ");
}
