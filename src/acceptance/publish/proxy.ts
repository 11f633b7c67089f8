import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { isSigned } from "./signature.ts";

/** A request on its way to the store. */
export interface Passing {
  method: string;
  /** `bucket/key`. */
  path: string;
  /** Counted from 1, over all requests. */
  count: number;
  /** How many writes there have been, this one with them. */
  writes: number;
}

/**
 * What becomes of a request: an error in the store's place, an answer that comes late, never, or is lost after the store has done what
 * was asked, or one whose body is another.
 */
export type Fault = { status: number } | { delay: number } | "hang" | "lose" | "garble" | null;

/** A store with the manners that the one behind it lacks. */
export interface Proxy {
  address: string;
  /** Every write that reached the store, `PUT bucket/key`, in that order. */
  writes: string[];
  /** Decides what becomes of each request; a test may replace it. */
  fault: (passing: Passing) => Fault;
  close(): Promise<void>;
}

/**
 * Stands before the S3 server of the tests and gives it the manners of S3: a write is whole and can be read when it is answered (the
 * server behind answers before, and shows files half written), and signatures and `If-None-Match: *` are heeded, which it ignores. Faults are put in here.
 *
 * @param origin the port of the server
 * @param secret the key that requests are signed with, those of readers apart, which are not signed
 * @param contents what the server has at `bucket/key`
 */
export async function startProxy(
  origin: number,
  secret: string,
  contents: (path: string) => Buffer | null,
): Promise<Proxy> {
  const turns = new Map<string, Promise<void>>();
  const writes: string[] = [];
  let count = 0;

  async function pass(request: IncomingMessage, body: Buffer, response: ServerResponse, path: string): Promise<void> {
    const method = request.method ?? "";
    const isWrite = method === "PUT" || method === "DELETE";
    if (request.headers.authorization !== undefined && !isSigned(request, body, secret)) {
      respond(response, problem(403, "SignatureDoesNotMatch"));
      return;
    }
    if (request.headers["if-none-match"] === "*" && contents(path) !== null) {
      respond(response, problem(412, "PreconditionFailed"));
      return;
    }
    const fault = proxy.fault({ method, path, count: ++count, writes: writes.length + Number(isWrite) });
    if (fault === "hang") return;
    if (fault !== null && typeof fault === "object" && "delay" in fault) await setTimeout(fault.delay);
    if (fault !== null && typeof fault === "object" && "status" in fault) {
      respond(response, problem(fault.status, "InternalError"));
      return;
    }
    if (isWrite) writes.push(`${method} ${path}`);
    const list = new URL(request.url ?? "", "http://store").searchParams;
    const answer = list.has("list-type")
      ? await listPage(origin, request, list)
      : await send(origin, method, request.url ?? "", request.headers, body);
    if (method === "PUT" && answer.status === 200) await readable(path, body);
    if (fault === "lose") response.destroy();
    else respond(response, fault === "garble" ? { ...answer, body: Buffer.from(answer.body).fill(0, 0, 1) } : answer);
  }

  /** Waits until the server behind has what it was given. */
  async function readable(path: string, body: Buffer): Promise<void> {
    for (let attempt = 0; contents(path)?.equals(body) !== true; attempt++) {
      if (attempt > 1000) throw new Error(`The server has lost ${path}.`);
      await setTimeout(1);
    }
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request
      .on("data", (part: Buffer) => parts.push(part))
      .on("end", () => {
        const path = decodeURIComponent(new URL(request.url ?? "", "http://store").pathname).slice(1);
        const turn = (turns.get(path) ?? Promise.resolve()).then(() =>
          pass(request, Buffer.concat(parts), response, path),
        );
        turns.set(
          path,
          turn.catch(() => {
            response.destroy();
          }),
        );
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The proxy listens on no port.");
  const proxy: Proxy = {
    address: `http://127.0.0.1:${String(bound.port)}`,
    writes,
    fault: () => null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return proxy;
}

/** How many keys are in one part of a list; 1,000 in S3. */
const PAGE = 40;

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

function send(
  port: number,
  method: string,
  path: string,
  headers: IncomingMessage["headers"],
  body: Buffer | null,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response
        .on("data", (part: Buffer) => parts.push(part))
        .on("end", () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
        })
        .on("error", reject);
    });
    request.on("error", reject).end(body ?? undefined);
  });
}

/** A part of a list, as S3 gives long ones in parts; the server behind fails where it would have to. */
async function listPage(origin: number, request: IncomingMessage, query: URLSearchParams): Promise<Answer> {
  const token = query.get("continuation-token");
  query.delete("continuation-token");
  const path = `${(request.url ?? "").replace(/\?.*/, "")}?${query.toString()}`;
  const answer = await send(origin, "GET", path, token === null ? request.headers : {}, null);
  const from = Number(token ?? 0);
  const entries = answer.body.toString().match(/<Contents>[^]*?<\/Contents>/g) ?? [];
  if (answer.status !== 200 || entries.length <= PAGE) return answer;
  const isLast = from + PAGE >= entries.length;
  const next = isLast ? "" : `<NextContinuationToken>${String(from + PAGE)}</NextContinuationToken>`;
  const body = Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${String(!isLast)}</IsTruncated>${next}${entries.slice(from, from + PAGE).join("")}</ListBucketResult>`,
  );
  return { status: 200, headers: { "content-type": "application/xml" }, body };
}

function respond(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

function problem(status: number, code: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  return { status, headers: { "content-type": "application/xml" }, body: Buffer.from(body) };
}
