import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { securityHeaders } from "../src/outputs/headers.ts";
import { isText } from "../src/outputs/media-type.ts";
import { answer } from "./answer.ts";

/** A built site on the air, on this machine only. */
export interface Site {
  /** Without a slash at the end: `http://127.0.0.1:8080`. */
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

const compressed = promisify(brotliCompress);

/**
 * Serves a built site on 127.0.0.1, with the headers and compression of its real hosts.
 *
 * @param port 0 for any that is free
 * @throws the error of `listen`, with code EADDRINUSE where the port is taken
 */
export async function serve(folder: string, port: number, additions: Additions = {}): Promise<Site> {
  const requests: ServedRequest[] = [];
  const server = createServer((request, response) => {
    record(request, response, requests);
    respond(folder, additions, request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server listens on no port.");
  return {
    address: `http://127.0.0.1:${String(bound.port)}`,
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
export async function serveNear(folder: string, port: number, additions: Additions = {}): Promise<Site> {
  for (let candidate = port; ; candidate++) {
    try {
      return await serve(folder, candidate, additions);
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || candidate === port + NEIGHBOURS) throw error;
    }
  }
}

async function respond(
  folder: string,
  { routes, transformHtml }: Additions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);

  const target = request.url ?? "";
  const route = routes?.get(target.replace(/\?.*/s, ""));
  if (route) {
    route(request, response);
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }

  const { status, headers, type, body: file } = await answer(folder, target);
  let body = transformHtml && type.startsWith("text/html") ? Buffer.from(transformHtml(file.toString())) : file;
  response.setHeader("Content-Type", type);
  if (isText(type)) {
    response.setHeader("Vary", "Accept-Encoding");
    if (/\bbr\b/.test(String(request.headers["accept-encoding"]))) {
      response.setHeader("Content-Encoding", "br");
      body = await compressed(body, BROTLI);
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
