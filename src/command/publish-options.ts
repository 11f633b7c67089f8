import { parsedUrl } from "../web-address.ts";
import { parseArgs } from "node:util";
import { hint } from "../data/nearest.ts";
import type { PurgeHook } from "../publish/stores/purge.ts";
import type { BucketPrefix, S3Settings } from "../publish/stores/s3.ts";
import { OptionError, readOptions, type Options } from "./options.ts";

/** The options of `publish` beside those of every script. */
export interface PublishOptions extends Options {
  /** The target: a folder or a store. */
  to: { folder: string } | { store: S3Settings };
  /** The release to bring back: its number, null for the one before the live one, or false to publish instead. */
  rollback: number | null | false;
  dryRun: boolean;
  /** Publish the built folder as it is, without building. */
  built: boolean;
  allowRemovals: boolean;
  takeOver: boolean;
  /** Delete everything that is no longer published. */
  forget: boolean;
  lock: boolean;
  /** Read and compare every published file. */
  verify: boolean;
  purge: PurgeHook | null;
}

const FLAGS = ["dry-run", "rollback", "built", "allow-removals", "take-over", "forget", "verify", "no-lock"];
const COMMON = ["data", "documents", "out", "today", "format"];
const NAMES = ["to", ...FLAGS, ...COMMON];

/**
 * Reads the options of `publish`, and the target from the environment.
 *
 * @throws OptionError for an unknown option, a missing one or an unusable value
 */
export function readPublishOptions(argv: readonly string[], env: NodeJS.ProcessEnv): PublishOptions {
  const options = Object.fromEntries(
    NAMES.map((name) => [name, { type: FLAGS.includes(name) ? ("boolean" as const) : ("string" as const) }]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const given = new Map<string, string>();
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") {
      const isNumber = given.get("rollback") === "" && /^\d+$/.test(token.value);
      const advice = isNumber ? ` Menade du --rollback=${token.value}?` : "";
      throw new OptionError(`"${token.value}" är inget alternativ.${advice}`);
    }
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    if (!NAMES.includes(name)) {
      const known = NAMES.map((word) => `--${word}`);
      const advice = hint(rawName, known) || ` Alternativen är ${known.join(", ")}.`;
      throw new OptionError(`Det finns inget alternativ ${rawName}.${advice}`);
    }
    if (FLAGS.includes(name)) {
      if (value !== undefined && name !== "rollback")
        throw new OptionError(`${rawName} har inget värde. Skriv bara ${rawName}.`);
      given.set(name, value ?? "");
    } else if (!value || (!inlineValue && value.startsWith("--"))) throw new OptionError(`${rawName} saknar värde.`);
    else if (name === "to") given.set(name, value);
    else rest.push(`--${name}=${value}`);
  }
  const folder = given.get("to");
  return {
    ...readOptions(rest, env),
    to: folder === undefined ? { store: storeSettings(env) } : { folder },
    rollback: rollback(given.get("rollback")),
    dryRun: given.has("dry-run"),
    built: given.has("built"),
    allowRemovals: given.has("allow-removals"),
    takeOver: given.has("take-over"),
    forget: given.has("forget"),
    verify: given.has("verify"),
    lock: !given.has("no-lock"),
    purge: purgeHook(env),
  };
}

function rollback(text: string | undefined): number | null | false {
  if (text === undefined) return false;
  if (text === "") return null;
  if (!/^\d{1,8}$/.test(text))
    throw new OptionError(
      `--rollback: "${text}" är inget nummer på en utgåva. Skriv --rollback, eller till exempel --rollback=12.`,
    );
  return Number(text);
}

function storeSettings(env: NodeJS.ProcessEnv): S3Settings {
  const bucket = env["S3_BUCKET"];
  if (!bucket)
    throw new OptionError(
      "Ange vart webbplatsen ska: --to <mapp> för en mapp på den här datorn, eller S3_BUCKET och de andra variablerna i src/publish/README.md för ett S3-lager.",
    );
  const accessKeyId = required(env, "AWS_ACCESS_KEY_ID");
  const secretAccessKey = required(env, "AWS_SECRET_ACCESS_KEY");
  const sessionToken = env["AWS_SESSION_TOKEN"];
  const served = { bucket, prefix: prefix(env["S3_PREFIX"] ?? "") };
  const archive = { bucket: env["S3_PRIVATE_BUCKET"] || bucket, prefix: prefix(env["S3_PRIVATE_PREFIX"] || "private") };
  if (overlap(served, archive))
    throw new OptionError(
      "Tidigare utgåvor och låset får inte ligga bland det som besökare kan läsa. Ange S3_PREFIX, som site, så läggs webbplatsen under site/ och resten under private/; eller ange en egen hink för resten med S3_PRIVATE_BUCKET.",
    );
  return {
    endpoint: webAddress(env, "S3_ENDPOINT"),
    region: env["S3_REGION"] || "us-east-1",
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    served,
    archive,
  };
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new OptionError(`${name} saknas i miljön. src/publish/README.md säger vilka variabler som behövs.`);
  return value;
}

/** Without "/" first and with one last, or empty. */
function prefix(text: string): string {
  const name = text.replaceAll(/^\/+|\/+$/g, "");
  return name === "" ? "" : `${name}/`;
}

function overlap(a: BucketPrefix, b: BucketPrefix): boolean {
  return a.bucket === b.bucket && (a.prefix.startsWith(b.prefix) || b.prefix.startsWith(a.prefix));
}

function purgeHook(env: NodeJS.ProcessEnv): PurgeHook | null {
  const url = webAddress(env, "PUBLISH_PURGE_URL");
  const command = env["PUBLISH_PURGE_COMMAND"];
  if (url !== null && command)
    throw new OptionError("Ange antingen PUBLISH_PURGE_URL eller PUBLISH_PURGE_COMMAND, inte båda.");
  if (url !== null) return { url, token: env["PUBLISH_PURGE_TOKEN"] || null };
  return command ? { command } : null;
}

/** The message does not repeat the value, which may contain a secret. */
function webAddress(env: NodeJS.ProcessEnv, name: string): string | null {
  const text = env[name];
  if (!text) return null;
  if (!/^https?:$/.test(parsedUrl(text)?.protocol ?? ""))
    throw new OptionError(`${name} är ingen webbadress. Skriv den med https:// först.`);
  return text;
}
