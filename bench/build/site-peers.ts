import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, globSync, lstatSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A program that makes HTML or data of the same Markdown files, in a project of its own. */
export interface SitePeer {
  readonly name: string;
  /** What it makes, in a few words. */
  readonly makes: string;
  /** npm packages with their exact versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** Where the Markdown files go in its project. */
  readonly content: string;
  readonly files: Readonly<Record<string, string>>;
  /** What it keeps between runs, which a cold run begins without. */
  readonly kept: readonly string[];
  command(bin: (program: string) => string): readonly [string, ...string[]];
}

/** Writes a peer's project for the entries of a book, and answers its folder. */
export function writePeerProject(peer: SitePeer, book: string, folder: string): void {
  for (const [path, text] of Object.entries(peer.files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync(join(book, "entries"), join(folder, peer.content), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true,"type":"module"}');
}

/** Gives a project the packages that are installed elsewhere. */
export function linkPackages(project: string, packages: string): void {
  symlinkSync(join(packages, "node_modules"), join(project, "node_modules"));
}

/** Puts away what a peer has made and what it keeps. */
export function resetPeer(peer: SitePeer, project: string, trash: string): void {
  for (const path of peer.kept) {
    for (const found of globSync(path, { cwd: project })) putAway(join(project, found), trash);
  }
}

/**
 * Moves a file or folder to where nobody looks. Removing it would be measured: on ext4, new files take up to a hundred
 * times as long for a while after many were removed.
 */
export function putAway(path: string, trash: string): void {
  mkdirSync(trash, { recursive: true });
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) renameSync(path, join(trash, randomUUID()));
}

/** Whether Hugo is there, or could be installed from Debian's package. */
export function findHugo(): boolean {
  const has = () => spawnSync("hugo", ["version"]).status === 0;
  if (!has() && process.getuid?.() === 0) spawnSync("apt-get", ["install", "-y", "hugo"], { stdio: "ignore" });
  return has();
}

export const hugo: SitePeer = {
  name: "Hugo",
  makes: "HTML, JSON",
  packages: {},
  content: "content",
  kept: ["public", "resources", ".hugo_build.lock"],
  files: {
    "hugo.toml": `baseURL = "https://help.example/"
title = "Generated"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
[outputs]
page = ["HTML", "JSON"]
section = ["HTML"]
home = ["HTML"]
[markup.goldmark.renderer]
unsafe = false
`,
    "layouts/_default/single.html": `<!doctype html><html><head><title>{{ .Title }}</title></head><body><main>{{ .Content }}</main>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</body></html>\n`,
    "layouts/_default/single.json": `{{ dict "summary" .Params.summary "html" .Content "text" .Plain | jsonify }}\n`,
    "layouts/_default/list.html": `<!doctype html><html><body><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Params.summary }}</a></li>{{ end }}</ul></body></html>\n`,
  },
  command: () => ["hugo", "--quiet"],
};

export const eleventy: SitePeer = {
  name: "Eleventy",
  makes: "HTML",
  packages: { "@11ty/eleventy": "3.1.8" },
  content: "entries",
  kept: ["_site", ".cache"],
  files: {
    "eleventy.config.js": `export default (config) => {
  config.addGlobalData("layout", "page.liquid");
  return { dir: { input: ".", includes: "_includes" }, markdownTemplateEngine: false };
};
`,
    "_includes/page.liquid":
      "<!doctype html><html><head><title>{{ summary }}</title></head><body>{{ content }}</body></html>\n",
    ".eleventyignore": "node_modules\n",
  },
  command: (bin) => [process.execPath, bin("eleventy"), "--quiet"],
};

export const astro: SitePeer = {
  name: "Astro",
  makes: "HTML",
  packages: { astro: "7.3.5", "@astrojs/markdown-remark": "7.3.1" },
  content: "src/entries",
  kept: ["dist", ".astro"],
  files: {
    "astro.config.mjs": `import { defineConfig } from "astro/config";
export default defineConfig({ cacheDir: "./.astro/cache" });
`,
    "src/content.config.ts": `import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
export const collections = { entries: defineCollection({ loader: glob({ pattern: "**/*.md", base: "./src/entries" }) }) };
`,
    "src/pages/[...id].astro": `---
import { getCollection, render } from "astro:content";
export async function getStaticPaths() {
  return (await getCollection("entries")).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { Content } = await render(Astro.props.entry);
---
<!doctype html><html><head><title>{Astro.props.entry.data.summary}</title></head><body><main><Content /></main></body></html>
`,
  },
  command: (bin) => [process.execPath, bin("astro"), "build"],
};

export const velite: SitePeer = {
  name: "Velite",
  makes: "JSON",
  packages: { velite: "0.4.0" },
  content: "content",
  kept: [".velite"],
  files: {
    "velite.config.js": `import { defineConfig, s } from "velite";
export default defineConfig({
  root: "content",
  collections: {
    entries: {
      name: "Entry",
      pattern: "**/*.md",
      schema: s.object({ summary: s.string(), signatures: s.object({ codes: s.array(s.string()) }), path: s.path(), content: s.markdown() }),
    },
  },
});
`,
  },
  command: (bin) => [process.execPath, bin("velite"), "build"],
};

export const contentCollections: SitePeer = {
  name: "content-collections",
  makes: "JSON",
  packages: {
    "@content-collections/core": "0.15.3",
    "@content-collections/cli": "0.1.9",
    "@content-collections/markdown": "0.1.4",
    zod: "4.6.7",
  },
  content: "content",
  kept: [".content-collections"],
  files: {
    "content-collections.ts": `import { defineCollection, defineConfig } from "@content-collections/core";
import { compileMarkdown } from "@content-collections/markdown";
import { z } from "zod";
const entries = defineCollection({
  name: "entries",
  directory: "content",
  include: "**/*.md",
  schema: z.object({ content: z.string(), summary: z.string(), signatures: z.object({ codes: z.array(z.string()) }) }),
  transform: async (document, context) => ({ ...document, html: await compileMarkdown(context, document) }),
});
export default defineConfig({ content: [entries] });
`,
  },
  command: (bin) => [process.execPath, bin("content-collections"), "build"],
};
