import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { purgeCaches } from "./purge.ts";

let server: Server;
let url = "";
let calls: { authorization: string | undefined; body: string }[] = [];
let statuses: number[] = [];
beforeEach(async () => {
  calls = [];
  statuses = [];
  server = createServer((request, response) => {
    let body = "";
    request
      .on("data", (text: Buffer) => (body += text.toString()))
      .on("end", () => {
        calls.push({ authorization: request.headers.authorization, body });
        response.writeHead(statuses.shift() ?? 200).end();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  url = `http://127.0.0.1:${String(bound !== null && typeof bound === "object" ? bound.port : 0)}/purge?key=hemlig`;
});
afterEach(() => {
  server.close();
});

const addresses = Array.from({ length: 65 }, (_, number) => `https://a.example/${number}/`);

describe("by HTTP", () => {
  it("tells thirty addresses a call, with the token", async () => {
    await purgeCaches({ url, token: "abc" }, addresses);
    expect(calls.map(({ authorization }) => authorization)).toEqual(["Bearer abc", "Bearer abc", "Bearer abc"]);
    expect(calls[2]?.body).toBe(JSON.stringify({ files: addresses.slice(60) }));
  });

  it("tries again after a passing fault", async () => {
    statuses = [503];
    await purgeCaches({ url, token: null }, addresses.slice(0, 1));
    expect(calls).toHaveLength(2);
    expect(calls[1]?.authorization).toBeUndefined();
  });

  it("gives up where it may not, and names no secret", async () => {
    statuses = [403];
    const failed = purgeCaches({ url, token: "abc" }, addresses);
    await expect(failed).rejects.toThrow(/\(PUBLISH_PURGE_URL\): 127\.0\.0\.1:\d+ svarade 403\./);
    await expect(failed).rejects.not.toThrow(/hemlig|abc/);
    expect(calls).toHaveLength(1);
  });
});

describe("by a command", () => {
  const folder = mkdtempSync(join(tmpdir(), "purge-"));
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const node = (code: string) => `"${process.execPath}" -e "${code}"`;

  it("gives it the addresses, a line each", async () => {
    const file = join(folder, "told.txt").replaceAll("\\", "/");
    const copy = `require('fs').writeFileSync('${file}', require('fs').readFileSync(0))`;
    await purgeCaches({ command: node(copy) }, ["https://a.example/", "https://a.example/b/"]);
    expect(readFileSync(file, "utf8")).toBe("https://a.example/\nhttps://a.example/b/\n");
  });

  it("fails with it, and does not mind one that reads nothing", async () => {
    await expect(purgeCaches({ command: node("process.exit(3)") }, addresses)).rejects.toThrow(
      "PUBLISH_PURGE_COMMAND slutade med 3.",
    );
  });
});
