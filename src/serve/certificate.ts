import { generate } from "selfsigned";
import type { Certificate } from "./serve.ts";

/**
 * Makes a self-signed certificate for `localhost` that lives as long as the process: nothing is written to disk.
 * Browsers warn about it once.
 */
export async function localCertificate(): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { cert, key };
}
