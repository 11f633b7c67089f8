import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Redirect } from "../model/model.ts";
import { NOT_KEPT, securityHeaders } from "../outputs/headers.ts";
import { isText } from "../outputs/media-type.ts";
import { answer } from "./answer.ts";

/** A built site on the air, on this machine only. */
export interface ServedSite {
  /** Without a slash at the end: `http://127.0.0.1:8080`, and `https://localhost:8080` under TLS. */
  address: string;
  /** What has been answered, in that order; a test that counts may empty it. */
  requests: ServedRequest[];
  close(): Promise<void>;
}

/** One answered request. */
export interface ServedRequest {
  method: string;
  /** Path and query. */
  path: string;
  status: number;
  /** Bytes on the wire, headers and compressed body; requests of workers, which a browser's own count leaves out, are here too. */
  bytes: number;
}

/** How a site is served, beside what its folder holds. */
export interface Serving extends Additions {
  /** What has moved or is gone. */
  redirects?: readonly Redirect[];
  /** Serves over TLS with it. */
  certificate?: Certificate;
}

/** A certificate of `localhost` and its private key, as PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

/** What the development server adds to the site. */
export interface Additions {
  /** Paths that are answered otherwise than from the folder. */
  routes?: ReadonlyMap<string, RequestListener>;
  /** Changes every page on its way out. */
  transformHtml?: (html: string) => string;
}

/** Ports tried after the wanted one. */
const NEIGHBOURS = 20;

/** About what a content delivery network does on the fly; the best quality is twenty times slower for some per cent less. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Serves a built site on 127.0.0.1, with the headers and compression of its real hosts.
 *
 * @param port 0 for any that is free
 * @throws the error of `listen`, with code EADDRINUSE where the port is taken
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
    // The certificate is for the name; without one the number spares browsers the question which of two localhost is.
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

/** As `serve`, on the next free port where the wanted one is taken. */
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

/** A connection carries one answer at a time, so what it has written meanwhile is the answer. */
function record(request: IncomingMessage, response: ServerResponse, requests: ServedRequest[]): void {
  const { method = "", url: path = "", socket } = request;
  const before = socket.bytesWritten;
  response.once("finish", () => {
    requests.push({ method, path, status: response.statusCode, bytes: socket.bytesWritten - before });
  });
}
