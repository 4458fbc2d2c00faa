import type { ClientOptions } from "../src/client.js";
import { type Extension, startExtension } from "../src/start-extension.js";
import { type FakeEditor, fakeEditor } from "./fake-editor.js";

/** The extension, switched on in an editor without a window, with servers that are none. */
export interface ExtensionOn {
  readonly editor: FakeEditor;
  readonly extension: Extension;
  /** Every server that was started, in order, and whether it runs. */
  readonly servers: (ClientOptions & { isRunning: boolean })[];
  /** What servers were asked to do. */
  readonly executed: { readonly command: string; readonly args: readonly unknown[] }[];
  /** The waits before a server was started again, in milliseconds. */
  readonly waits: number[];
  clock: number;
}

export interface Given {
  /** Sets the editor up before the extension starts. */
  readonly setUp?: (editor: FakeEditor) => void;
  readonly files?: Readonly<Record<string, string>>;
  /** What a server answers a command with. */
  readonly answer?: (command: string) => unknown;
  /** Whether servers can be started. */
  readonly canStart?: (options: ClientOptions) => boolean;
}

export async function extensionOn({ setUp, files = {}, answer, canStart }: Given = {}): Promise<ExtensionOn> {
  const editor = fakeEditor();
  setUp?.(editor);
  const on = { editor, servers: [], executed: [], waits: [], clock: 0 } as unknown as ExtensionOn;
  const extension = await startExtension({
    editor: editor.api,
    createClient: (options) => {
      const server = { ...options, isRunning: false };
      on.servers.push(server);
      return {
        start: async () => {
          if (canStart?.(options) === false) throw new Error("spawn ENOENT");
          server.isRunning = true;
        },
        stop: async () => {
          server.isRunning = false;
        },
        execute: async (command, args) => {
          on.executed.push({ command, args });
          return answer?.(command) ?? null;
        },
      };
    },
    home: "/extension",
    version: "0.1.0",
    subscriptions: [],
    showOutput: () => editor.said.push("output"),
    readText: (file) => files[file.replaceAll("\\", "/")],
    wait: async (milliseconds) => void on.waits.push(milliseconds),
    now: () => on.clock,
  });
  return Object.assign(on, { extension });
}

/** A workspace that has Fixbook installed. */
export const installed = {
  "/work/node_modules/fixbook/package.json": '{"version":"1.2.0","bin":{"fixbook":"./dist/bin.js"}}',
};
