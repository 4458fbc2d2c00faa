import type { Disposable, Uri } from "vscode";
import type { VsCode } from "./vscode-api.js";

const SCHEME = "fixbook-page";

/** Pages that the extension has written, shown as the editor shows Markdown. They are no files, so nobody is asked to save one. */
export function addPages({ workspace, commands, Uri: uris, EventEmitter }: VsCode): {
  readonly show: (title: string, markdown: string) => Promise<void>;
  readonly disposables: readonly Disposable[];
} {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path),
  });
  return {
    disposables: [provider, changed],
    show: async (title, markdown) => {
      const uri = uris.from({ scheme: SCHEME, path: `/${title}.md` });
      texts.set(uri.path, markdown);
      changed.fire(uri);
      await commands.executeCommand("markdown.showPreview", uri);
    },
  };
}
