import type { LanguageStatusItem } from "vscode";
import { createBackOff } from "./back-off.js";
import { bookDocuments } from "./book-documents.js";
import { type ChosenServer, chooseServer, type ServerOrigin } from "./choose-server.js";
import type { Client, CreateClient } from "./client.js";
import type { VsCode } from "./vscode-api.js";

export interface ServingOptions {
  readonly editor: VsCode;
  readonly createClient: CreateClient;
  /** The server that comes with the extension. */
  readonly bundled: { readonly file: string; readonly version: string };
  /** The text of a file; undefined where it cannot be read. */
  readText(file: string): string | undefined;
  /** Waits as long as it is told, in milliseconds. */
  wait(milliseconds: number): Promise<void>;
  now(): number;
}

/** The language server of a window, one at a time. */
export interface Serving {
  /** Starts the server that is right for the workspace, in the place of the one that runs. */
  restart(): Promise<void>;
  /** Starts another server where another one is right, as when the workspace is trusted. */
  reconsider(): Promise<void>;
  /** Has the server run a command. Undefined where none runs, which is said. */
  execute(command: string, args: readonly unknown[]): Promise<unknown>;
  stop(): Promise<void>;
}

/** Keeps a language server running. Its state is an item in the status bar of books' files. */
export function createServing({ editor, createClient, bundled, readText, ...clock }: ServingOptions): Serving {
  const { workspace, window, commands } = editor;
  const status = editor.languages.createLanguageStatusItem("fixbook.server", [...bookDocuments]);
  status.name = "Fixbook";
  let running: { readonly client: Client; readonly server: ChosenServer; readonly key: string } | undefined;
  /** One start or stop after another, in the order in which they were asked for. */
  let queue: Promise<void> = Promise.resolve();
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    queue = queue.then(act, act);
    return queue;
  };
  const wanted = () => {
    const settings = workspace.getConfiguration("fixbook");
    const server = chooseServer({
      isTrusted: workspace.isTrusted,
      path: settings.get<string>("path", "").trim(),
      folders: (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath),
      bundled,
      readText,
    });
    const args = ["lsp", ...(settings.get<boolean>("cache", true) ? [] : ["--no-cache"])];
    return { server, args, key: JSON.stringify([server, args]) };
  };
  const say = (isServing: boolean) => commands.executeCommand("setContext", "fixbook.isServing", isServing);
  const stop = async (): Promise<void> => {
    const { client } = running ?? {};
    running = undefined;
    await say(false);
    // A server that has ended, or hangs, cannot be told to end.
    await client?.stop().catch(() => {});
  };
  const start = async (): Promise<void> => {
    await stop();
    const { server, args, key } = wanted();
    const backOff = createBackOff(clock);
    const client = createClient({
      server,
      args,
      documents: bookDocuments,
      onEnded: async () => {
        if (running?.client !== client) return false;
        show(status, editor, server, "is being started again");
        const again = await backOff.ended();
        if (running?.client !== client) return false;
        show(status, editor, server, again ? undefined : "keeps ending");
        if (!again) void complain(`The Fixbook language server ${described(server)} keeps ending.`);
        return again;
      },
    });
    running = { client, server, key };
    backOff.started();
    try {
      await client.start();
      show(status, editor, server);
      await say(true);
    } catch (error) {
      show(status, editor, server, "could not be started");
      const reason = error instanceof Error ? error.message : String(error);
      void complain(`The Fixbook language server ${described(server)} could not be started: ${reason}`);
    }
  };
  const complain = async (message: string): Promise<void> => {
    const chosen = await window.showErrorMessage(message, "Show Output", "Try Again");
    if (chosen === "Show Output") await commands.executeCommand("fixbook.showOutput");
    if (chosen === "Try Again") await inTurn(start);
  };
  return {
    restart: () => inTurn(start),
    reconsider: () => inTurn(async () => (running?.key === wanted().key ? undefined : start())),
    execute: async (command, args) => {
      await queue;
      if (running !== undefined) return running.client.execute(command, args);
      void window.showErrorMessage("The Fixbook language server does not run.");
      return undefined;
    },
    stop: () =>
      inTurn(async () => {
        await stop();
        status.dispose();
      }),
  };
}

const origins: Readonly<Record<ServerOrigin, string>> = {
  setting: "that fixbook.path names",
  workspace: "of the workspace",
  extension: "of the extension",
};

function described({ origin, file, version }: ChosenServer): string {
  return `${origins[origin]} (${version ?? file})`;
}

function show(status: LanguageStatusItem, editor: VsCode, server: ChosenServer, problem?: string): void {
  status.text = server.version === undefined ? "Fixbook" : `Fixbook ${server.version}`;
  status.detail = `server ${origins[server.origin]}${problem === undefined ? "" : ` ${problem}`}`;
  status.severity =
    problem === undefined ? editor.LanguageStatusSeverity.Information : editor.LanguageStatusSeverity.Error;
  status.command = { title: "Show Output", command: "fixbook.showOutput" };
}
