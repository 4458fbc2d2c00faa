import type { LogOutputChannel } from "vscode";
import {
  CloseAction,
  ErrorAction,
  ExecuteCommandRequest,
  LanguageClient,
  type ServerOptions,
  TransportKind,
} from "vscode-languageclient/node";
import type { ClientOptions, CreateClient } from "./client.js";

/** Makes clients that speak the protocol over standard input and output. All of them write to one output channel. */
export function languageClients(output: LogOutputChannel): CreateClient {
  return (options) => {
    const client = new LanguageClient("fixbook", "Fixbook", serverOptions(options), {
      documentSelector: [...options.documents],
      outputChannel: output,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue }),
        closed: async () => ({
          action: (await options.onEnded()) ? CloseAction.Restart : CloseAction.DoNotRestart,
          handled: true,
        }),
      },
    });
    return {
      start: () => client.start(),
      stop: () => client.dispose(),
      execute: (command, args) =>
        client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [...args] as never[] }),
    };
  };
}

function serverOptions({ server, args }: ClientOptions): ServerOptions {
  if (server.isModule) return { module: server.file, args: [...args], transport: TransportKind.stdio };
  // Windows starts scripts, such as those that package managers make, in a shell only.
  const shell = process.platform === "win32" && !server.file.endsWith(".exe");
  return {
    command: shell ? `"${server.file}"` : server.file,
    args: [...args],
    transport: TransportKind.stdio,
    options: { shell },
  };
}
