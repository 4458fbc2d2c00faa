import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Files by path; undefined leaves one out. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

const entry = (title: string, more = "") => `# ${title}\n\nThe number is not attached.\n\n1. Attach it.${more}\n`;

/** A whole book of three entries, two brands and an inventory, with changes. */
export function bookFiles(change: Files = {}): Files {
  return {
    "book.yaml": `id: demo
title: <<PRODUCT>> troubleshooting
areas:
  - {id: voice, title: Voice}
  - {id: email, title: Email}
placeholders:
  PRODUCT: {type: text, description: The product.}
brands: [acme, zeta]
inventories: [guides]
`,
    "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\nvalues: {PRODUCT: Acme}\n",
    "brands/zeta.yaml": "name: Zeta\nurl: https://help.zeta.example\nvalues: {PRODUCT: Zeta}\n",
    "inventories/guides.yaml":
      "title: Guides\nurl: https://guides.example\nitems: [{id: guide-voice, title: Voice guide, url: voice}]\n",
    "entries/voice/no-dial-tone.md": entry("No dial tone", " See [[call-drops]]."),
    "entries/voice/call-drops.md": entry("The call drops", " See [[guide-voice]]."),
    "entries/email/bounces.md": entry("Email bounces in <<PRODUCT>>"),
    ...change,
  };
}

/** A new folder that is removed after the test, by its real path. */
export function tempFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "fixbook-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder, in the order given. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, contents] of Object.entries(files)) {
    if (contents === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
}

/** A new folder with a book in it. */
export function bookOnDisk(files: Files = bookFiles()): string {
  const folder = join(tempFolder(), "demo");
  mkdirSync(folder);
  writeFiles(folder, files);
  return folder;
}

/** The files below a folder, symbolic links not followed except the folder itself, with their bytes as text. */
/** The tree of an output folder without what Fixbook keeps there for itself. */
export function publishedTree(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readTree(folder)).filter(([path]) => !path.endsWith(".fixbook-manifest.json")),
  );
}

export function readTree(folder: string): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const item of readdirSync(`${folder}/`, { recursive: true, withFileTypes: true })) {
    const path = join(item.parentPath, item.name);
    if (!item.isDirectory())
      tree[path.slice(folder.length).replace(/^\/+/, "")] = item.isFile() ? readFileSync(path, "latin1") : "not a file";
  }
  return Object.fromEntries(Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1)));
}
