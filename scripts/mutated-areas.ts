interface Area {
  /** The package. */
  readonly folder: string;
  /** What is mutated, as paths in the package. */
  readonly files: readonly string[];
  /** The tests near it: all of the package would take days. */
  readonly tests: readonly string[];
}

/** The code that keeps bad output out and good output whole, the cheapest first. */
export const areas: Readonly<Record<string, Area>> = {
  "stat-fingerprint": {
    folder: "packages/engine",
    files: ["src/cache/stat-fingerprint.ts"],
    tests: ["src/cache/stat-fingerprint.test.ts"],
  },
  html: {
    folder: "packages/core",
    files: ["src/html.ts", "src/ascii-host.ts", "src/rich-text/address.ts"],
    tests: [
      "src/html.test.ts",
      "src/ascii-host.test.ts",
      "src/rich-text/address.test.ts",
      "src/entry/markdown.test.ts",
    ],
  },
  leak: {
    folder: "packages/core",
    files: ["src/leak.ts"],
    tests: ["src/leak.test.ts"],
  },
  mask: {
    folder: "packages/core",
    files: ["src/mask.ts", "src/kept.ts"],
    tests: ["src/mask.test.ts", "src/kept.test.ts", "src/template.test.ts"],
  },
  suppress: { folder: "packages/lint", files: ["src/suppress.ts"], tests: ["src/suppress.test.ts"] },
  baseline: { folder: "packages/lint", files: ["src/baseline.ts"], tests: ["src/baseline.test.ts"] },
  cache: {
    folder: "packages/engine",
    files: ["src/cache/store.ts", "src/cache/sealed-file.ts", "src/cache/part-file.ts"],
    tests: ["src/cache/store.test.ts", "src/cache/sealed-file.test.ts", "src/cache/part-file.test.ts"],
  },
  "publish-tree": {
    folder: "packages/engine",
    files: ["src/publish/tree-writer.ts"],
    tests: ["src/publish/tree-writer.test.ts"],
  },
  "publish-plan": {
    folder: "packages/engine",
    files: ["src/publish/plan-moves.ts"],
    tests: ["src/publish/plan-moves.test.ts"],
  },
  "publish-moves": {
    folder: "packages/engine",
    files: ["src/publish/move-in.ts"],
    tests: ["src/publish/move-in.test.ts"],
  },
  publish: {
    folder: "packages/engine",
    files: ["src/publish/publish.ts"],
    tests: ["src/publish/begin-publication.test.ts", "src/publish/publish.test.ts"],
  },
};
