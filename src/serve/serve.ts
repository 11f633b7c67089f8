import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Redirect } from "../model/model.ts";
import { NOT_KEPT, securityHeaders } from "../outputs/headers.ts";
import { isText } from "../outputs/media-type.ts";
import { answer } from "./answer.ts";

/** A built site that is being served, to this machine only. */
export interface ServedSite {
  /** Without a slash at the end: `http://127.0.0.1:8080`, or `https://localhost:8080` with TLS. */
  address: string;
  /** The requests answered so far, in order; a test that counts them may empty it. */
  requests: ServedRequest[];
  close(): Promise<void>;
}

/** One answered request. */
export interface ServedRequest {
  method: string;
  /** Path and query. */
  path: string;
  status: number;
  /**
   * Bytes sent: headers and compressed body. Requests of workers count too, which a browser's own figures leave out.
   */
  bytes: number;
}

/** How to serve a site, beside the content of its folder. */
export interface Serving extends Additions {
  /** Addresses that have moved or are gone. */
  redirects?: readonly Redirect[];
  /** If given, the site is served over TLS. */
  certificate?: Certificate;
}

/** A certificate for `localhost` and its private key, as PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

/** What the development server adds. */
export interface Additions {
  /** Paths with answers of their own, not from the folder. */
  routes?: ReadonlyMap<string, RequestListener>;
  /** Changes every page before it is sent. */
  transformHtml?: (html: string) => string;
}

/** The names of this machine for itself. A page elsewhere that gives its own name our number must not read the site. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/** How many ports are tried after the wanted one. */
const NEIGHBOURS = 20;

/** About what content delivery networks use; the best quality is twenty times slower and saves a few per cent. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Serves a built site on 127.0.0.1, with the headers and compression of its real hosts.
 *
 * @param port 0 for any free port
 * @throws the error of `listen`, with code EADDRINUSE if the port is taken
 */
export async function serve(folder: string, port: number, serving: Serving = {}): Promise<ServedSite> {
  const requests: ServedRequest[] = [];
  const { certificate } = serving;
  const listener: RequestListener = (request, response) => {
    record(request, response, requests);
    respond(folder, serving, request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  };
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server listens on no port.");
  return {
    // The certificate is for the name `localhost`. Without TLS the number is better: `localhost` may mean two
    // addresses.
    address: certificate ? `https://localhost:${String(bound.port)}` : `http://127.0.0.1:${String(bound.port)}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Like `serve`, but on the next free port if the wanted one is taken. */
export async function serveNear(folder: string, port: number, serving: Serving = {}): Promise<ServedSite> {
  for (let candidate = port; ; candidate++) {
    try {
      return await serve(folder, candidate, serving);
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || candidate === port + NEIGHBOURS) throw error;
    }
  }
}

async function respond(
  folder: string,
  { routes, transformHtml, redirects = [], certificate }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders(certificate !== undefined)))
    response.setHeader(name, value);

  if (!OWN_HOST.test(request.headers.host ?? "localhost")) {
    response.writeHead(421, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": NOT_KEPT });
    response.end("Här svaras bara för localhost.\n");
    return;
  }
  const target = request.url ?? "";
  const route = routes?.get(target.replace(/\?.*/s, ""));
  if (route) {
    route(request, response);
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD", "Cache-Control": NOT_KEPT }).end();
    return;
  }

  const { status, headers, type, body: file } = await answer(folder, redirects, target);
  let body = transformHtml && type.startsWith("text/html") ? Buffer.from(transformHtml(file.toString())) : file;
  response.setHeader("Content-Type", type);
  if (isText(type) && body.length > 0) {
    response.setHeader("Vary", "Accept-Encoding");
    const accepted = String(request.headers["accept-encoding"]);
    if (/\bbr\b/.test(accepted)) {
      response.setHeader("Content-Encoding", "br");
      body = await brotli(body, BROTLI);
    } else if (/\bgzip\b/.test(accepted)) {
      response.setHeader("Content-Encoding", "gzip");
      body = await gzipped(body);
    }
  }
  response.writeHead(status, { ...headers, "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** A connection carries one answer at a time, so the bytes written in the meantime belong to the answer. */
function record(request: IncomingMessage, response: ServerResponse, requests: ServedRequest[]): void {
  const { method = "", url: path = "", socket } = request;
  const before = socket.bytesWritten;
  response.once("finish", () => {
    requests.push({ method, path, status: response.statusCode, bytes: socket.bytesWritten - before });
  });
}
