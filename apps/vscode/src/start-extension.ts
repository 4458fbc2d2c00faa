import { join } from "node:path";
import type { Disposable } from "vscode";
import { addBookSchemas } from "./book-schemas.js";
import type { CreateClient } from "./client.js";
import { addCommands } from "./commands/add-commands.js";
import { addFindingsView } from "./findings-view.js";
import { addPages } from "./page.js";
import { createServing } from "./serving.js";
import { addTasks } from "./tasks.js";
import type { VsCode } from "./vscode-api.js";

export interface ExtensionOptions {
  readonly editor: VsCode;
  readonly createClient: CreateClient;
  /** Where the extension is installed, and which version it is. */
  readonly home: string;
  readonly version: string;
  /** Takes what is to be disposed of when the extension is switched off. */
  readonly subscriptions: Disposable[];
  /** Shows the output channel. */
  showOutput(): void;
  readText(file: string): string | undefined;
  wait(milliseconds: number): Promise<void>;
  now(): number;
}

/** The extension while it is on. */
export interface Extension {
  stop(): Promise<void>;
}

/** Starts the language server and adds everything that the manifest promises. Resolves when the server has been started. */
export async function startExtension(options: ExtensionOptions): Promise<Extension> {
  const { editor, home, version, subscriptions, readText, showOutput } = options;
  const { workspace, commands } = editor;
  const serving = createServing({ ...options, bundled: { file: join(home, "server", "dist", "serve.js"), version } });
  const pages = addPages(editor);
  subscriptions.push(
    ...pages.disposables,
    ...addCommands({ editor, serving, showPage: pages.show }),
    commands.registerCommand("fixbook.restartServer", () => serving.restart()),
    commands.registerCommand("fixbook.showOutput", showOutput),
    addFindingsView(editor),
    addTasks(editor, readText),
    workspace.onDidGrantWorkspaceTrust(() => serving.reconsider()),
    workspace.onDidChangeWorkspaceFolders(() => serving.reconsider()),
    workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration("fixbook")) await serving.reconsider();
    }),
  );
  // What the YAML extension cannot do is no reason not to start.
  void addBookSchemas(editor, { folder: join(home, "dist", "schemas"), readText }).catch(() => {});
  await serving.restart();
  return { stop: serving.stop };
}
