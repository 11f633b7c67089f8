import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FIXTURE } from "../src/acceptance/edited-data.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hosting-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function hosting(...options: string[]): Promise<{ stdout: string; stderr: string }> {
  const data = ["--data", FIXTURE.data, "--documents", FIXTURE.documents];
  const words = ["--import", "tsx", "scripts/hosting.ts", ...data, ...options];
  return promisify(execFile)(process.execPath, words, {
    env: { ...process.env, SITE_URL: "https://register.example" },
  });
}

test("both configurations, for the host and the folder that are asked for", async () => {
  const to = join(folder, "server");
  const { stdout } = await hosting("--to", to, "--root", "/srv/register");
  expect(stdout).toMatch(
    /^Inställningar för register\.example skrivna: .* De väntar webbplatsen i \/srv\/register\.\n$/,
  );
  const [nginx, caddy] = ["nginx.conf", "Caddyfile"].map((name) => readFileSync(join(to, name), "utf8"));
  expect(nginx).toContain("  server_name register.example;\n");
  expect(nginx).toContain("  root /srv/register;\n");
  expect(caddy).toContain("\nregister.example {\n\troot * /srv/register\n");
});

test.each([
  [["--root", "/srv/x; include /etc/passwd"], /^--root: /],
  [["--root", "srv"], /^--root: .* Skriv hela sökvägen, som \/var\/www\/register\.example\.\n$/],
])("a folder that would be more than a folder is refused: %j", async (options, message) => {
  const to = join(folder, "server");
  const failure: unknown = await hosting("--to", to, ...options).catch((cause: unknown) => cause);
  if (!(failure instanceof Error)) throw new Error("It was not refused.");
  expect(Reflect.get(failure, "code")).toBe(1);
  expect(String(Reflect.get(failure, "stderr"))).toMatch(message);
  expect(existsSync(to)).toBe(false);
});
