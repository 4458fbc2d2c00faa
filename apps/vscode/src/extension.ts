import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import * as vscode from "vscode";
import { languageClients } from "./language-client.js";
import { type Extension, startExtension } from "./start-extension.js";

let extension: Promise<Extension> | undefined;

/** Called by the editor when a workspace has a book. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("Fixbook", { log: true });
  context.subscriptions.push(output);
  extension = startExtension({
    editor: vscode,
    createClient: languageClients(output),
    home: context.extensionPath,
    version: String(context.extension.packageJSON.version),
    subscriptions: context.subscriptions,
    showOutput: () => output.show(),
    readText: (file) => {
      try {
        return readFileSync(file, "utf8");
      } catch {
        return undefined;
      }
    },
    wait: (milliseconds) => wait(milliseconds),
    now: () => performance.now(),
  });
  await extension;
}

/** Called by the editor when it ends; it waits for the server to end. */
export async function deactivate(): Promise<void> {
  await (await extension)?.stop();
}
