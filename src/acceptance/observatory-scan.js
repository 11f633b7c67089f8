// Scans a host as Mozilla's Observatory does and prints the outcome as JSON: `node observatory-scan.js localhost:8443`.
// A process of its own, as what it trusts is decided when Node starts: NODE_EXTRA_CA_CERTS names the certificate.
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// The package fetches browsers' list of preloaded hosts when it is installed. Nothing of ours is on it, and an install fetches nothing.
const list = fileURLToPath(new URL("../conf/hsts-preload.json", import.meta.resolve("@mdn/mdn-http-observatory")));
if (!existsSync(list)) writeFileSync(list, "{}");

const { scan } = await import("@mdn/mdn-http-observatory");
const outcome = await scan(process.argv[2]);
const tests = Object.entries(outcome.tests).map(([name, { result, pass }]) => [name, { result, pass }]);
console.log(JSON.stringify({ score: outcome.scan.score, tests: Object.fromEntries(tests) }));
