import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { request, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { get as secureGet } from "node:https";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localCertificate } from "./certificate.ts";
import { serve, serveNear, type ServedSite } from "./serve.ts";

const LONG = "<!doctype html><title>Styrelsen</title>" + "<p>Ledamot från Örebro</p>".repeat(200);
const FILES = {
  "dist/index.html": "<!doctype html><title>Start</title>",
  "dist/404.html": "<!doctype html><title>Finns inte</title>",
  "dist/styrelsen/index.html": LONG,
  "dist/personer/borta/index.html": "<!doctype html><title>Borttagen</title>",
  "dist/_headers": "/*",
  "dist/_redirects": "/x /y 301",
  "dist/empty/notes.txt": "åäö",
  "dist/assets/styles-ABC.css": "body{}",
  "dist/pagefind/pagefind.sv_1.pf_meta": "meta",
  "dist/pagefind/index/sv_1.pf_index": "index",
  "dist/pagefind/fragment/sv_1.pf_fragment": "fragment",
  "dist/pagefind/wasm.sv.pagefind": "wasm",
  "dist/code.wasm": "wasm",
  "secret.txt": "outside the site",
};

const REDIRECTS = [
  { from: "/personer/gammal/", to: "/personer/ny/" },
  { from: "/dokument/gammal.pdf", to: "/dokument/å.pdf" },
  { from: "/nyheter/våren (1)/", to: "/" },
  { from: "/kontakta-oss", to: "/kontakt/" },
  { from: "/personer/borta/", to: null },
  { from: "/dokument/borta.pdf", to: null },
];

let folder: string;
let site: ServedSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "serve-"));
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  site = await serve(join(folder, "dist"), 0, { redirects: REDIRECTS });
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

test("a page, in UTF-8", async () => {
  const { status, headers, text } = await get("/styrelsen/");
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  expect(text).toBe(LONG);
});

test("the front page, with a query", async () => {
  expect((await get("/?q=v%C3%A4g")).text).toBe(FILES["dist/index.html"]);
});

test("a page without its last slash leads there and keeps the query", async () => {
  const { status, headers } = await get("/styrelsen?a=1?b");
  expect(status).toBe(308);
  expect(headers.location).toBe("/styrelsen/?a=1?b");
});

test.each(["/finns-inte/", "/finns-inte", "/empty", "/empty/", "/styrelsen/index.html/", `/${"x".repeat(5000)}`])(
  "no such page: %.40s",
  async (path) => {
    const { status, headers, text } = await get(path);
    expect(status).toBe(404);
    expect(headers["cache-control"]).toBe("no-store");
    expect(text).toBe(FILES["dist/404.html"]);
  },
);

test("a site without a page for what is missing", async () => {
  const bare = await serve(join(folder, "dist", "empty"), 0);
  const { status, text } = await get("/x/", {}, bare);
  await bare.close();
  expect(status).toBe(404);
  expect(text).toContain("Sidan finns inte");
});

test.each([
  ["/empty/notes.txt", "text/plain; charset=utf-8"],
  ["/assets/styles-ABC.css", "text/css; charset=utf-8"],
  ["/code.wasm", "application/wasm"],
  ["/pagefind/wasm.sv.pagefind", "application/octet-stream"],
  ["/pagefind/pagefind.sv_1.pf_meta", "application/octet-stream"],
  ["/pagefind/index/sv_1.pf_index", "application/octet-stream"],
  ["/pagefind/fragment/sv_1.pf_fragment", "application/octet-stream"],
])("the type of %s", async (path, type) => {
  expect((await get(path)).headers["content-type"]).toBe(type);
});

test("hashed files may be kept for ever", async () => {
  expect((await get("/assets/styles-ABC.css")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
});

const SECURITY = {
  "content-security-policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; " +
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

test.each(["/", "/styrelsen", "/finns-inte", "/%", "/assets/styles-ABC.css", "/personer/gammal/", "/personer/borta/"])(
  "security headers, and none that binds to TLS where there is none: %s",
  async (path) => {
    const { headers } = await get(path);
    expect(headers).toMatchObject(SECURITY);
    expect(headers["strict-transport-security"]).toBeUndefined();
  },
);

test("under TLS, with a certificate for localhost, the headers bind browsers to it", async () => {
  const certificate = await localCertificate();
  const secure = await serve(join(folder, "dist"), 0, { certificate });
  const headers = await new Promise<IncomingHttpHeaders>((resolve, reject) => {
    // Checked against the certificate as an authority: the name must be right as well.
    secureGet(secure.address, { ca: certificate.cert, agent: false }, (response) => {
      resolve(response.resume().headers);
    }).on("error", reject);
  });
  await secure.close();
  expect(headers).toMatchObject({
    ...SECURITY,
    "content-security-policy": `${SECURITY["content-security-policy"]}; upgrade-insecure-requests`,
    "strict-transport-security": "max-age=63072000",
  });
});

test("what has moved leads on, pages and files", async () => {
  const page = await get("/personer/gammal/?q");
  expect([page.status, page.headers.location]).toEqual([301, "/personer/ny/"]);
  expect(page.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  const file = await get("/dokument/gammal.pdf");
  expect([file.status, file.headers.location]).toEqual([301, "/dokument/%C3%A5.pdf"]);
});

test("what is gone says so, with its page or the one for what is missing, and is not kept", async () => {
  expect(await get("/personer/borta/")).toMatchObject({ status: 410, text: FILES["dist/personer/borta/index.html"] });
  expect((await get("/personer/borta")).headers.location).toBe("/personer/borta/");
  const { status, headers, text } = await get("/dokument/borta.pdf");
  expect([status, text]).toEqual([410, FILES["dist/404.html"]]);
  expect(headers).toMatchObject({ "cache-control": "no-store", "content-type": "text/html; charset=utf-8" });
});

test.each([
  "/_headers",
  "/_redirects",
  "/./_headers",
  "/%2e/_headers",
  "/_HEADERS",
  "/_headers/",
  "/%5C_headers",
  "/_headers%2f.",
])("what is told to hosts is not told to visitors: %s", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test("old addresses with signs, encoded or not, and without a last slash", async () => {
  for (const path of ["/nyheter/v%C3%A5ren%20(1)/", "/nyheter/v%C3%A5ren%20%281%29/"])
    expect(await get(path)).toMatchObject({ status: 301, headers: { location: "/" } });
  expect(await get("/kontakta-oss")).toMatchObject({ status: 301, headers: { location: "/kontakt/" } });
});

test("only this machine's own names are answered for", async () => {
  for (const host of ["rebound.example", "localhost.rebound.example:80", "127.0.0.1.rebound.example"])
    expect(await get("/", { host })).toMatchObject({ status: 421, text: "Här svaras bara för localhost.\n" });
  for (const host of ["localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080"])
    expect((await get("/", { host })).status).toBe(200);
});

test("text is compressed with Brotli for those who take it", async () => {
  const { headers, body } = await get("/styrelsen/", { "accept-encoding": "gzip, br" });
  expect(headers["content-encoding"]).toBe("br");
  expect(headers.vary).toBe("Accept-Encoding");
  expect(Number(headers["content-length"])).toBe(body.length);
  expect(body.length).toBeLessThan(200);
  expect(brotliDecompressSync(body).toString()).toBe(LONG);
});

test("and with gzip for those who take no other", async () => {
  const { headers, body } = await get("/styrelsen/", { "accept-encoding": "gzip, deflate" });
  expect(headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(body).toString()).toBe(LONG);
});

test("what is compressed already is left as it is", async () => {
  expect(
    (await get("/pagefind/wasm.sv.pagefind", { "accept-encoding": "br" })).headers["content-encoding"],
  ).toBeUndefined();
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/styrelsen/../../secret.txt",
  "/..%5csecret.txt",
  "/index.html%00.txt",
  "/%",
  "/%E5",
  "/%zz/",
  "*",
  "http://example.org/secret.txt",
])("no path inside the site: %s", async (path) => {
  const { status, text } = await get(path);
  expect(status).toBe(400);
  expect(text).not.toContain("outside");
});

test("decoding is done once", async () => {
  expect((await get("/%252e%252e%252fsecret.txt")).status).toBe(404);
});

test("never leads to another host", async () => {
  const { status, headers } = await get("//styrelsen");
  expect(status).toBe(404);
  expect(headers.location).toBeUndefined();
});

test("a range turned around does no harm", async () => {
  expect((await get("/styrelsen/", { range: "bytes=9-2" })).status).toBe(200);
});

test("only reading", async () => {
  const { status, headers } = await get("/", {}, site, "POST");
  expect(status).toBe(405);
  expect(headers.allow).toBe("GET, HEAD");
  expect(await get("/styrelsen/", {}, site, "HEAD")).toMatchObject({ status: 200, text: "" });
});

test("a request that is no HTTP does not end the server", async () => {
  await new Promise((resolve) => {
    const socket = connect(Number(new URL(site.address).port), "127.0.0.1", () => socket.end("Ö\r\n\r\n"));
    socket.on("close", resolve).resume();
  });
  expect((await get("/")).status).toBe(200);
});

test("what was answered, and its bytes with headers", async () => {
  site.requests.length = 0;
  await get("/styrelsen/?q");
  await get("/x");
  expect(site.requests).toMatchObject([
    { method: "GET", path: "/styrelsen/?q", status: 200 },
    { method: "GET", path: "/x", status: 404 },
  ]);
  expect(site.requests[0]?.bytes).toBeGreaterThan(LONG.length + 300);
  expect(site.requests[0]?.bytes).toBeLessThan(LONG.length + 1200);
});

test("a taken port: refused, or the next one", async () => {
  const port = Number(new URL(site.address).port);
  await expect(serve(folder, port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  const near = await serveNear(folder, port);
  expect(Number(new URL(near.address).port)).toBeGreaterThan(port);
  await near.close();
});

test("additions: routes come before files, pages are changed on their way out", async () => {
  const added = await serve(join(folder, "dist"), 0, {
    routes: new Map([["/index.html", (_request, response) => void response.end("route")]]),
    transformHtml: (html) => html.replace("</title>", " +</title>"),
  });
  expect((await get("/index.html?x", {}, added)).text).toBe("route");
  expect((await get("/", {}, added)).text).toContain("Start +");
  expect((await get("/x/", {}, added)).text).toContain("Finns inte +");
  expect((await get("/empty/notes.txt", {}, added)).text).toBe("åäö");
  await added.close();
});

interface Received {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

/** A plain request: unlike `fetch` it sends paths as they are written, and does not decompress. */
function get(path: string, headers: Record<string, string> = {}, from = site, method = "GET"): Promise<Received> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(from.address);
    request({ hostname, port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode, headers: response.headers, body, text: body.toString() });
      });
    })
      .on("error", reject)
      .end();
  });
}
