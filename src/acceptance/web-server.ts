import { spawn, type ChildProcess } from "node:child_process";
import { createServer, connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** A port that nothing listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (bound === null || typeof bound === "string") throw new Error("The server listened on no port.");
  return bound.port;
}

/**
 * Starts a web server of the system and waits until it answers. Throws what it wrote where it does not start, and which package
 * to install where there is none.
 */
export async function startServer(words: readonly [string, ...string[]], port: number): Promise<ChildProcess> {
  const [program, ...rest] = words;
  const child = spawn(program, rest, { stdio: ["ignore", "pipe", "pipe"] });
  let written = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (written += text));
  const failures: string[] = [];
  child.once("error", () => failures.push(`There is no ${program}: apt-get install ${program}`));
  child.once("exit", (code) => failures.push(`${program} ended with ${String(code)}:\n${written}`));
  for (let tries = 0; tries < 600; tries++) {
    if (failures[0] !== undefined) throw new Error(failures[0]);
    if (await answers(port)) return child;
    await wait(100);
  }
  child.kill();
  throw new Error(`${program} does not answer on ${String(port)}:\n${written}`);
}

/** Ends a server and waits until it has. */
export async function stopServer(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  if (child.exitCode === null && child.kill("SIGTERM")) await ended;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1")
      .once("connect", () => {
        socket.destroy();
        resolve(true);
      })
      .once("error", () => {
        resolve(false);
      });
  });
}
