import { CACHE_RULES, HOST_FILES, NOT_KEPT, securityHeaders } from "./headers.ts";
import type { Hosted } from "./hosted.ts";
import { encoded, quoted } from "../local-address.ts";
import { isText, MEDIA_TYPES, UNKNOWN_TYPE } from "./media-type.ts";
import { gone, moved, oddlyNamed } from "./redirects.ts";

/**
 * The site's configuration for nginx 1.18 or later, to be included at the level of `http`, like files in
 * /etc/nginx/conf.d/ and /etc/nginx/sites-enabled/. It expects the certificate where certbot puts it.
 */
export function nginxConfiguration({ host, root, redirects }: Hosted): string {
  const bare = [...MEDIA_TYPES].map(([ending, type]) => ({
    ending,
    type: type.replace(/;.*/, ""),
    text: isText(type),
  }));
  // nginx always includes text/html, and warns if it is listed.
  const texts = [...new Set(bare.filter(({ text }) => text).map(({ type }) => type))].filter(
    (type) => type !== "text/html",
  );
  const exceptions = [
    ...HOST_FILES.map((path) => `  location = ${path} { return 404; }`),
    ...moved(redirects).map(({ from, to }) => `  location = ${quoted(from)} { return 301 ${encoded(to)}; }`),
    ...oddlyNamed(redirects).map(
      ({ bare, from }) => `  location = ${quoted(bare)} { return 308 ${encoded(from)}$is_args$args; }`,
    ),
    ...gone(redirects).map((path) => {
      const page = path.endsWith("/") ? `error_page 410 ${quoted(`${path}index.html`)}; ` : "";
      return `  location = ${quoted(path)} { ${page}return 410; }`;
    }),
  ];
  return `# Skriven av npm run hosting. Ändra inte här: nästa körning skriver över.

map $uri $register_cache_by_path {
${CACHE_RULES.map(({ prefix, value }) => `  ${prefix === "/" ? "default" : `~^${prefix}`} "${value}";`).join("\n")}
}
map $status $register_cache {
  ~^[23]  $register_cache_by_path;
  default "${NOT_KEPT}";
}
# Frågas om när sidan för det som saknas visas: därför båda.
map "$uri $request_uri" $register_double_slash {
  volatile;
  "~^/404\\.html " "";
  "~ [^?]*//"      1;
  default          "";
}
map $status $register_allow {
  405     "GET, HEAD";
  default "";
}

server {
  listen 80;
  listen [::]:80;
  server_name ${host};
  server_tokens off;
  return 301 https://${host}$request_uri;
}

server {
  listen 443 ssl http2;
  listen [::]:443 ssl http2;
  server_name ${host};
  ssl_certificate /etc/letsencrypt/live/${host}/fullchain.pem;
  ssl_certificate_key /etc/letsencrypt/live/${host}/privkey.pem;
  server_tokens off;
  absolute_redirect off;
  root ${root};

  # "always": även svar som inte är sidor ska ha dem.
${Object.entries(securityHeaders(true))
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join("\n")}
  add_header Cache-Control $register_cache always;
  add_header Allow $register_allow always;

  types {
${bare.map(({ ending, type }) => `    ${type} ${ending};`).join("\n")}
  }
  default_type ${UNKNOWN_TYPE};
  charset utf-8;
  charset_types ${texts.join(" ")};
  gzip on;
  gzip_vary on;
  gzip_types ${texts.join(" ")};

  if ($request_method !~ "^(GET|HEAD)$") { return 405; }
  if ($register_double_slash) { return 404; }

  error_page 404 410 /404.html;
  location / { try_files $uri @folder; }
  location ~ /$ { try_files \${uri}index.html =404; }
  location @folder {
    if (-f $request_filename/index.html) { return 308 $uri/$is_args$args; }
    return 404;
  }
${exceptions.join("\n")}
}
`;
}
