import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A help center: one book under one brand. */
export interface HelpCenter {
  /** `<book>/<brand>`. */
  readonly name: string;
  readonly folder: string;
  /** Paths of its pages as a browser asks for them, each with a slash before and after: `/support/`. */
  readonly pages: readonly string[];
  /** Those of entries: all of them, whichever pages were chosen. */
  readonly entries: readonly string[];
}

/** Where the build publishes the books. */
export const contentFolder = join(import.meta.dirname, "../../packages/content/dist");

/** The help centers in an output folder, in the order of their names. None is an error: nothing would be tested. */
export function helpCentersIn(out: string): readonly HelpCenter[] {
  const found = globSync("*/*/html/index.html", { cwd: out })
    .map(dirname)
    .sort()
    .map((path) => {
      const pages = pagesOf(join(out, path));
      const entries = pages.filter((page) => page !== "/" && page !== "/support/" && !page.startsWith("/areas/"));
      return { name: dirname(path), folder: join(out, path), pages, entries };
    });
  if (found.length === 0) throw new Error(`No help center is in ${out}. Run: npx -y pnpm@12 build`);
  return found;
}

/** The first brand of each book: enough for what a brand's accent and values do not change. */
export function oneBrandOfEach(helpCenters: readonly HelpCenter[]): readonly HelpCenter[] {
  return [...Map.groupBy(helpCenters, ({ name }) => dirname(name)).values()].flatMap(([first]) => first ?? []);
}

/**
 * Help centers with as few of their pages as hold every part that any of them has: each element with each of its classes.
 * `npx -y pnpm@12 test:long` takes all pages.
 */
export function withFewPages(helpCenters: readonly HelpCenter[]): readonly HelpCenter[] {
  if (process.env["LAW_RUNS"] !== undefined) return helpCenters;
  return helpCenters.map((center) => {
    const left = new Map(center.pages.map((path) => [path, partsOf(join(center.folder, path, "index.html"))]));
    const missing = new Set([...left.values()].flatMap((parts) => [...parts]));
    const chosen: string[] = [];
    while (missing.size > 0) {
      const gain = (parts: ReadonlySet<string>) => [...parts].filter((part) => missing.has(part)).length;
      const [path, parts] = [...left].reduce((best, one) => (gain(one[1]) > gain(best[1]) ? one : best));
      chosen.push(path);
      left.delete(path);
      for (const part of parts) missing.delete(part);
    }
    return { ...center, pages: chosen.sort() };
  });
}

function partsOf(file: string): ReadonlySet<string> {
  return new Set(
    [...readFileSync(file, "utf8").matchAll(/<([a-z][a-z0-9]*)(?:[^>]*? class="([^"]*)")?/g)].flatMap(
      ([, name = "", classes = ""]) => classes.split(" ").map((one) => `${name}.${one}`),
    ),
  );
}

function pagesOf(folder: string): string[] {
  return globSync("**/index.html", { cwd: folder })
    .map((path) => `/${path.replaceAll("\\", "/").replace(/index\.html$/, "")}`)
    .sort();
}
