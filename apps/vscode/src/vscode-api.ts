import type * as vscode from "vscode";

/** What the extension uses of the editor. It is handed in, so that tests give another one. */
export type VsCode = Pick<
  typeof vscode,
  | "commands"
  | "EventEmitter"
  | "extensions"
  | "languages"
  | "LanguageStatusSeverity"
  | "ProcessExecution"
  | "ProgressLocation"
  | "Task"
  | "tasks"
  | "ThemeIcon"
  | "TreeItem"
  | "TreeItemCollapsibleState"
  | "Uri"
  | "window"
  | "workspace"
>;
