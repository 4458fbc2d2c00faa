import type { BuiltTarget, PublishedBuild } from "@fixbook/engine";
import { plain, plural } from "@fixbook/lint";
import type { Host } from "./host.js";

const NOUNS: Readonly<Record<string, [one: string, many: string]>> = {
  html: ["site file", "site files"],
  json: ["JSON file", "JSON files"],
  email: ["snippet", "snippets"],
};

/** Where each brand of each book is, how much of what, what was left out, and where to look first. */
export function buildSummary(
  { folder, targets, counts, removedTargets, ...leftOut }: PublishedBuild,
  milliseconds: number,
  { style }: Host,
): string {
  const places = [...Map.groupBy(targets, ({ book, brand }) => `${plain(folder)}/${book}/${brand}/`)];
  const width = Math.max(0, ...places.map(([place]) => place.length));
  const lines = places.map(([place, made]) => {
    const entries = plural(made[0]?.entries ?? 0, "entry", "entries");
    return `  ${place.padEnd(width)}  ${entries}: ${made.map(countOf).join(", ")}`;
  });
  const home = targets.find(({ target }) => target === "html");
  return [
    ...lines,
    ...(leftOut.internalEntries > 0
      ? [
          `  Left out: ${plural(leftOut.internalEntries, "internal entry", "internal entries")} (--audience internal publishes all).`,
        ]
      : []),
    ...(leftOut.booksWithoutBrand.length > 0
      ? [`  Left out: ${leftOut.booksWithoutBrand.join(", ")}, without any of these brands.`]
      : []),
    ...counts.cleared.map((path) => `  Removed: ${plain(`${folder}/${path}`)}, which no build had made.`),
    ...removedTargets.map(
      (path) =>
        `  Removed: ${plain(`${folder}/${path}`)}/, as the book no longer has the brand ${plain(path.split("/")[1] ?? "")}.`,
    ),
    ...(counts.removed > 0 ? [`  Removed: ${plural(counts.removed, "file", "files")} of earlier builds.`] : []),
    `${style("green", "✔")} Published ${plural(counts.files, "file", "files")} in ${(milliseconds / 1000).toFixed(1)} s.`,
    ...(home === undefined ? [] : [`  ${whereTo(home, `${plain(folder)}/${home.book}/${home.brand}/html`)}`]),
    "",
  ].join("\n");
}

/** What to do with the pages in a folder: open them, or bring them to the address that their links follow. */
function whereTo({ address }: BuiltTarget, folder: string): string {
  return address === undefined
    ? `Open ${folder}/index.html`
    : `Publish ${folder} at ${plain(address)}. To open pages from this folder, build with --links file`;
}

/** What is said of a build that was interrupted and is whole now. */
export function resumedLine(out: string): string {
  return `Finished a build into ${plain(out)} that was interrupted.\n`;
}

/** What `--format json` says of a build, without paths of this machine. */
export function publishedJson({ folder, counts, targets, ...leftOut }: PublishedBuild): object {
  return {
    folder,
    files: counts.files,
    bytes: counts.bytes,
    removed: counts.removed,
    cleared: counts.cleared,
    ...leftOut,
    targets: targets.map(({ folder: _, address: _address, ...rest }) => rest),
  };
}

function countOf({ target, entries, files, packageName }: BuiltTarget): string {
  const [one, many] = NOUNS[target] ?? [`${target} file`, `${target} files`];
  const count = plural(target === "email" ? entries : files, one, many);
  return packageName === undefined ? count : `${count} (${plain(packageName)})`;
}
