import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { s3Destination, type S3Settings } from "../../publish/stores/s3.ts";
import type { Destination } from "../../publish/stores/store.ts";
import { startProxy, type Proxy } from "./proxy.ts";
import type { Fetch } from "./reader.ts";

/** The key of the S3 server; the secret is one that may not be seen in what is printed. */
export const KEY = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };

/** A store of objects on this machine, that speaks the protocol of S3. */
export interface StoreServer {
  proxy: Proxy;
  /** The address without the proxy, where conditions are ignored. */
  bare: string;
  target(settings?: Partial<S3Settings>): Destination;
  /** As a network in front of the store reads the files that are served. */
  fetch: Fetch;
  close(): Promise<void>;
}

/** Starts a server with the buckets `liten` and `annan`, behind a proxy. */
export async function startStoreServer(): Promise<StoreServer> {
  const directory = mkdtempSync(join(tmpdir(), "store-"));
  const server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory,
    configureBuckets: [
      { name: "liten", configs: [] },
      { name: "annan", configs: [] },
    ],
  });
  const { port } = await server.run();
  const proxy = await startProxy(port, KEY.secretAccessKey, (path) => {
    const file = join(directory, `${path}._S3rver_object`);
    return existsSync(file) ? readFileSync(file) : null;
  });
  return {
    proxy,
    bare: `http://127.0.0.1:${String(port)}`,
    target: (settings = {}) => s3Destination({ ...storeSettings(proxy.address), ...settings }),
    fetch: async (path) => {
      const response = await fetch(`${proxy.address}/liten/site/${path}`, {
        headers: { "accept-encoding": "identity" },
      });
      return response.ok ? Buffer.from(await response.arrayBuffer()) : null;
    },
    async close() {
      await proxy.close();
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export function storeSettings(endpoint: string): S3Settings {
  return {
    endpoint,
    region: "us-east-1",
    credentials: KEY,
    served: { bucket: "liten", prefix: "site/" },
    archive: { bucket: "liten", prefix: "private/" },
  };
}
