import { CACHE_RULES, HOST_FILES, NOT_KEPT, securityHeaders } from "./headers.ts";
import type { Hosted } from "./hosted.ts";
import { encoded, quoted } from "../local-address.ts";
import { MEDIA_TYPES, UNKNOWN_TYPE } from "./media-type.ts";
import { gone, moved, oddlyNamed } from "./redirects.ts";

/**
 * The site's configuration for Caddy 2.6 or later: a Caddyfile, or a part of one. Caddy itself gets the certificate and
 * redirects plain HTTP to TLS.
 */
export function caddyConfiguration({ host, root, redirects }: Hosted): string {
  const types = [...new Set(MEDIA_TYPES.values())].map((type) => {
    const endings = [...MEDIA_TYPES].flatMap(([ending, each]) => (each === type ? [`*.${ending}`] : []));
    return {
      type,
      name: type.replaceAll(/;.*|[^a-z0-9]+/g, "_"),
      paths: [...(type.startsWith("text/html") ? ["*/"] : []), ...endings].join(" "),
    };
  });
  // If two rules set the same header, the order decides or the values are joined. So only one rule ever fits a path.
  const cacheRules = CACHE_RULES.map(({ prefix, value }, index) => {
    const earlier = CACHE_RULES.slice(0, index).map((rule) => `not path ${rule.prefix}*`);
    const matchers = [...(prefix === "/" ? [] : [`path ${prefix}*`]), ...earlier];
    return `	@cache${index} {\n${matchers.map((matcher) => `		${matcher}`).join("\n")}\n	}\n	header @cache${index} Cache-Control "${value}"`;
  });
  const exceptions = [
    ...HOST_FILES.map((path) => `\t\terror ${path} 404`),
    ...moved(redirects).map(({ from, to }) => `\t\tredir ${quoted(from)} ${encoded(to)} 301`),
    ...oddlyNamed(redirects).map(({ bare, from }) => `\t\tredir ${quoted(bare)} ${encoded(from)} 308`),
    ...gone(redirects).map((path) => `\t\terror ${quoted(path)} 410`),
  ];
  return `# Skriven av npm run hosting. Ändra inte här: nästa körning skriver över.

# Svar med fel går en egen väg genom Caddy, så raderna behövs på två ställen.
(register_headers) {
	header {
		-Server
${Object.entries(securityHeaders(true))
  .map(([name, value]) => `		${name} "${value}"`)
  .join("\n")}
	}
}

${host} {
	root * ${root}
	encode {
		gzip
		match {
			header Content-Type *charset=utf-8
		}
	}
	import register_headers
${cacheRules.join("\n")}

	# Typerna kommer härifrån, inte från serverns egen lista, som skiljer mellan datorer.
${types.map(({ type, name, paths }) => `	@${name} path ${paths}\n	header @${name} Content-Type "${type}"`).join("\n")}
	@untyped not path ${types.map(({ paths }) => paths).join(" ")}
	header @untyped Content-Type "${UNKNOWN_TYPE}"

	@writing not method GET HEAD
	@double_slash \`{http.request.uri.path}.contains("//")\`
	@folder {
		not path */
		file {path}/index.html
	}
	@folder_with_query {
		not path */
		file {path}/index.html
		expression \`{http.request.uri.query} != ""\`
	}
	# I den ordning som står här: annars leder Caddy vidare innan den säger ifrån.
	route {
		error @writing 405
		error @double_slash 404
${exceptions.join("\n")}
		redir @folder_with_query {path}/?{query} 308
		redir @folder {path}/ 308
		file_server
	}

	handle_errors {
		import register_headers
		header Cache-Control "${NOT_KEPT}"
		header Content-Type "text/html; charset=utf-8"
		@refused \`{err.status_code} == 405\`
		header @refused Allow "GET, HEAD"
		@gone \`{err.status_code} == 410 && {http.request.uri.path}.endsWith("/")\`
		@other \`!({err.status_code} == 410 && {http.request.uri.path}.endsWith("/"))\`
		rewrite @gone {http.request.uri.path}index.html
		rewrite @other /404.html
		file_server {
			status {err.status_code}
		}
	}
}
`;
}
