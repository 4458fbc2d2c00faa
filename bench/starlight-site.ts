import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What a Starlight project is made of, in the versions that are measured. */
export const starlightPackages = {
  astro: "7.3.5",
  "@astrojs/starlight": "0.42.4",
  "@astrojs/markdown-remark": "7.3.1",
} as const;

/**
 * Writes a Starlight project, as its own template begins one, with the entries of a generated book as its pages: the
 * same Markdown, with placeholders filled and references turned into links.
 */
export function writeStarlightSite(folder: string, book: string): void {
  write(
    join(folder, "astro.config.mjs"),
    `import { defineConfig } from "astro/config";
import starlight from "@astrojs/starlight";
export default defineConfig({ integrations: [starlight({ title: "Generated" })] });
`,
  );
  write(
    join(folder, "src/content.config.ts"),
    `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  const docs = join(folder, "src/content/docs");
  write(join(docs, "index.md"), "---\ntitle: Generated\n---\n\nTroubleshooting.\n");
  const paths = globSync("*/*.md", { cwd: join(book, "entries") });
  const urls = new Map(paths.map((path) => [basename(path, ".md"), `/${path.replace(/\.md$/, "")}/`]));
  for (const path of paths)
    write(join(docs, path), starlightPage(readFileSync(join(book, "entries", path), "utf8"), urls));
}

function starlightPage(entry: string, urls: ReadonlyMap<string, string>): string {
  const [, summary = "", title = "", body = ""] =
    /^---\nsummary: (.*)\n[\s\S]*?\n---\n\n# (.*)\n([\s\S]*)$/.exec(entry) ?? [];
  const filled = body
    .replaceAll("<<PRODUCT>>", "Acme")
    .replaceAll("<<HELP_URL>>", "https://help.acme.example")
    .replace(/\[\[([^\]]+)\]\]/g, (_, id: string) => `[${id}](${urls.get(id)})`);
  return `---\ntitle: ${title}\ndescription: ${summary}\n---\n${filled}`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
