import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes the licences of all that is bundled into `THIRD-PARTY.txt` beside it, from what the bundler says it has read. */
export function writeThirdPartyNotices(folder = "dist", format: "cjs" | "esm" = "esm"): void {
  const metafile = join(folder, `metafile-${format}.json`);
  const { inputs } = JSON.parse(readFileSync(metafile, "utf8")) as {
    readonly inputs: Readonly<Record<string, unknown>>;
  };
  rmSync(metafile);
  writeFileSync(join(folder, "THIRD-PARTY.txt"), thirdPartyNotices(Object.keys(inputs), "."));
}

/** The licences of the packages that files are of, in an order that their places on the disk do not change. */
export function thirdPartyNotices(paths: readonly string[], root: string): string {
  const folders = paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const notices = [...new Set(folders)].map((path) => {
    const folder = join(root, path);
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const texts = globSync("{LICEN[CS]E,licen[cs]e,COPYING,NOTICE}*", { cwd: folder }).sort();
    const text = texts
      .map((file) => readFileSync(join(folder, file), "utf8").replace(/\r\n/g, "\n").trim())
      .join("\n\n");
    return `${name} ${version} (${license})\n\n${text}`.trim();
  });
  // What is made from a package, and no file of it, has its licence beside it.
  const made = new Set(paths.flatMap((path) => /^.*\/search\/src\/stem(?=\/)/.exec(path)?.[0] ?? []));
  for (const path of made)
    notices.push(
      `Snowball stemmers\n\n${readFileSync(join(root, path, "LICENSE"), "utf8")
        .replace(/\r\n/g, "\n")
        .trim()}`,
    );
  return `${[...new Set(notices)].sort().join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
