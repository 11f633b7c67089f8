import { OptionError } from "../command/options.ts";

/**
 * Refuses a project folder whose path has a sign that Eleventy takes for a part of an address.
 *
 * @throws OptionError that names the sign
 */
export function refuseSigns(folder: string): void {
  const sign = /[%#?]/.exec(folder)?.[0];
  if (sign !== undefined)
    throw new OptionError(
      `Projektet ligger i ${folder}, och ${sign} i en sökväg går inte att bygga från. Byt namn på mappen, så att det inte finns något ${sign}, och kör igen.`,
    );
}
