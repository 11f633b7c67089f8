/** The rooms of the house as the README draws them. */
export interface Rooms {
  /** The paths of each room: a folder, a file, or a pattern with one star. */
  paths: ReadonlyMap<string, readonly string[]>;
  /** The rooms that each knows directly. */
  arrows: ReadonlyMap<string, readonly string[]>;
}

const NODE = /(\w+)(?:\["([^"]+)"\])?/;

/** Reads the Mermaid graph of a text: nodes whose labels are paths, and arrows to what each of them knows. */
export function readRooms(text: string): Rooms {
  const graph = /```mermaid\n([^]*?)```/.exec(text)?.[1];
  if (graph === undefined) throw new Error("There is no graph.");
  const paths = new Map<string, string[]>();
  const arrows = new Map<string, string[]>();
  for (const line of graph.split("\n").slice(1)) {
    const [left = "", right] = line.split("-->");
    const [, room, label] = NODE.exec(left) ?? [];
    if (room === undefined) continue;
    if (label !== undefined) paths.set(room, label.split("<br>"));
    if (right !== undefined)
      arrows.set(room, [...(arrows.get(room) ?? []), ...right.split("&").map((to) => to.trim())]);
  }
  return { paths, arrows };
}

/** The room that a file is in: the one that names it most closely; null where none does. */
export function roomOf({ paths }: Rooms, file: string): string | null {
  let best: { room: string; weight: number } | null = null;
  for (const [room, patterns] of paths)
    for (const pattern of patterns) {
      const weight = closeness(pattern, file);
      if (weight > (best?.weight ?? 0)) best = { room, weight };
    }
  return best?.room ?? null;
}

/** How closely a path names a file: an ending before a file, a file before a folder, and a folder before what lies around it; 0: not at all. */
function closeness(pattern: string, file: string): number {
  const [start = "", end] = pattern.split("*");
  if (end === undefined) return pattern === file ? 500 : file.startsWith(`${pattern}/`) ? pattern.length : 0;
  if (!file.startsWith(start) || !file.endsWith(end)) return 0;
  if (start === "") return 1000;
  return file.slice(start.length).includes("/") ? 0 : start.length;
}

/** All rooms that one knows, directly and through others. */
export function reach({ arrows }: Rooms, room: string): ReadonlySet<string> {
  const known = new Set<string>();
  const waiting = [room];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const to of arrows.get(next) ?? [])
      if (!known.has(to)) {
        known.add(to);
        waiting.push(to);
      }
  return known;
}

/** The circles among imports, each as the files that it leads through. */
export function circles(imports: readonly { from: string; to: string }[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) found.push(path.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const to of targets.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return found;
}
