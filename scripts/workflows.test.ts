import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { z } from "zod";

/** The only command that is told the keys. */
const PUBLISHING = "node scripts/publish.ts --built";
const FOLDER = ".github/workflows";
const names = readdirSync(FOLDER).sort();

const settings = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const step = z.object({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  env: settings.optional(),
  with: settings.optional(),
});
const workflow = z.object({
  permissions: z.record(z.string(), z.string()),
  on: z.record(z.string(), z.unknown()),
  concurrency: z.object({ group: z.string(), "cancel-in-progress": z.boolean() }).optional(),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.string()),
      uses: z.string().optional(),
      secrets: z.string().optional(),
      if: z.string().optional(),
      environment: z.string().optional(),
      needs: z.string().optional(),
      "timeout-minutes": z.number().optional(),
      strategy: z.object({ matrix: z.object({ node: z.array(z.number()) }) }).optional(),
      steps: z.array(step).default([]),
    }),
  ),
});

const text = (name: string) => readFileSync(`${FOLDER}/${name}`, "utf8");
const read = (name: string) => workflow.parse(parse(text(name)));
const jobs = (name: string) => Object.entries(read(name).jobs).map(([id, job]) => ({ id, ...job }));
const steps = names.flatMap((name) =>
  jobs(name).flatMap((job) => job.steps.map((each) => ({ name, job: job.id, ...each }))),
);

const packageFile = (): unknown => JSON.parse(readFileSync("package.json", "utf8"));
const byMatrix = (inputs: z.infer<typeof settings> = {}) => inputs["node-version"] === "${{ matrix.node }}";

/** Changes of a workflow that only look right. */
const BROKEN: readonly (readonly [from: string, to: string])[] = [
  ["timeout-minutes: 10", "timeout-minute: 10"],
  ["needs: check", "needs: chekc"],
  ["${{ matrix.node }}", "${{ matrx.node }}"],
  ["contents: read", "content: read"],
  ["pull_request:", "pull_requests:"],
];

/** What GitHub's own parser says of workflows. */
function faults(contents: readonly string[]): string[][] {
  const input = JSON.stringify(contents);
  const output = execFileSync(process.execPath, ["--import", "tsx", "src/acceptance/workflow-faults.ts"], { input });
  return z.array(z.array(z.string())).parse(JSON.parse(output.toString()));
}

describe("the workflows", () => {
  it("are understood by GitHub's own parser, expressions and all, which notices a slip of the pen", () => {
    expect(names).toEqual(["nightly.yml", "publish.yml", "pull-request.yml"]);
    const good = text("pull-request.yml");
    const broken = BROKEN.map(([from, to]) => good.replace(from, to));
    expect(broken).not.toContain(good);
    const found = faults([...names.map(text), ...broken]);
    expect(found.slice(0, names.length)).toEqual(names.map(() => []));
    expect(found.slice(names.length).filter((list) => list.length === 0)).toEqual([]);
  });

  it("run scripts that there are", () => {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(packageFile());
    const called = steps.flatMap(({ run = "" }) => [
      ...[...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map((match) => match[1] ?? ""),
      ...(run.includes("npm test") ? ["test"] : []),
    ]);
    expect([...new Set(called)].sort()).toEqual(["build", "changes", "check", "test", "test:busy", "test:long"]);
    expect(called.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  it("use actions by the hash of one version, named beside it, and the same everywhere", () => {
    const used = names.flatMap((name) =>
      [...text(name).matchAll(/uses: (?!\.\/)(.*)/g)].map((match) => match[1] ?? ""),
    );
    expect(used.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
    expect(new Set(used).size).toBe(new Set(used.map((action) => action.replace(/@.*/, ""))).size);
  });

  it("may nothing by themselves; what may write runs nothing of the project and is told no secret", () => {
    for (const name of names) expect(read(name).permissions, name).toEqual({});
    const writers = names.flatMap((name) =>
      jobs(name).filter(({ uses, permissions }) => uses === undefined && Object.values(permissions).includes("write")),
    );
    expect(writers.map(({ id }) => id).sort()).toEqual(["addresses", "comment", "issue"]);
    for (const { steps: own } of writers)
      for (const { run = "", env = {} } of own) {
        expect(run).not.toMatch(/\b(?:npm|node|npx)\b/);
        expect(Object.values(env).join()).not.toContain("secrets.");
      }
  });

  it("give secrets to one step of one environment, and print none", () => {
    const told = steps.filter(({ env, run, with: inputs }) => /secrets/.test(JSON.stringify([env, run, inputs])));
    expect(told.map(({ name, run }) => [name, run])).toEqual([["publish.yml", PUBLISHING]]);
    expect(read("publish.yml").jobs["publish"]?.environment).toBe("production");
    expect(names.filter((name) => name !== "publish.yml" && text(name).includes("secrets."))).toEqual([]);
  });

  it("keep the keys far from strangers' code: the job that has them neither builds nor tests, and installs what publishing needs alone", () => {
    const { build, publish } = read("publish.yml").jobs;
    expect(build?.environment).toBeUndefined();
    expect(JSON.stringify(build)).not.toMatch(/secrets|vars\./);
    const commands = (job: typeof build) => job?.steps.flatMap(({ run }) => run ?? []);
    expect(commands(build)).toEqual(["npm ci", "npm test", "npm run build"]);
    expect(commands(publish)).toEqual(["npm ci --omit=dev --ignore-scripts", PUBLISHING]);
    expect(publish?.needs).toBe("build");
    const uses = (job: typeof build, action: string) => job?.steps.find((each) => each.uses?.startsWith(action))?.with;
    expect(uses(build, "actions/upload-artifact")).toMatchObject({ name: "site", path: "dist" });
    expect(uses(publish, "actions/download-artifact")).toEqual({ name: "site", path: "dist" });
    expect(uses(publish, "actions/setup-node")).toMatchObject({ "package-manager-cache": false });
  });

  it("find all that publishing imports among the packages that the job with the keys installs, and nothing else there", async () => {
    const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(packageFile());
    const { metafile } = await bundle({
      entryPoints: ["scripts/publish.ts"],
      bundle: true,
      write: false,
      metafile: true,
      platform: "node",
      format: "esm",
      packages: "external",
      // Loaded only where there is something to build, which --built has not.
      plugins: [
        {
          name: "built",
          setup: (own) => {
            own.onResolve({ filter: /build-site/ }, () => ({ external: true }));
          },
        },
      ],
    });
    const imported = Object.values(metafile.inputs).flatMap(({ imports }) =>
      imports.filter(({ external, path }) => external && !/^node:|^\./.test(path)).map(({ path }) => path),
    );
    const packages = imported.map((path) => path.split("/", path.startsWith("@") ? 2 : 1).join("/"));
    expect([...new Set(packages)].sort()).toEqual(Object.keys(dependencies).sort());
  });

  it("let a workflow that is called see the secrets of its environment: it sees none of itself", () => {
    const calls = names.flatMap((name) => jobs(name).filter(({ uses }) => uses?.startsWith("./")));
    expect(calls.map(({ uses, secrets }) => [uses, secrets])).toEqual([["./.github/workflows/publish.yml", "inherit"]]);
  });

  it("publish main as it is when the turn comes, one at a time: no run that waited or is run again brings an older site back", () => {
    const { jobs: own, concurrency } = read("publish.yml");
    expect(concurrency).toEqual({ group: "publish", "cancel-in-progress": false });
    expect(own["build"]?.if).toBe("github.ref == 'refs/heads/main'");
    const checkouts = steps.filter(({ name, uses }) => name === "publish.yml" && uses?.startsWith("actions/checkout"));
    expect(checkouts.map(({ job, with: inputs }) => [job, inputs?.["ref"]])).toEqual([
      ["build", "main"],
      ["publish", "main"],
      ["addresses", "main"],
    ]);
  });

  it("that go by the clock are a file apart: GitHub switches it off after sixty days without a commit, and what else is in it", () => {
    const triggers = names.map((name) => [name, Object.keys(read(name).on)]);
    expect(triggers).toEqual([
      ["nightly.yml", ["schedule", "workflow_dispatch"]],
      ["publish.yml", ["push", "workflow_call", "workflow_dispatch"]],
      ["pull-request.yml", ["pull_request"]],
    ]);
    expect(read("nightly.yml").jobs["publish"]?.uses).toBe("./.github/workflows/publish.yml");
  });

  it("add the published addresses to those that have come to main meanwhile", () => {
    const folder = mkdtempSync(join(tmpdir(), "addresses-"));
    const main = join(folder, "main.git");
    const clone = join(folder, "clone");
    const temporary = join(folder, "temporary");
    const git = (...words: string[]) => execFileSync("git", ["-C", clone, ...words], { stdio: "pipe" }).toString();
    const file = (...lines: string[]) => ["# Adresser.", "# Ta inte bort.", ...lines, ""].join("\n");
    for (const words of [["--bare", main], [clone]])
      execFileSync("git", ["init", "--quiet", "--initial-branch=main", ...words]);
    git("remote", "add", "origin", main);
    mkdirSync(join(clone, "data"));
    writeFileSync(join(clone, "data/addresses.txt"), file("/", "/meanwhile/", "/old/"));
    git("add", ".");
    git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "--quiet", "--message", "x");
    git("push", "--quiet", "--set-upstream", "origin", "main");
    mkdirSync(join(temporary, "published"), { recursive: true });
    writeFileSync(join(temporary, "published/addresses.txt"), file("/", "/new/", "/old/"));
    const save = read("publish.yml").jobs["addresses"]?.steps.find(({ run }) => run)?.run ?? "";
    const env = { ...process.env, RUNNER_TEMP: temporary };
    for (let time = 0; time < 2; time++)
      execFileSync("bash", ["-e", "-o", "pipefail", "-c", save], { cwd: clone, env, stdio: "pipe" });
    const pushed = execFileSync("git", ["-C", main, "show", "main:data/addresses.txt"]).toString();
    expect(pushed).toBe(file("/", "/meanwhile/", "/new/", "/old/"));
    expect(git("rev-list", "--count", "HEAD").trim()).toBe("2");
    rmSync(folder, { recursive: true });
  });

  it("put nothing that others write into a shell, leave no credentials behind, and end in time", () => {
    expect(steps.filter(({ run }) => run?.includes("${{")).map(({ run }) => run)).toEqual([]);
    const kept = steps.filter(
      ({ uses, with: inputs }) => uses?.startsWith("actions/checkout") && inputs?.["persist-credentials"] !== false,
    );
    expect(kept.map(({ job }) => job)).toEqual(["addresses"]);
    const endless = names.flatMap((name) =>
      jobs(name).filter((job) => job.uses === undefined && job["timeout-minutes"] === undefined),
    );
    expect(endless.map(({ id }) => id)).toEqual([]);
  });

  it("publish with the newest Node that is promised, and test on it and on every one before it, back to the oldest", () => {
    const newest = Number(readFileSync(".nvmrc", "utf8"));
    const { engines } = z.object({ engines: z.object({ node: z.string() }) }).parse(packageFile());
    const oldest = Number(/^>=(\d+)\./.exec(engines.node)?.[1]);
    expect([oldest, newest]).toEqual([20, 24]);
    const versions = (name: string, job: string) => read(name).jobs[job]?.strategy?.matrix.node;
    expect(versions("pull-request.yml", "test")).toEqual([oldest, 22, newest]);
    expect(versions("nightly.yml", "long")).toEqual([oldest, newest]);
    const others = steps.filter(
      ({ uses, with: inputs }) => uses?.startsWith("actions/setup-node") && !byMatrix(inputs),
    );
    const unpinned = others.filter(
      ({ job, with: inputs }) => job !== "bytes" && inputs?.["node-version-file"] !== ".nvmrc",
    );
    expect(others.map(({ job }) => job)).toContain("publish");
    expect(unpinned.map(({ job }) => job)).toEqual([]);
  });

  it("build the same day on the oldest and the newest Node, nothing kept between them, and compare all bytes", () => {
    const own = read("pull-request.yml").jobs["bytes"]?.steps ?? [];
    const order = own.flatMap(({ run, with: inputs }) =>
      [inputs?.["node-version"], run].filter((each) => each !== undefined),
    );
    expect(order).toEqual([
      'echo "SITE_TODAY=$(TZ=Europe/Stockholm date +%F)" >> "$GITHUB_ENV"',
      20,
      "npm ci",
      "npm run build -- --out built/node-20",
      "rm -rf node_modules/.cache",
      24,
      "npm run build -- --out built/node-24",
      "diff --recursive built/node-20 built/node-24",
      "npx eleventy --config=.eleventy.ts --quiet --output=built/eleventy",
      "diff --recursive --exclude=pagefind built/node-24 built/eleventy",
    ]);
  });
});

it("Dependabot looks after packages and actions", () => {
  const updates = z
    .object({
      version: z.literal(2),
      updates: z.array(z.object({ "package-ecosystem": z.string(), directory: z.literal("/") })),
    })
    .parse(parse(readFileSync(".github/dependabot.yml", "utf8"))).updates;
  expect(updates.map((update) => update["package-ecosystem"])).toEqual(["npm", "github-actions"]);
});
