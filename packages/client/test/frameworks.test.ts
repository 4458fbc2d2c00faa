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

/** Good and bad uses of the element in a template of each framework. */
const frameworks = [
  {
    name: "react",
    jsx: { jsx: "react-jsx", jsxImportSource: "react" },
    good: [
      '<fixbook-help book={book} error={new Error("x")} values={{ NAME: "x" }} labels={{ fix: "So" }} level={3} light />',
      '<fixbook-help hosts={["a.example"]} appliesTo={{ product: "desk" }} assets="/help/" target="_blank" values={{ NAME: undefined }} onfixbook-error={({ detail }) => detail.error} />',
      '<fixbook-help entry="a-b" className="c" key="1" ref={(help) => void help?.labels?.fix} onfixbook-help={({ detail }) => detail.id} />',
    ],
    bad: ["<fixbook-help book={1} />", "<fixbook-help level={9} />"],
  },
  {
    name: "preact",
    jsx: { jsx: "react-jsx", jsxImportSource: "preact" },
    good: [
      '<fixbook-help book={book} error={new Error("x")} values={{ NAME: "x" }} labels={{ fix: "So" }} level={3} light />',
      '<fixbook-help hosts={["a.example"]} appliesTo={{ product: "desk" }} assets="/help/" target="_blank" values={{ NAME: undefined }} onfixbook-error={({ detail }) => detail.error} />',
      '<fixbook-help entry="a-b" class="c" key="1" ref={(help) => void help?.labels?.fix} onfixbook-help={({ detail }) => detail.id} />',
    ],
    bad: ["<fixbook-help book={1} />", "<fixbook-help level={9} />"],
  },
  {
    name: "vue",
    jsx: {},
    good: [
      'of({ book, error: new Error("x"), values: { NAME: "x" }, labels: { fix: "So" }, level: 3, light: true })',
      'of({ hosts: ["a.example"], appliesTo: { product: "desk" }, assets: "/help/", target: "_blank", "onFixbook-error": ({ detail }) => detail.error })',
      'of({ entry: "a-b", class: "c", key: "1", "onFixbook-help": ({ detail }) => detail.id })',
    ],
    bad: ["of({ book: 1 })", "of({ level: 9 })"],
    before:
      'import type { GlobalComponents } from "vue";\n' +
      'declare function of(props: InstanceType<GlobalComponents["fixbook-help"]>["$props"]): void;\n',
  },
  {
    name: "svelte",
    jsx: {},
    good: [
      'of({ book, error: new Error("x"), values: { NAME: "x" }, labels: { fix: "So" }, level: 3, light: true })',
      'of({ hosts: ["a.example"], appliesTo: { product: "desk" }, assets: "/help/", target: "_blank", "onfixbook-error": ({ detail }) => detail.error })',
      'of({ entry: "a-b", class: "c", "onfixbook-help": ({ detail }) => detail.id })',
    ],
    bad: ["of({ book: 1 })", "of({ level: 9 })"],
    before:
      'import type { SvelteHTMLElements } from "svelte/elements";\n' +
      'declare function of(props: SvelteHTMLElements["fixbook-help"]): void;\n',
  },
];

test.each(frameworks)("$name knows the element in its templates", ({ good, bad, ...framework }) => {
  expect(refused({ ...framework, head: setup, uses: [...good, ...bad] })).toEqual(bad);
});

/** As the types of a build say which ids and placeholders there are. */
const register = `import { openBook } from "@fixbook/client";
declare const build: {
  book: {
    contractVersion: "2.0";
    entries: { id: "a-b" }[];
    records: { kind: "retired"; id: "old"; note: string; see: [] }[];
    fields: Record<"NAME", { type: "text" }>;
  };
  entry(id: "a-b"): Promise<unknown>;
};
const book = openBook(build);
declare module "@fixbook/client/help" {
  interface Register { book: typeof book }
}
declare const name: string | undefined;
`;

test.each(frameworks)("$name knows the ids and placeholders of the book that is registered", (framework) => {
  const use = ({ entry = "a-b", value = "NAME" }) =>
    framework.jsx.jsx === undefined
      ? `of({ book, entry: "${entry}", values: { ${value}: name } })`
      : `<fixbook-help book={book} entry="${entry}" values={{ ${value}: name }} />`;
  const bad = [use({ entry: "a-c" }), use({ value: "NOPE" })];
  expect(refused({ ...framework, head: register, uses: [use({}), use({ entry: "old" }), ...bad] })).toEqual(bad);
});

interface Uses {
  readonly name: string;
  readonly jsx: { readonly jsx?: string; readonly jsxImportSource?: string };
  readonly before?: string;
  readonly head: string;
  readonly uses: readonly string[];
}

/** The uses that do not compile. */
function refused({ name, jsx, before = "", head, uses }: Uses): readonly string[] {
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const lib = ["es2023", "dom", "dom.iterable"];
  const options = { ...jsx, target: "es2022", lib, module: "esnext", moduleResolution: "bundler", strict: true };
  const compilerOptions = { ...options, types: [], noEmit: true, skipLibCheck: true };
  write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["use.tsx"] }));
  const lines = `${before}import "@fixbook/client/help/${name}";\n${head}export const uses = [\n`.split("\n");
  write("use.tsx", `${lines.join("\n")}${uses.join(",\n")},\n];\n`);
  return typeCheck(folder).map((line) => {
    const [, row] = /^use\.tsx\((\d+),/.exec(line) ?? [];
    return uses[Number(row) - lines.length] ?? line;
  });
}
