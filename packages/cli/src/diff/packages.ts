import { type BuildSide, highestLevel, packageName } from "@fixbook/render-json/diff";
import { type BumpLevel, compareText, type DiffReport } from "@fixbook/schema";

/** What a changeset says of one npm package. */
export interface PackageLevel {
  readonly name: string;
  readonly level: Exclude<BumpLevel, "none">;
}

/**
 * The npm packages that a change of a build is declared for, by the build's name: the one that its `book.yaml` names, and
 * `above()` of the book where it names none. A build that is gone has no version to rise, so the packages that its book still has
 * stand for it, and `above()` where the book is gone too.
 */
export function packagesOfBuilds(
  next: BuildSide,
  above: (book: string) => string,
): (build: string) => readonly string[] {
  const names = new Map(next.builds.map((build) => [build.name, packageName(build)]));
  return (build) => {
    const left = [...names.keys()].filter((other) => bookOf(other) === bookOf(build));
    const asked = names.has(build) ? [build] : left;
    return asked.length === 0
      ? [above(bookOf(build))]
      : unique(asked.map((name) => names.get(name) ?? above(bookOf(name))));
  };
}

/** What the changes of a report ask of each package: the builds of one book have one version, so they rise together. */
export function demandedOfPackages(
  { builds }: Pick<DiffReport, "builds">,
  packagesOf: (build: string) => readonly string[],
): readonly PackageLevel[] {
  const books = Map.groupBy(builds, ({ name }) => bookOf(name));
  const rows = [...books.values()].flatMap((ofBook) => {
    const level = highestLevel(ofBook.map(({ demanded }) => demanded));
    return level === "none"
      ? []
      : unique(ofBook.flatMap(({ name }) => packagesOf(name))).map((name) => ({ name, level }));
  });
  return [...Map.groupBy(rows, ({ name }) => name)]
    .map(([name, same]) => ({ name, level: highestLevel(same.map(({ level }) => level)) as PackageLevel["level"] }))
    .sort((a, b) => compareText(a.name, b.name));
}

function bookOf(build: string): string {
  return build.slice(0, build.lastIndexOf("/"));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
