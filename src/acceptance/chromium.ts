import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { access, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-fs";
import { z } from "zod";

/** The unpacked fonts and nothing else, so that text has the same width on every machine, whatever fonts it has. */
const FONT_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/** A browser on the disk, and what its process must find in its environment. */
export interface Chromium {
  executable: string;
  environment: Record<string, string>;
}

/**
 * The Chromium that came with npm, unpacked once into `node_modules/.cache`, with the libraries and fonts it needs: nothing of
 * the system is used but libc. The package's own unpacking is not used, as it takes any program named chromium that it finds in
 * the system's temporary folder, and leaves the libraries out.
 *
 * @throws Error where the platform is not Linux on x64, the only one the package has.
 */
export async function unpackedChromium(): Promise<Chromium> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("The Chromium from npm is for Linux x64: name another with SYSTEM_CHROMIUM=/path/to/chromium.");
  }
  const packageFolder = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "..");
  const folder = join(packageFolder, "..", "..", ".cache", "chromium", await versionOf(packageFolder));
  if (!(await exists(folder))) await unpack(join(packageFolder, "bin"), folder);
  return {
    executable: join(folder, "chromium"),
    environment: { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

/** Unpacks beside the folder and moves the whole into place, so that no one sees half a browser and two test workers can begin at once. */
async function unpack(archives: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const unfinished = `${folder}-${randomUUID()}`;
  try {
    const opened = (archive: string) => [createReadStream(join(archives, archive)), createBrotliDecompress()] as const;
    await pipeline(...opened("al2023.tar.br"), extract(unfinished));
    await pipeline(...opened("fonts.tar.br"), extract(unfinished));
    await pipeline(...opened("chromium.br"), createWriteStream(join(unfinished, "chromium"), { mode: 0o755 }));
    await writeFile(join(unfinished, "fonts.conf"), FONT_CONFIGURATION);
    await rename(unfinished, folder).catch(async (error: unknown) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function versionOf(packageFolder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8"));
  return z.object({ version: z.string() }).parse(manifest).version;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
