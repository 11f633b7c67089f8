import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { request as plainRequest } from "node:http";
import { request } from "node:https";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localCertificate } from "../serve/certificate.ts";
import { serve, type ServedSite } from "../serve/serve.ts";
import { encoded } from "../local-address.ts";
import { caddyConfiguration } from "../outputs/caddy.ts";
import { securityHeaders } from "../outputs/headers.ts";
import { nginxConfiguration } from "../outputs/nginx.ts";
import { buildHostedSite, REDIRECTS, type HostedSite } from "./hosted-site.ts";
import { freePort, startServer, stopServer } from "./web-server.ts";

const HOST = "fiktiva.example";

let hosted: HostedSite;
let own: ServedSite;
let certificate: { cert: string; key: string };

beforeAll(async () => {
  hosted = await buildHostedSite();
  // A server that was started by root gives up its rights, and must still read.
  chmodSync(hosted.parent, 0o755);
  certificate = await localCertificate();
  own = await serve(hosted.site, 0, { redirects: REDIRECTS, certificate });
});

afterAll(async () => {
  await own.close();
  rmSync(hosted.parent, { recursive: true, force: true });
});

describe.each([
  { name: "nginx", start: startNginx },
  { name: "caddy", start: startCaddy },
])("$name from its package", ({ start }) => {
  let server: { process: ChildProcess; http: number; https: number };
  let stop = async () => {};
  beforeAll(async () => {
    server = await start();
    stop = () => stopServer(server.process);
  });
  afterAll(async () => {
    await stop();
  });

  it("answers every address as npm start does", async () => {
    const ours: Answered[] = [];
    const differing: unknown[] = [];
    for (const [method, path] of requests()) {
      const theirs = await answered(server.https, method, path, HOST);
      const answer = await answered(Number(new URL(own.address).port), method, path, "localhost");
      ours.push(answer);
      if (!isDeepStrictEqual(theirs, answer)) differing.push({ method, path, theirs, ours: answer });
    }
    expect(differing).toEqual([]);
    // What they agree on is what is meant.
    expect(new Set(ours.map(({ status }) => status))).toEqual(new Set([200, 301, 308, 404, 405, 410]));
    expect(ours.every(({ headers }) => headers.get("strict-transport-security") === "max-age=63072000")).toBe(true);
    expect(ours.filter(({ compressed }) => compressed).length).toBeGreaterThan(3);
  });

  it("leads plain HTTP to TLS", async () => {
    const location = await new Promise((resolve, reject) => {
      const options = {
        host: "127.0.0.1",
        port: server.http,
        path: "/samradet/?a=1",
        headers: { Host: HOST },
        agent: false,
      };
      plainRequest(options, (response) => {
        resolve([Math.floor((response.statusCode ?? 0) / 100), response.resume().headers.location]);
      })
        .on("error", reject)
        .end();
    });
    const port = server.https;
    expect([
      [3, `https://${HOST}/samradet/?a=1`],
      [3, `https://${HOST}:${String(port)}/samradet/?a=1`],
    ]).toContainEqual(location);
  });
});

/** One of each kind of answer. */
function requests(): [method: string, path: string][] {
  const files = (folder: string) => readdirSync(join(hosted.site, folder)).map((name) => `/${folder}${name}`);
  const paths = [
    ...["/", "/?q=1", "/samradet/", "/samradet", "/samradet?a=1&b", "/samradet/index.html", "/404.html"],
    ...files("assets/"),
    ...files("pagefind/").filter((path) => path.includes(".")),
    ...["/robots.txt", "/sitemap.xml", "/dokument/protokoll-2024-05-20.pdf"],
    ...["/finns-inte", "/finns-inte/", "/assets/finns-inte.css", "/pagefind", "/dokument/finns-inte.pdf"],
    ...["/_headers", "/_redirects", "//samradet/", "/samradet//", "//samradet"],
    ...REDIRECTS.flatMap(({ from }) => [from, from.replace(/\/$/, "")]).map(encoded),
  ];
  return [...paths.map((path): [string, string] => ["GET", path]), ["HEAD", "/samradet/"], ["POST", "/samradet/"]];
}

interface Answered {
  status: number;
  headers: Map<string, unknown>;
  compressed: boolean;
  /** The hash of what a browser shows; null where it shows nothing of ours. */
  body: string | null;
}

/** What a visitor notices of an answer. */
function answered(port: number, method: string, path: string, host: string): Promise<Answered> {
  const options = {
    ...{ host: "127.0.0.1", port, method, path, agent: false, servername: HOST, rejectUnauthorized: false },
    headers: { Host: host, "Accept-Encoding": "gzip" },
  };
  return new Promise((resolve, reject) => {
    request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const status = response.statusCode ?? 0;
        const found = status === 200 || status === 404 || status === 410;
        const sent = Buffer.concat(chunks);
        const compressed = response.headers["content-encoding"] === "gzip";
        const body = compressed && sent.length > 0 ? gunzipSync(sent) : sent;
        const names = [...Object.keys(securityHeaders(true)), "Cache-Control", "Location", "Allow"];
        if (found) names.push("Content-Type");
        const headers = new Map(names.map((name) => [name.toLowerCase(), response.headers[name.toLowerCase()] ?? ""]));
        resolve({
          status,
          headers,
          // Small answers are left as they are by some, and those of errors by others.
          compressed: compressed && status === 200 && body.length > 1000,
          body: found ? createHash("sha256").update(body).digest("hex") : null,
        });
      });
    })
      .on("error", reject)
      .end();
  });
}

/** The configuration with some of its words replaced, each of which it must hold. */
function replaced(configuration: string, words: Record<string, string>): string {
  return Object.entries(words).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The configuration does not hold "${from}".`);
    return text.replaceAll(from, to);
  }, configuration);
}

/** Debian's nginx with our file and, as of its own, only where it listens and where it finds certificate and room. */
async function startNginx() {
  const folder = join(hosted.parent, "nginx");
  mkdirSync(folder);
  const [http, https] = [await freePort(), await freePort()];
  writeFileSync(join(folder, "cert.pem"), certificate.cert);
  writeFileSync(join(folder, "key.pem"), certificate.key);
  const site = replaced(nginxConfiguration({ host: HOST, root: hosted.site, redirects: REDIRECTS }), {
    "listen 80;": `listen 127.0.0.1:${String(http)};`,
    "listen 443 ssl": `listen 127.0.0.1:${String(https)} ssl`,
    "listen [::]:80;": "",
    "listen [::]:443 ssl http2;": "",
    [`/etc/letsencrypt/live/${HOST}/fullchain.pem`]: join(folder, "cert.pem"),
    [`/etc/letsencrypt/live/${HOST}/privkey.pem`]: join(folder, "key.pem"),
  });
  writeFileSync(join(folder, "site.conf"), site);
  const rooms = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const all = `daemon off; pid ${join(folder, "pid")}; error_log stderr; events {} http { access_log off; ${rooms.join(" ")} include ${join(folder, "site.conf")}; }`;
  writeFileSync(join(folder, "nginx.conf"), all);
  const process = await startServer(["nginx", "-e", "stderr", "-c", join(folder, "nginx.conf")], https);
  return { process, http, https };
}

/** Debian's Caddy with our file and, as of its own, only where it listens and an authority of its own. */
async function startCaddy() {
  const folder = join(hosted.parent, "caddy");
  mkdirSync(folder);
  const [http, https] = [await freePort(), await freePort()];
  const general = `{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\thttp_port ${String(http)}\n\thttps_port ${String(https)}\n\tstorage file_system ${folder}\n}\n`;
  const site = caddyConfiguration({ host: HOST, root: hosted.site, redirects: REDIRECTS });
  writeFileSync(join(folder, "Caddyfile"), general + site);
  const words = ["caddy", "run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")] as const;
  return { process: await startServer(words, https), http, https };
}
