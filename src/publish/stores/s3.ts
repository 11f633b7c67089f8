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
}

export interface BucketPrefix {
  bucket: string;
  /** Empty, or with "/" at the end. */
  prefix: string;
}

const TIMEOUT_MS = 30_000;

/** One attempt and five more, after growing pauses of up to some seconds. */
const ATTEMPTS = 6;

/** A target in an S3-compatible store. https://docs.aws.amazon.com/AmazonS3/latest/API/ */
export function s3Destination(settings: S3Settings): Destination {
  const { endpoint, region, credentials, timeoutMs = TIMEOUT_MS } = settings;
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
  return {
    served: s3Store(client, settings.served, where),
    archive: s3Store(client, settings.archive, where),
    compression: "stored",
  };
}

function s3Store(client: S3Client, { bucket, prefix }: BucketPrefix, where: string): Store {
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
      const page = await client.send(
        new ListObjectsV2Command({
          Bucket: bucket,
          Prefix: `${prefix}${under}`,
          ...(token === undefined ? {} : { ContinuationToken: token }),
        }),
      );
      for (const { Key, Size } of page.Contents ?? [])
        if (Key !== undefined) bytes.set(Key.slice(prefix.length), Size ?? 0);
      token = page.NextContinuationToken;
    } while (token !== undefined && bytes.size < limit);
    return bytes;
  }

  async function get(key: string): Promise<StoredFile | null> {
    try {
      const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: `${prefix}${key}` }));
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

  async function create(key: string, file: StoredFile): Promise<boolean> {
    try {
      await client.send(new PutObjectCommand({ ...input(key, file), IfNoneMatch: "*" }));
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
    get: (key) => get(key).catch(worded),
    put: (key, file) => client.send(new PutObjectCommand(input(key, file))).then(() => undefined, worded),
    create: (key, file) => create(key, file).catch(worded),
    remove: (key) =>
      client.send(new DeleteObjectCommand({ Bucket: bucket, Key: `${prefix}${key}` })).then(() => undefined, worded),
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
