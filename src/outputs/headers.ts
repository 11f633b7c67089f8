/**
 * What a page may load: its own files, and WebAssembly for the search. No inline script or style anywhere, no one else's server.
 * https://www.w3.org/TR/CSP3/
 */
const CONTENT_SECURITY_POLICY: readonly (readonly [directive: string, sources: string])[] = [
  ["default-src", "'none'"],
  ["script-src", "'self' 'wasm-unsafe-eval'"],
  ["style-src", "'self'"],
  ["img-src", "'self'"],
  ["font-src", "'self'"],
  ["connect-src", "'self'"],
  ["form-action", "'self'"],
  ["base-uri", "'none'"],
  ["frame-ancestors", "'none'"],
];

/** How long an answer may be kept, by where its address begins; the first rule that fits holds. */
export interface CacheRule {
  prefix: string;
  value: string;
}

/** Styles, scripts, fonts and pictures have a hash of their content in the name and never change; all else is asked for anew. */
export const CACHE_RULES: readonly CacheRule[] = [
  { prefix: "/assets/", value: "public, max-age=31536000, immutable" },
  { prefix: "/", value: "public, max-age=0, must-revalidate" },
];

/** The headers of every answer, whatever serves the site: the one source of server configurations, and what tests run under. */
export function securityHeaders(): Record<string, string> {
  return {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY.map((directive) => directive.join(" ")).join("; "),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
}

/** The `Cache-Control` of a file of the site, from the path of its address. */
export function cacheControl(path: string): string {
  return CACHE_RULES.find((rule) => path.startsWith(rule.prefix))?.value ?? "no-store";
}
