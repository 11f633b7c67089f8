import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { transform } from "esbuild";
import type { Additions } from "./serve.ts";

/** Updates the browsers that show the site after each build. */
export interface Live {
  /** What the server must answer and change for this. */
  additions: Additions;
  /** Call after a good build: browsers reload the page. */
  good(): void;
  /** Call after a failed build: browsers show the report on top of the last good site. */
  bad(report: string): void;
}

const NOT_BUILT = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Inte byggd</title><p>Webbplatsen är inte byggd ännu.</p></html>`;

/**
 * Prepares live reload by server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html
 * Each page knows the build it came from, so a browser that connects late, or again, sees that it is out of date.
 */
export async function live(): Promise<Live> {
  const source = await readFile(join(import.meta.dirname, "live-browser.ts"), "utf8");
  const { code } = await transform(source, { loader: "ts" });

  const browsers = new Set<ServerResponse>();
  // A build is named by its time: a count would start again when the development server restarts.
  let build: number | null = null;
  let failure: string | null = null;

  const state = () => event("good", String(build ?? "")) + (failure === null ? "" : event("bad", failure));
  const tell = () => {
    for (const browser of browsers) browser.write(state());
  };

  return {
    additions: {
      routes: new Map([
        [
          "/__dev.js",
          (_request, response) => {
            response.writeHead(200, { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-store" });
            response.end(code);
          },
        ],
        [
          "/__events",
          (_request, response) => {
            response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
            response.write(`retry: 500\n\n${state()}`);
            browsers.add(response);
            response.once("close", () => browsers.delete(response));
          },
        ],
      ]),
      transformHtml(html) {
        const script = `<script type="module" src="/__dev.js?build=${String(build ?? "")}"></script>`;
        return (build === null ? NOT_BUILT : html).replace(/<\/head>|<\/html>|$/i, (end) => script + end);
      },
    },
    good() {
      build = Date.now();
      failure = null;
      tell();
    },
    bad(report) {
      failure = stripVTControlCharacters(report);
      tell();
    },
  };
}

function event(name: string, data: string): string {
  const lines = data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`);
  return `event: ${name}\n${lines.join("")}\n`;
}
