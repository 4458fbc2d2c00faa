import type { Diagnostic, Disposable, TreeDataProvider, TreeItem, Uri } from "vscode";
import { type FindingsOfFile, findingsByEntry } from "./findings-by-entry.js";
import type { VsCode } from "./vscode-api.js";

export const FINDINGS_VIEW = "fixbook.findings";

/** Icons of findings, by their severity. */
const ICONS = ["error", "warning", "info", "lightbulb"] as const;

/** How long findings are collected before the view is drawn anew, in milliseconds. */
const PAUSE = 100;

interface OneFinding {
  readonly uri: Uri;
  readonly finding: Diagnostic;
}

type Node = FindingsOfFile | OneFinding;

/** The view "Findings by Entry": every file with findings, and each of them at its place. */
export function addFindingsView(editor: VsCode): Disposable {
  const changed = new editor.EventEmitter<undefined>();
  let files: readonly FindingsOfFile[] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const current = () => {
    files ??= findingsByEntry(editor.languages.getDiagnostics());
    return files;
  };
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      if (node === undefined) return [...current()];
      return "findings" in node ? node.findings.map((finding) => ({ uri: node.uri, finding })) : [];
    },
    getTreeItem: (node) => ("findings" in node ? fileItem(node, editor) : findingItem(node, editor)),
  };
  const view = editor.window.createTreeView(FINDINGS_VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const refresh = () => {
    timer = undefined;
    files = undefined;
    const count = current().reduce((sum, { findings }) => sum + findings.length, 0);
    view.badge = count === 0 ? undefined : { value: count, tooltip: count === 1 ? "1 finding" : `${count} findings` };
    changed.fire(undefined);
  };
  const listening = editor.languages.onDidChangeDiagnostics(() => {
    timer ??= setTimeout(refresh, PAUSE);
  });
  refresh();
  return {
    dispose: () => {
      clearTimeout(timer);
      for (const one of [listening, view, changed]) one.dispose();
    },
  };
}

function fileItem({ uri, label, description }: FindingsOfFile, editor: VsCode): TreeItem {
  const item = new editor.TreeItem(uri, editor.TreeItemCollapsibleState.Expanded);
  item.id = uri.toString();
  item.label = label;
  item.description = description;
  item.iconPath = editor.ThemeIcon.File;
  return item;
}

function findingItem({ uri, finding }: OneFinding, editor: VsCode): TreeItem {
  const [what = "", action = ""] = finding.message.split("\n");
  const item = new editor.TreeItem(what, editor.TreeItemCollapsibleState.None);
  item.description = `line ${finding.range.start.line + 1}`;
  item.tooltip = `${what}\n${action}`.trim();
  item.iconPath = new editor.ThemeIcon(ICONS[finding.severity]);
  item.command = { title: "Go to Finding", command: "vscode.open", arguments: [uri, { selection: finding.range }] };
  return item;
}
