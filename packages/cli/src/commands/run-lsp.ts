import { serveStdio } from "@fixbook/language-server";
import packageJson from "../../package.json" with { type: "json" };
import { type CacheFlags, cacheOf } from "../cache-option.js";
import type { Host } from "../host.js";
import { collectOften } from "../large-books.js";

/** Serves the editor that has started this process, and ends with it. */
export function runLsp(flags: CacheFlags, host: Host): Promise<never> {
  const cache = cacheOf(flags, host);
  const previews = new Map<string, Promise<string>>();
  // It runs all day beside an editor.
  collectOften();
  return serveStdio({
    cache,
    version: packageJson.version,
    helpers: {
      openPreview: (folder) => {
        const url = previews.get(folder) ?? startPreview(folder, cache, host);
        previews.set(folder, url);
        url.catch(() => previews.delete(folder));
        return url;
      },
      describeChange: async (folder) => {
        const { runDiff } = await import("./run-diff.js");
        let markdown = "";
        const out = (text: string) => {
          markdown += text;
        };
        const quiet = { ...host, cwd: folder, isTerminal: false, progress: undefined, out, err: () => {} };
        await runDiff("HEAD", [], { ...flags, format: "markdown" }, quiet);
        return markdown;
      },
    },
  });
}

/** Shows a book until this process ends. */
async function startPreview(folder: string, cache: string | undefined, host: Host): Promise<string> {
  const { editorLink, startPreview: start } = await import("@fixbook/preview");
  const link = editorLink("vscode");
  if (link === undefined) throw new Error("The preview knows VS Code.");
  return (await start({ books: [folder], link, cwd: host.cwd, cache })).url;
}
