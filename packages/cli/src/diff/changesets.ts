import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { EngineError, readTexts } from "@fixbook/engine";
import { escapeMarkdown, plain } from "@fixbook/lint";
import { highestLevel } from "@fixbook/render-json/diff";
import { type BumpLevel, bumpLevel, type DiffReport } from "@fixbook/schema";
import type { Host } from "../host.js";
import type { PackageLevel } from "./packages.js";

const FOLDER = ".changeset";
const LARGEST = 64 * 1024;
const MOST_ROWS = 50;

/** The folder of changesets that is nearest, at or above one. Throws an {@link EngineError} where there is none. */
export function changesetFolder(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, FOLDER))) return join(folder, FOLDER);
    if (folder === dirname(folder))
      throw new EngineError(
        `There is no folder ${FOLDER} here or above.`,
        "Run npx changeset init, or name the level with --declared.",
      );
  }
}

/**
 * What the pending changesets declare, by the name of a package. Where the older side is a commit, those that it has in
 * the same words are left out: they speak of changes that came before. Throws an {@link EngineError} for one that cannot
 * be read.
 */
export function declaredByChangesets(
  folder: string,
  { oldRef, newRef }: { readonly oldRef: string | undefined; readonly newRef: string | undefined },
  host: Host,
): (packageName: string) => BumpLevel {
  const before = oldRef === undefined ? new Map<string, string>() : readTexts(folder, oldRef, LARGEST);
  const rows = [...readTexts(folder, newRef, LARGEST, host.disk)]
    .filter(([name, text]) => name.endsWith(".md") && !/^readme\.md$/i.test(name) && before.get(name) !== text)
    .flatMap(([name, text]) => rowsIn(text, `${FOLDER}/${name}`));
  return (packageName) => highestLevel(rows.filter(({ name }) => name === packageName).map(({ level }) => level));
}

/** The text of a changeset that declares what the changes of a report ask of packages; undefined where they ask nothing. */
export function changesetText(packages: readonly PackageLevel[], report: DiffReport): string | undefined {
  if (packages.length === 0) return undefined;
  const rows = report.changes.map(({ level, message }) => `- ${level}: ${escapeMarkdown(message)}\n`);
  const left = rows.length - MOST_ROWS;
  return [
    "---\n",
    ...packages.map(({ name, level }) => `${JSON.stringify(name)}: ${level}\n`),
    "---\n\nContent has changed for applications:\n\n",
    ...rows.slice(0, MOST_ROWS),
    ...(left > 0 ? [`- and ${left} more\n`] : []),
  ].join("");
}

/** A name for a changeset, the same for the same text, so that writing it twice makes one file. */
export function changesetName(text: string): string {
  return `content-${createHash("sha256").update(text).digest("hex").slice(0, 8)}.md`;
}

/**
 * Rows of a package and a level between two lines of `---`, and nothing else of YAML: a changeset of a stranger's pull
 * request is not worth a parser that small files can stop.
 */
function rowsIn(text: string, file: string): readonly { readonly name: string; readonly level: BumpLevel }[] {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim() !== "");
  const end = lines.findIndex((line, at) => at > start && line.trimEnd() === "---");
  const rows = lines.slice(start + 1, Math.max(start + 1, end)).filter((line) => line.trim() !== "");
  const read = rows.map((row) => ROW.exec(row.trim()));
  if (lines[start]?.trim() !== "---" || end === -1 || read.includes(null))
    throw new EngineError(
      `${plain(file)} cannot be read as a changeset.`,
      'It begins with lines of --- around rows such as "@acme/help": minor.',
    );
  return read.flatMap((row) =>
    row?.groups === undefined ? [] : [{ name: row.groups["name"] ?? "", level: bumpLevel.parse(row.groups["level"]) }],
  );
}

const ROW = /^(?<quote>["']?)(?<name>[@\w./-]+)\k<quote>\s*:\s*(?<mark>["']?)(?<level>major|minor|patch|none)\k<mark>$/;
