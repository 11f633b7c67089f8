import { FILES_IN_FOLDERS, KINDS } from "../data/kinds.ts";
import type { Data } from "../data/read.ts";
import type { Folder } from "../data/folder.ts";
import { SEAT_KINDS } from "../data/schema/bodies.ts";
import type { CountChange } from "./change-list.ts";
import { editPeople } from "./edit-people.ts";
import { editSeats, newSeats, type SeatCounts } from "./edit-seats.ts";
import type { SeatFile, TermSeats } from "./holdings.ts";
import type { Identities } from "./identify.ts";
import type { Seating } from "./placement.ts";
import { setFields } from "./yaml-edits.ts";
import { block, changedText, nodeAt, openYaml, type YamlText } from "./yaml-text.ts";

/** The changed files, and the counts that follow from their seats. */
export interface Edited {
  /** By path inside the data folder; only changed files. */
  texts: Map<string, string>;
  counts: CountChange[];
  /** Comments that remain above an entry that was removed. */
  orphans: { path: string; comment: string }[];
}

/** Writes the new seating into the texts of the data folder. Everything else stays unchanged. */
export function edit(
  folder: Folder,
  data: Data,
  term: TermSeats,
  people: Identities,
  seating: Seating,
  source: string | null,
): Edited {
  const opened = new Map<string, YamlText>();
  const open = (path: string) => {
    const yaml = opened.get(path) ?? openYaml(new TextDecoder().decode(folder.read(path) ?? new Uint8Array()));
    opened.set(path, yaml);
    return yaml;
  };
  editPeople(open(KINDS.people.file), data.people, people);
  const deltas = new Map(term.files.map((file) => [file, editSeats(open(file.path), file, seating, source)]));
  const texts = new Map<string, string>();
  for (const file of newFiles(term, seating, source)) {
    const { seats, counts } = newSeats(file, seating, source);
    texts.set(file.path, newFileText(data, term, file, block({ seats })));
    deltas.set(file, counts);
  }
  const counts = changedCounts(term, deltas);
  for (const { file, values } of countEdits(counts)) {
    const { root } = open(file.path);
    if (file.record.not_entered)
      setFields(open(file.path), nodeAt(root, "not_entered"), new Map(Object.entries(values)), SEAT_KINDS);
    else setFields(open(file.path), root, new Map([["not_entered", values]]), fieldsOfFile(file));
  }
  for (const [path, yaml] of opened) if (yaml.splices.length > 0) texts.set(path, changedText(yaml));
  const orphans = [...opened].flatMap(([path, yaml]) => yaml.orphans.map((comment) => ({ path, comment })));
  return { texts, orphans, counts: counts.map(({ file, ...count }) => ({ principal: file.principal, ...count })) };
}

/** New files for principals that have none. */
function newFiles({ files, term }: TermSeats, { placements }: Seating, source: string | null): SeatFile[] {
  const known = new Set(files.map(({ path }) => path));
  const rows = new Map(placements.filter(({ path }) => !known.has(path)).map(({ path, row }) => [path, row]));
  return [...rows].map(([path, { principal }]) => ({
    path,
    principal,
    record: { principal: principal ?? "", source: source ?? term.record.source, seats: [] },
    seats: [],
  }));
}

function newFileText(data: Data, { body, term }: TermSeats, { principal, record }: SeatFile, seats: string): string {
  const name = data.members.find((member) => member.id === principal)?.name ?? "";
  const years = term.record.title ?? term.name;
  return [
    `# ${body.name} ${years}: de som ${name} har utsett. En mall för en plats står överst i filen ${term.body}/${term.name}.yaml.`,
    "",
    block({ principal: principal ?? "", source: record.source }),
    "",
    seats,
    "",
  ].join("\n");
}

/** The fields of a file in their order. */
function fieldsOfFile({ principal }: SeatFile): readonly string[] {
  const { term, delegation } = FILES_IN_FOLDERS;
  return principal === null ? term.keyof().options : delegation.keyof().options;
}

interface Count extends Omit<CountChange, "principal"> {
  file: SeatFile;
}

/**
 * The new numbers of seats not yet entered, if a file has such numbers or the body's size is exact: each added seat
 * lowers the number by one, and each removed seat raises it.
 */
function changedCounts({ body, term, files }: TermSeats, deltas: ReadonlyMap<SeatFile, SeatCounts>): Count[] {
  const size = term.record.size ?? body.size;
  const isCounted = size !== undefined && size.about === undefined;
  const [own] = files;
  const totals = new Map<SeatFile, SeatCounts>();
  for (const [file, delta] of deltas) {
    const counting = file.record.not_entered || !isCounted ? file : (own ?? file);
    const total = totals.get(counting) ?? { ordinary: 0, substitute: 0 };
    totals.set(counting, {
      ordinary: total.ordinary + delta.ordinary,
      substitute: total.substitute + delta.substitute,
    });
  }
  return [...totals].flatMap(([file, total]) =>
    SEAT_KINDS.flatMap((kind) => {
      const from = file.record.not_entered?.[kind] ?? 0;
      const to = Math.max(0, from - total[kind]);
      return from === to || (!file.record.not_entered && !isCounted) ? [] : [{ file, kind, from, to }];
    }),
  );
}

function countEdits(counts: readonly Count[]) {
  return [...new Set(counts.map(({ file }) => file))].map((file) => {
    const own = counts.filter((count) => count.file === file);
    const before = file.record.not_entered ? {} : { ordinary: "0", substitute: "0" };
    return { file, values: { ...before, ...Object.fromEntries(own.map(({ kind, to }) => [kind, String(to)])) } };
  });
}
