import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { editorLink, type Preview, startPreview } from "../src/index.js";

const looper = join(import.meta.dirname, "../../../packages/content/books/looper");

/** A preview of a copy of an example book, for one test. */
export interface PreviewOf {
  readonly preview: Preview;
  /** The copied book. */
  readonly folder: string;
  readonly port: number;
  readonly token: string;
}

/** A copy of an example book in a folder of its own, for one test. */
export function copyOfLooper(): string {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "fixbook-preview-")));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  cpSync(looper, join(home, "looper"), { recursive: true });
  return join(home, "looper");
}

/** Starts a preview that ends with the test. */
export async function previewOf(folder: string = copyOfLooper(), port?: number): Promise<PreviewOf> {
  const link = editorLink("vscode");
  if (link === undefined) throw new Error("vscode is an editor.");
  const preview = await startPreview({ books: [folder], link, cwd: "/", today: "2026-10-01", port });
  onTestFinished(() => preview.close());
  const { port: own, hash } = new URL(preview.url);
  return { preview, folder, port: Number(own), token: hash.replace("#token=", "") };
}
