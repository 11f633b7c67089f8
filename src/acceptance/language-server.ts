import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { pathToFileURL } from "node:url";
import { z } from "zod";

/** Has every attempt to reach a network fail, and told on stderr. Loaded before the server. */
const NO_NETWORK = `import net from "node:net";
net.Socket.prototype.connect = () => { process.stderr.write("NETWORK\\n"); throw new Error("The test has no network."); };`;

const diagnostics = z.array(
  z.object({ message: z.string(), range: z.object({ start: z.object({ line: z.number(), character: z.number() }) }) }),
);
const completion = z.object({
  items: z.array(z.object({ label: z.string(), textEdit: z.object({ newText: z.string() }).optional() })),
});
const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
});
const published = z.object({ uri: z.string(), diagnostics });
type Message = Partial<z.infer<typeof message>>;

/** What an editor's program shows at a place in a file. Lines and columns count from 0. */
export type Diagnostic = z.infer<typeof diagnostics>[number];

/** What an editor's program offers to fill in. */
export type Suggestion = z.infer<typeof completion>["items"][number];

/** The program behind "YAML" in VS Code, spoken with as VS Code does: JSON-RPC over its standard input and output. */
export interface LanguageServer {
  /** Opens a file with this text, whatever stands on disk; gives what the program shows in it. */
  open(file: string, text: string): Promise<Diagnostic[]>;
  /** What is offered at an offset of a file that is open. */
  suggestions(file: string, text: string, offset: number): Promise<Suggestion[]>;
  /** All that the program complained of on stderr. */
  complaints(): string;
  close(): void;
}

const SETTINGS = {
  validate: true,
  completion: true,
  schemaStore: { enable: false },
  kubernetesCRDStore: { enable: false },
};

/** Starts yaml-language-server on the project's folder. The caller closes it. */
export async function startLanguageServer(): Promise<LanguageServer> {
  const program = "node_modules/yaml-language-server/bin/yaml-language-server";
  const child = spawn(process.execPath, [
    "--import",
    `data:text/javascript,${encodeURIComponent(NO_NETWORK)}`,
    program,
    "--stdio",
  ]);
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  const waiting = new Map<number | string, (value: unknown) => void>();
  const send = (message: Message) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  };
  const answered = (key: number | string) => new Promise<unknown>((resolve) => waiting.set(key, resolve));
  let lastId = 0;
  const ask = (method: string, params: unknown) => {
    const id = ++lastId;
    const answer = answered(id);
    send({ id, method, params });
    return answer;
  };
  eachMessage(child, (message) => {
    if (message.method === undefined) waiting.get(message.id ?? -1)?.(message.result);
    else if (message.method === "textDocument/publishDiagnostics") {
      const shown = published.parse(message.params);
      waiting.get(shown.uri)?.(shown.diagnostics);
    } else if (message.id !== undefined) {
      send({
        id: message.id,
        result: message.method === "workspace/configuration" ? [SETTINGS, {}, {}, {}, {}] : null,
      });
    }
  });
  await ask("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(process.cwd()).href,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { completion: { completionItem: { snippetSupport: true } }, publishDiagnostics: {} },
    },
  });
  send({ method: "initialized", params: {} });
  return {
    open: async (file, text) => {
      const uri = pathToFileURL(file).href;
      const shown = answered(uri);
      send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
      return diagnostics.parse(await shown);
    },
    suggestions: async (file, text, offset) => {
      const uri = pathToFileURL(file).href;
      const before = text.slice(0, offset).split("\n");
      const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      const answer = await ask("textDocument/completion", { textDocument: { uri }, position });
      return completion.parse(answer).items;
    },
    complaints: () => complaints,
    close: () => {
      child.kill();
    },
  };
}

/** Cuts the stream at the lengths that its headers give. */
function eachMessage(child: ChildProcessWithoutNullStreams, take: (message: Message) => void): void {
  let rest = Buffer.alloc(0);
  child.stdout.on("data", (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const header = /^[^]*?Content-Length: (\d+)[^]*?\r\n\r\n/.exec(rest.toString("latin1"));
      if (!header) return;
      const start = header[0].length;
      const end = start + Number(header[1]);
      if (rest.length < end) return;
      const body = rest.toString("utf8", start, end);
      rest = rest.subarray(end);
      take(message.parse(JSON.parse(body)));
    }
  });
}
