import type { Disposable, Task, WorkspaceFolder } from "vscode";
import { type ChosenServer, chooseServer } from "./choose-server.js";
import type { VsCode } from "./vscode-api.js";

export const TASK_TYPE = "fixbook";

const PROVIDED = ["lint", "build"] as const;

/** Offers what `fixbook` does to a workspace that has it installed, with the findings of `lint` as problems. */
export function addTasks(editor: VsCode, readText: (file: string) => string | undefined): Disposable {
  const programFor = (folder: WorkspaceFolder): ChosenServer =>
    chooseServer({
      isTrusted: editor.workspace.isTrusted,
      path: editor.workspace.getConfiguration("fixbook", folder.uri).get<string>("path", "").trim(),
      folders: [folder.uri.fsPath],
      bundled: { file: "", version: "" },
      readText,
    });
  const taskOf = (folder: WorkspaceFolder, command: string, args: readonly string[]): Task | undefined => {
    const program = programFor(folder);
    // What the extension brings is a language server and nothing else.
    if (program.origin === "extension") return undefined;
    const all = [command, ...(command === "lint" ? ["--format", "concise"] : []), ...args];
    const [file, given] = program.isModule ? ["node", [program.file, ...all]] : [program.file, all];
    return new editor.Task(
      { type: TASK_TYPE, command, ...(args.length === 0 ? {} : { args }) },
      folder,
      command,
      "fixbook",
      new editor.ProcessExecution(file, given, { cwd: folder.uri.fsPath }),
      "$fixbook",
    );
  };
  return editor.tasks.registerTaskProvider(TASK_TYPE, {
    provideTasks: () =>
      (editor.workspace.workspaceFolders ?? []).flatMap((folder) =>
        PROVIDED.flatMap((command) => taskOf(folder, command, []) ?? []),
      ),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === "object" ? scope : editor.workspace.workspaceFolders?.[0];
      const { command, args = [] } = definition;
      if (folder === undefined || typeof command !== "string" || !Array.isArray(args)) return undefined;
      const resolved = taskOf(folder, command, args.map(String));
      // The editor wants the definition that it has asked about.
      if (resolved !== undefined) resolved.definition = definition;
      return resolved;
    },
  });
}
