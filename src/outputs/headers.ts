/**
 * What a page may load: its own files, and WebAssembly for the search. No inline script or style anywhere, no one else's server.
 * https://www.w3.org/TR/CSP3/
 */
const CONTENT_SECURITY_POLICY: readonly string[] = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** What no page asks a browser for, so that nothing injected can. */
const UNUSED_FEATURES = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"];

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

/** For what is not there, or not any more: it may be there in a minute. */
export const NOT_KEPT = "no-store";

/**
 * The headers of every answer, whatever serves the site: the one source of server configurations, and what tests run under.
 *
 * @param secure whether the answer goes over TLS. What binds a browser to TLS is left out where there is none, as it would lock
 *   visitors out. Subdomains are not bound: whether all of a host's speak TLS is nothing that a build knows.
 */
export function securityHeaders(secure: boolean): Record<string, string> {
  const policy = secure ? [...CONTENT_SECURITY_POLICY, "upgrade-insecure-requests"] : CONTENT_SECURITY_POLICY;
  return {
    "Content-Security-Policy": policy.join("; "),
    ...(secure ? { "Strict-Transport-Security": "max-age=63072000" } : {}),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": UNUSED_FEATURES.map((feature) => `${feature}=()`).join(", "),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
  };
}

/** The `Cache-Control` of a file of the site, from the path of its address. */
export function cacheControl(path: string): string {
  return CACHE_RULES.find((rule) => path.startsWith(rule.prefix))?.value ?? NOT_KEPT;
}

/** Files of a built site that are told to the host and not to visitors. */
export const HOST_FILES: readonly string[] = ["/_headers", "/_redirects"];

/**
 * The file `_headers`, which Cloudflare Pages and Netlify read. Only what is kept for ever has a `Cache-Control`: the value for all
 * else is what both hosts send by themselves, and where two rules fit a file the hosts join values instead of choosing one.
 */
export function headersFile(): string {
  const everywhere = Object.entries(securityHeaders(true)).map(([name, value]) => `  ${name}: ${value}`);
  const lasting = CACHE_RULES.filter((rule) => rule.prefix !== "/").flatMap(({ prefix, value }) => [
    `${prefix}*`,
    `  Cache-Control: ${value}`,
  ]);
  return ["/*", ...everywhere, ...lasting, ""].join("\n");
}
