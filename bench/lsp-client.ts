import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** What the server sends that is no answer. */
export interface Told {
  readonly method: string;
  readonly params: { readonly uri?: string; readonly version?: number; readonly diagnostics?: readonly unknown[] };
}

/** A language server in a process of its own. */
export interface RunningServer {
  readonly pid: number;
  readonly capabilities: Readonly<Record<string, unknown>>;
  request<Result>(method: string, params: object): Promise<Result>;
  notify(method: string, params: object): void;
  /** Resolves with the first message that is wanted. */
  until(isWanted: (told: Told) => boolean): Promise<Told>;
  /** The processor time that it has used, in seconds. */
  cpu(): number;
  /** The memory that it holds, in MB. */
  memory(): number;
  stop(): Promise<void>;
}

/** Starts `fixbook lsp --stdio` for a folder, as an editor does. */
export async function startServer(bin: string, folder: string, cache: string): Promise<RunningServer> {
  const child = spawn(process.execPath, [bin, "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, FIXBOOK_CACHE_DIR: cache },
  });
  const answers = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Set<(told: Told) => void>();
  let [next, buffer] = [1, Buffer.alloc(0)];
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const take = (message: Record<string, unknown>): void => {
    if (typeof message["method"] === "string") {
      // What the server asks is answered with nothing.
      if (message["id"] !== undefined) send({ id: message["id"], result: null });
      for (const listener of listeners) listener(message as unknown as Told);
      return;
    }
    const waiting = answers.get(message["id"] as number);
    answers.delete(message["id"] as number);
    if (message["error"] === undefined) waiting?.resolve(message["result"]);
    else waiting?.reject(new Error(JSON.stringify(message["error"])));
  };
  child.stdout.on("data", (bytes: Buffer) => {
    buffer = Buffer.concat([buffer, bytes]);
    for (;;) {
      const head = buffer.indexOf("\r\n\r\n");
      if (head === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString())?.[1]);
      if (buffer.length < head + 4 + length) return;
      const text = buffer.subarray(head + 4, head + 4 + length).toString();
      buffer = buffer.subarray(head + 4 + length);
      take(JSON.parse(text));
    }
  });
  const request = <Result>(method: string, params: object): Promise<Result> =>
    new Promise((resolve, reject) => {
      const id = next++;
      answers.set(id, { resolve: resolve as (value: unknown) => void, reject });
      send({ id, method, params });
    });
  const notify = (method: string, params: object) => send({ method, params });
  const { capabilities } = await request<{ capabilities: Record<string, unknown> }>("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "book" }],
    capabilities: {
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] } },
      textDocument: { rename: { prepareSupport: true } },
    },
  });
  notify("initialized", {});
  const pid = child.pid ?? 0;
  return {
    pid,
    capabilities,
    request,
    notify,
    until: (isWanted) =>
      new Promise((resolve) => {
        const listener = (told: Told): void => {
          if (!isWanted(told)) return;
          listeners.delete(listener);
          resolve(told);
        };
        listeners.add(listener);
      }),
    cpu: () => {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /, "")
        .split(" ");
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await request("shutdown", {});
      notify("exit", {});
      await ended;
    },
  };
}
