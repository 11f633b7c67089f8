import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  type PutObjectCommandInput,
} from "@aws-sdk/client-s3";
import { PublishError } from "../publish-error.ts";
import type { Store, StoredFile, Destination } from "./store.ts";

/** Where and how an S3-compatible store is reached. */
export interface S3Settings {
  /** Null: Amazon's own endpoint for the region. */
  endpoint: string | null;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  /** The public files: every key in the bucket that begins with the prefix. */
  served: BucketPrefix;
  /** Never public: another bucket, or another prefix in the same one. */
  archive: BucketPrefix;
  /** A request without an answer for so long is made again. */
  timeoutMs?: number;
  /** After so long without an answer to any attempt, the store is given up. */
  patienceMs?: number;
}

export interface BucketPrefix {
  bucket: string;
  /** Empty, or with "/" at the end. */
  prefix: string;
}

const TIMEOUT_MS = 15_000;

/** A store that hangs ends a publication within a minute; the plan and the end need the rest. */
const PATIENCE_MS = 45_000;

/** A slow line: a large file may take longer by its bytes at this speed. */
const BYTES_A_MS = 250;

/** One attempt and five more, after growing pauses of up to some seconds. */
const ATTEMPTS = 6;

/** A target in an S3-compatible store. https://docs.aws.amazon.com/AmazonS3/latest/API/ */
export function s3Destination(settings: S3Settings): Destination {
  const { endpoint, region, credentials, timeoutMs = TIMEOUT_MS, patienceMs = PATIENCE_MS } = settings;
  // The SDK warns about what later versions will require; this version is pinned and works.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  const client = new S3Client({
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    region,
    credentials,
    maxAttempts: ATTEMPTS,
    requestHandler: { requestTimeout: timeoutMs, throwOnRequestTimeout: true, connectionTimeout: timeoutMs },
    // Many other stores do not know Amazon's own checksums; the signature covers the body anyway.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  // Only the host: an address may contain a password.
  const where = endpoint === null ? `Amazon S3 (${region})` : new URL(endpoint).host;
  const patience = patient(patienceMs);
  return {
    served: s3Store(client, settings.served, where, { patience, timeoutMs }),
    archive: s3Store(client, settings.archive, where, { patience, timeoutMs }),
    compression: "stored",
  };
}

/** Ends work with the store after a time, and from then on all other work at once, so that waiting is done once. */
type Patience = <Result>(bytes: number, work: (signal: AbortSignal) => Promise<Result>) => Promise<Result>;

function patient(patienceMs: number): Patience {
  const givenUp = new AbortController();
  return async (bytes, work) => {
    const late = AbortSignal.timeout(patienceMs + Math.ceil(bytes / BYTES_A_MS));
    const signal = AbortSignal.any([late, givenUp.signal]);
    try {
      signal.throwIfAborted();
      // A body that stops halfway hears no signal.
      return await Promise.race([work(signal), rejectedBy(signal)]);
    } catch (error) {
      if (late.aborted) givenUp.abort(late.reason);
      throw signal.aborted ? signal.reason : error;
    }
  };
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error("Aborted."));
    });
  });
}

function s3Store(
  client: S3Client,
  { bucket, prefix }: BucketPrefix,
  where: string,
  { patience, timeoutMs }: { patience: Patience; timeoutMs: number },
): Store {
  const name = `hinken "${bucket}"${prefix === "" ? "" : ` (${prefix})`}`;
  const worded = (error: unknown): never => {
    throw inWords(error, bucket, where);
  };
  const input = (key: string, file: StoredFile): PutObjectCommandInput => ({
    Bucket: bucket,
    Key: `${prefix}${key}`,
    Body: file.body,
    ContentType: file.type,
    CacheControl: file.cacheControl,
    ...(file.encoding === null ? {} : { ContentEncoding: file.encoding }),
  });

  async function sizes(under: string, limit = Infinity): Promise<ReadonlyMap<string, number>> {
    const bytes = new Map<string, number>();
    let token: string | undefined;
    do {
      const command = new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: `${prefix}${under}`,
        ...(token === undefined ? {} : { ContinuationToken: token }),
      });
      // Each part of a long list has its own time.
      const page = await patience(0, (abortSignal) => client.send(command, { abortSignal }));
      for (const { Key, Size } of page.Contents ?? [])
        if (Key !== undefined) bytes.set(Key.slice(prefix.length), Size ?? 0);
      token = page.NextContinuationToken;
    } while (token !== undefined && bytes.size < limit);
    return bytes;
  }

  async function get(key: string, abortSignal: AbortSignal): Promise<StoredFile | null> {
    try {
      const command = new GetObjectCommand({ Bucket: bucket, Key: `${prefix}${key}` });
      const answer = await client.send(command, { abortSignal });
      const body = Buffer.from((await answer.Body?.transformToByteArray()) ?? []);
      const encoding = answer.ContentEncoding;
      return {
        body,
        type: answer.ContentType ?? "",
        cacheControl: answer.CacheControl ?? "",
        encoding: encoding === "br" || encoding === "gzip" ? encoding : null,
      };
    } catch (error) {
      if (error instanceof S3ServiceException && (error.name === "NoSuchKey" || error.name === "NotFound")) return null;
      throw error;
    }
  }

  async function create(key: string, file: StoredFile, abortSignal: AbortSignal): Promise<boolean> {
    try {
      await client.send(new PutObjectCommand({ ...input(key, file), IfNoneMatch: "*" }), { abortSignal });
      return true;
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      // 412: it exists. 409: another is creating it at this moment.
      if (status === 412 || status === 409) return false;
      throw error;
    }
  }

  return {
    name,
    list: (under, limit) => sizes(under, limit).then((bytes) => [...bytes.keys()].slice(0, limit), worded),
    sizes: () => sizes("").catch(worded),
    get: (key) => patience(0, (signal) => get(key, signal)).catch(worded),
    put: (key, file) =>
      patience(file.body.length, async (abortSignal) => {
        const requestTimeout = timeoutMs + Math.ceil(file.body.length / BYTES_A_MS);
        await client.send(new PutObjectCommand(input(key, file)), { abortSignal, requestTimeout });
      }).catch(worded),
    create: (key, file) => patience(0, (signal) => create(key, file, signal)).catch(worded),
    remove: (key) =>
      patience(0, async (abortSignal) => {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: `${prefix}${key}` }), { abortSignal });
      }).catch(worded),
  };
}

/**
 * Errors of the store that a person can fix, by name.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
const REASONS: Record<string, (bucket: string, where: string) => string> = {
  NoSuchBucket: (bucket, where) => `Hinken "${bucket}" finns inte hos ${where}. Kontrollera S3_BUCKET och S3_ENDPOINT.`,
  InvalidAccessKeyId: (_, where) => `${where} känner inte igen nyckeln. Kontrollera AWS_ACCESS_KEY_ID.`,
  SignatureDoesNotMatch: (_, where) => `${where} godtar inte den hemliga nyckeln. Kontrollera AWS_SECRET_ACCESS_KEY.`,
  ExpiredToken: (_, where) => `Inloggningen hos ${where} har gått ut. Hämta nya nycklar.`,
  AccessDenied: (bucket, where) =>
    `Nyckeln får inte läsa eller skriva i hinken "${bucket}" hos ${where}. Ge den rätt att lista, läsa, skriva och ta bort.`,
  PermanentRedirect: (bucket) => `Hinken "${bucket}" ligger i en annan region. Kontrollera S3_REGION.`,
  AuthorizationHeaderMalformed: (bucket) => `Hinken "${bucket}" ligger i en annan region. Kontrollera S3_REGION.`,
  NotImplemented: (_, where) =>
    `${where} kan inte skriva med villkor (If-None-Match), så två publiceringar samtidigt kan inte hindras. Se till att bara en körs åt gången, och kör igen med --no-lock.`,
};

const UNREACHED = new Set(["ENOTFOUND", "ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "EAI_AGAIN", "EPIPE"]);

function inWords(error: unknown, bucket: string, where: string): PublishError {
  if (!(error instanceof Error)) return new PublishError(`${where}: okänt fel.`);
  const reason = REASONS[error.name];
  if (reason) return new PublishError(reason(bucket, where));
  const code = "code" in error ? String(error.code) : "";
  if (error.name === "TimeoutError") return new PublishError(`${where} svarar inte i tid. Försök igen senare.`);
  if (UNREACHED.has(code))
    return new PublishError(`${where} går inte att nå (${code}). Kontrollera S3_ENDPOINT och nätet.`);
  const status = error instanceof S3ServiceException ? (error.$metadata.httpStatusCode ?? 0) : 0;
  if (status === 403) return new PublishError(`${where} säger nej (403). Kontrollera nycklarna och deras rättigheter.`);
  if (status >= 500) return new PublishError(`${where} har ett fel (${String(status)}). Försök igen senare.`);
  return new PublishError(
    `${where} svarade med ett fel: ${error.name} ${status === 0 ? "" : `(${String(status)})`}`.trim(),
  );
}
