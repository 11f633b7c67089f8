const TEXT = "; charset=utf-8";

/**
 * By file extension; covers everything that a build writes. Pagefind's own formats are already compressed, so they are
 * not marked as text.
 */
export const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ["html", `text/html${TEXT}`],
  ["css", `text/css${TEXT}`],
  ["js", `text/javascript${TEXT}`],
  ["mjs", `text/javascript${TEXT}`],
  ["txt", `text/plain${TEXT}`],
  ["csv", `text/csv${TEXT}`],
  ["ics", `text/calendar${TEXT}`],
  ["json", `application/json${TEXT}`],
  ["map", `application/json${TEXT}`],
  ["xml", `application/xml${TEXT}`],
  ["atom", `application/atom+xml${TEXT}`],
  ["rdf", `application/rdf+xml${TEXT}`],
  ["webmanifest", `application/manifest+json${TEXT}`],
  ["svg", `image/svg+xml${TEXT}`],
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["webp", "image/webp"],
  ["avif", "image/avif"],
  ["ico", "image/x-icon"],
  ["woff2", "font/woff2"],
  ["pdf", "application/pdf"],
  ["wasm", "application/wasm"],
]);

/** The type of a file with an unknown extension. */
export const UNKNOWN_TYPE = "application/octet-stream";

/** The media type that a file is served with, from its name. */
export function mediaType(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? "";
  return MEDIA_TYPES.get(ending.toLowerCase()) ?? UNKNOWN_TYPE;
}

/** Whether the type is text, which is worth compressing. */
export function isText(type: string): boolean {
  return type.endsWith(TEXT);
}
