import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { serve } from "../serve/serve.ts";
import { localCertificate } from "../serve/certificate.ts";
import { FIXTURE } from "./edited-data.ts";

const OUTCOME = z.object({
  score: z.number(),
  tests: z.record(z.string(), z.object({ result: z.string(), pass: z.boolean() })),
});

/** What each of the Observatory's tests must find. A grade is no gate: A+ begins far below what these headers give. */
const EXPECTED: Record<string, string | RegExp> = {
  "content-security-policy": "csp-implemented-with-no-unsafe-default-src-none",
  cookies: "cookies-not-found",
  "cross-origin-resource-sharing": "cross-origin-resource-sharing-not-implemented",
  redirection: "redirection-not-needed-no-http",
  "referrer-policy": "referrer-policy-private",
  "strict-transport-security": "hsts-implemented-max-age-at-least-six-months",
  // Either: where a page has a script, it is ours.
  "subresource-integrity": /^sri-not-implemented-but-(no-scripts-loaded|all-scripts-loaded-from-secure-origin)$/,
  "x-content-type-options": "x-content-type-options-nosniff",
  "x-frame-options": "x-frame-options-implemented-via-csp",
  "cross-origin-resource-policy": "corp-implemented-with-same-origin",
};

let folder: string;
let start: ChildProcess;
let address: URL;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "observatory-"));
  const options = ["--data", FIXTURE.data, "--documents", FIXTURE.documents, "--out", join(folder, "site")];
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts", "--tls", "--port", "0", ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  start = child;
  let written = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    written += String(text);
    if (written.includes("\n")) break;
  }
  address = new URL(/https:\/\/localhost:\d+\//.exec(written)?.[0] ?? "");
});

afterAll(async () => {
  const ended = once(start, "exit");
  start.kill("SIGINT");
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

it("npm start -- --tls satisfies every test of Mozilla's Observatory, with the extra credit for what goes beyond", async () => {
  const { score, tests } = await scanned(address);
  expect(Object.keys(tests).sort()).toEqual(Object.keys(EXPECTED).sort());
  for (const [name, { result, pass }] of Object.entries(tests)) {
    const expected = EXPECTED[name];
    expect(pass, name).toBe(true);
    if (typeof expected === "string") expect(result).toBe(expected);
    else expect(result).toMatch(expected ?? "nothing");
  }
  expect(score).toBeGreaterThanOrEqual(130);
});

it("a weaker policy is noticed", async () => {
  const certificate = await localCertificate();
  const site = await serve(join(folder, "site"), 0, {
    certificate,
    transformHtml: (html) => html.replace("</head>", `<script src="https://cdn.example/x.js"></script></head>`),
  });
  const { score, tests } = await scanned(new URL(site.address));
  await site.close();
  expect(tests["subresource-integrity"]?.pass).toBe(false);
  expect(score).toBeLessThan(130);
});

async function scanned({ hostname, port, host }: URL): Promise<z.infer<typeof OUTCOME>> {
  const file = join(folder, `${port}.pem`);
  writeFileSync(file, await certificateAt(hostname, Number(port)));
  const { stdout } = await promisify(execFile)(process.execPath, ["src/acceptance/observatory-scan.js", host], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: file },
  });
  return OUTCOME.parse(JSON.parse(stdout));
}

/** The certificate that a server shows, as PEM. */
async function certificateAt(host: string, port: number): Promise<string> {
  const socket = connect({ host, port, servername: host, rejectUnauthorized: false });
  await once(socket, "secureConnect");
  const { raw } = socket.getPeerCertificate();
  socket.destroy();
  return `-----BEGIN CERTIFICATE-----\n${raw.toString("base64")}\n-----END CERTIFICATE-----\n`;
}
