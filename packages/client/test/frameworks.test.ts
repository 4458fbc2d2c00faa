import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { typeCheck } from "./consumer.js";

const client = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-frameworks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  const link = (to: string, from: string) => {
    mkdirSync(dirname(join(folder, "node_modules", to)), { recursive: true });
    symlinkSync(from, join(folder, "node_modules", to), "dir");
  };
  link("@fixbook/client", client);
  for (const name of ["@types/react", "preact", "vue", "svelte"]) link(name, join(client, "node_modules", name));
});

const setup = `import { openBook } from "@fixbook/client";
const book = openBook({ contractVersion: "2.0", entries: [] });
`;

/** The same use of the element in a template of each framework, in three lines, and one with a wrong value in each. */
const frameworks = [
  {
    name: "react",
    jsx: { jsx: "react-jsx", jsxImportSource: "react" },
    good: [
      '<fixbook-help book={book} error={new Error("x")} values={{ NAME: "x" }} labels={{ fix: "So" }} level={3} light />',
      '<fixbook-help entry="a-b" className="c" key="1" ref={(help) => void help?.labels.fix} onfixbook-help={({ detail }) => detail.id} />',
    ],
    bad: ["<fixbook-help book={1} />", "<fixbook-help level={true} />"],
  },
  {
    name: "preact",
    jsx: { jsx: "react-jsx", jsxImportSource: "preact" },
    good: [
      '<fixbook-help book={book} error={new Error("x")} values={{ NAME: "x" }} labels={{ fix: "So" }} level={3} light />',
      '<fixbook-help entry="a-b" class="c" key="1" ref={(help) => void help?.labels.fix} onfixbook-help={({ detail }) => detail.id} />',
    ],
    bad: ["<fixbook-help book={1} />", "<fixbook-help level={true} />"],
  },
  {
    name: "vue",
    jsx: {},
    good: [
      'of({ book, error: new Error("x"), values: { NAME: "x" }, labels: { fix: "So" }, level: 3, light: true })',
      'of({ entry: "a-b", class: "c", key: "1", "onFixbook-help": ({ detail }) => detail.id })',
    ],
    bad: ["of({ book: 1 })", "of({ level: true })"],
    before:
      'import type { GlobalComponents } from "vue";\n' +
      'declare function of(props: InstanceType<GlobalComponents["fixbook-help"]>["$props"]): void;\n',
  },
  {
    name: "svelte",
    jsx: {},
    good: [
      'of({ book, error: new Error("x"), values: { NAME: "x" }, labels: { fix: "So" }, level: 3, light: true })',
      'of({ entry: "a-b", class: "c", "onfixbook-help": ({ detail }) => detail.id })',
    ],
    bad: ["of({ book: 1 })", "of({ level: true })"],
    before:
      'import type { SvelteHTMLElements } from "svelte/elements";\n' +
      'declare function of(props: SvelteHTMLElements["fixbook-help"]): void;\n',
  },
];

test.each(frameworks)("$name knows the element in its templates", ({ name, jsx, good, bad, before = "" }) => {
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const lib = ["es2023", "dom", "dom.iterable"];
  const options = { ...jsx, target: "es2022", lib, module: "esnext", moduleResolution: "bundler", strict: true };
  const compilerOptions = { ...options, types: [], noEmit: true, skipLibCheck: true };
  write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["use.tsx"] }));
  const head = `${before}import "@fixbook/client/help/${name}";\n${setup}`;
  write("use.tsx", `${head}export const uses = [\n${[...good, ...bad].join(",\n")},\n];\n`);
  const first = head.split("\n").length + 1 + good.length;
  const places = typeCheck(folder).map((line) => line.replace(/,.*/, ""));
  expect(places).toEqual(bad.map((_, at) => `use.tsx(${first + at}`));
});
