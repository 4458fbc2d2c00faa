import type { PublishedFile } from "@fixbook/schema";

/** A file that a filled text shows or offers, and the alternative text of the first picture that shows it. */
export interface ShownFile {
  readonly file: PublishedFile;
  readonly alt?: string;
}

/** The files that filled text shows or offers, each once, in the order of the text; the dark halves are within. */
export function shownFiles(text: unknown): readonly ShownFile[] {
  const found = new Map<string, ShownFile>();
  walk(text, found);
  return [...found.values()];
}

/** The files that a target publishes for filled text, dark halves among them, by their published paths. */
export function filesToPublish(text: unknown): ReadonlyMap<string, PublishedFile> {
  const files = shownFiles(text).flatMap(({ file }) => (file.dark === undefined ? [file] : [file, file.dark]));
  return new Map(files.map((file) => [file.published, file]));
}

function walk(value: unknown, found: Map<string, ShownFile>): void {
  if (Array.isArray(value)) for (const item of value) walk(item, found);
  else if (typeof value === "object" && value !== null) {
    const { type, file, alt } = value as { type?: string; file?: PublishedFile; alt?: string };
    // What is both offered and shown has the words of the first picture.
    if ((type === "picture" || type === "link") && file !== undefined && found.get(file.published)?.alt === undefined)
      found.set(file.published, { file, ...(alt === undefined ? {} : { alt }) });
    for (const item of Object.values(value)) if (typeof item === "object") walk(item, found);
  }
}
