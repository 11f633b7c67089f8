import { ASSETS, HOST_HEADERS, HOST_REDIRECTS } from "../urls.ts";

/**
 * What a page may load: only the site's own files, and WebAssembly for the search. No inline script or style, and
 * nothing from other servers. https://www.w3.org/TR/CSP3/
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

/** No page uses these features, so injected code must not either. */
const UNUSED_FEATURES = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"];

/** How long an answer may be cached, by the beginning of its path. The first matching rule counts. */
export interface CacheRule {
  prefix: string;
  value: string;
}

/** Styles, scripts, fonts and pictures have a hash of their content in the name and never change. Caches must ask again for all else. */
export const CACHE_RULES: readonly CacheRule[] = [
  { prefix: ASSETS, value: "public, max-age=31536000, immutable" },
  { prefix: "/", value: "public, max-age=0, must-revalidate" },
];

/** For missing pages, which may exist a minute later. */
export const NOT_KEPT = "no-store";

/**
 * The headers of every answer. All server configurations use them, and tests run with them.
 *
 * @param secure whether the answer is sent over TLS. Without TLS, headers that demand it are left out, as they would
 *   lock visitors out. Subdomains are not included: a build does not know whether all of them have TLS.
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

/** The file in which a build lists what it wrote. It is not published. */
export const BUILD_LIST = ".built-files";

/** Files of a built site that are not for visitors, but for the host and for the next build. */
export const HOST_FILES: readonly string[] = [HOST_HEADERS, HOST_REDIRECTS, `/${BUILD_LIST}`];

/**
 * The file `_headers`, for Cloudflare Pages and Netlify. `Cache-Control` is set only for files that never change: for
 * other files both hosts send the right value anyway, and if two rules match, they join the values.
 */
export function headersFile(): string {
  const everywhere = Object.entries(securityHeaders(true)).map(([name, value]) => `  ${name}: ${value}`);
  const lasting = CACHE_RULES.filter((rule) => rule.prefix !== "/").flatMap(({ prefix, value }) => [
    `${prefix}*`,
    `  Cache-Control: ${value}`,
  ]);
  return ["/*", ...everywhere, ...lasting, ""].join("\n");
}
