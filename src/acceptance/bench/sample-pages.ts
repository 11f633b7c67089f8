import { bodyUrl, DOCUMENTS, HOME, MEMBERS, personUrl, SEARCH } from "../../urls.ts";
import { load } from "../../command/load.ts";
import { readOptions } from "../../command/options.ts";

/** The pages that visitors see most: front page, board, a person of it, members, documents, and hits of a search; `words` are options as the commands have them. */
export function samplePages(words: readonly string[] = []): string[] {
  const { bodies } = load(readOptions(words, process.env), "").model;
  const [board] = bodies;
  const person = board?.current?.seats.find((seat) => seat.holder !== null)?.holder?.person;
  return [
    HOME,
    ...(board ? [bodyUrl(board)] : []),
    ...(person ? [personUrl(person)] : []),
    MEMBERS,
    DOCUMENTS,
    `${SEARCH}?q=protokoll`,
  ];
}
