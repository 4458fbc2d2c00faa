import { join } from "node:path";

/** How editors are asked to open a file at a place. `{file}` is absolute, line and column count from 1. */
const templates: Readonly<Record<string, string>> = {
  vscode: "vscode://file/{file}:{line}:{column}",
  "vscode-insiders": "vscode-insiders://file/{file}:{line}:{column}",
  vscodium: "vscodium://file/{file}:{line}:{column}",
  cursor: "cursor://file/{file}:{line}:{column}",
  windsurf: "windsurf://file/{file}:{line}:{column}",
  zed: "zed://file/{file}:{line}:{column}",
  idea: "idea://open?file={file}&line={line}&column={column}",
  webstorm: "webstorm://open?file={file}&line={line}&column={column}",
  textmate: "txmt://open?url=file://{file}&line={line}&column={column}",
};

/** The editors that are known by name. */
export const editorNames: readonly string[] = Object.keys(templates);

/** Schemes that a browser would run or show by itself. */
const refused = /^(?:javascript|data|vbscript|blob|about|view-source|https?|file|ftp):/i;

/** Makes the address that opens a file of a book at a place. */
export type EditorLink = (folder: string, file: string, line: number, column: number) => string;

/**
 * The addresses of an editor, by its name or by a template such as `subl://open?url=file://{file}&line={line}`.
 * Undefined where it is neither.
 */
export function editorLink(editor: string): EditorLink | undefined {
  const template = Object.hasOwn(templates, editor) ? templates[editor] : editor;
  if (template === undefined || !/^[a-z][a-z0-9+.-]*:\/\/.*\{file\}/i.test(template) || refused.test(template)) return;
  return (folder, file, line, column) => {
    const path = join(folder, file)
      .replaceAll("\\", "/")
      .replace(/^\//, /[^/]\/\{file\}/.test(template) ? "" : "/");
    const values: Readonly<Record<string, string>> = {
      file: path
        .split("/")
        .map(encodeURIComponent)
        .join("/")
        .replace(/^([A-Za-z])%3A/, "$1:"),
      line: String(line),
      column: String(column),
    };
    return template.replace(/\{(file|line|column)\}/g, (_, name: string) => values[name] ?? "");
  };
}
