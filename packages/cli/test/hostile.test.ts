import { existsSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bookFiles, bookOnDisk, type Files, readTree, tempFolder, writeFiles } from "../../engine/test/book-on-disk.js";
import { run } from "./fake-host.js";
import { fixbook } from "./process.js";

/** Runs every form of output over books, and makes sure that none can do anything to a terminal or a CI system. */
async function expectHarmless(cwd: string): Promise<void> {
  const before = readTree(cwd);
  for (const argv of [
    "build --out ../out --format pretty",
    "lint --format concise",
    "lint --format json",
    "lint --format sarif",
    "lint --format junit",
    "lint --format rdjson",
    "lint --format gitlab",
  ]) {
    const { code, out, err } = await run(argv, { cwd, isTerminal: argv.includes("pretty") });
    expect([argv, code]).toEqual([argv, expect.toBeOneOf([1, 2])]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028]/);
    expect(out + err).not.toMatch(/^\s*::/m);
    expect(out + err).not.toMatch(/##\[|##vso\[/);
    expect(out + err).not.toMatch(/\n {4}at |fault of Fixbook/);
    if (argv.endsWith(" json")) expect(JSON.parse(out).summary.books).toBe(4);
  }
  expect(readTree(cwd)).toEqual(before);
}

const TEXTS = {
  "terminal escapes": "\u001b[2J\u001b]0;owned\u0007\u009b31m",
  "commands of a CI system":
    "x\n::error file=a::b\n  ::stop-commands::c\n##[add-mask]d ##vso[task.setvariable variable=a]b",
  "marks that turn text around": "\u202eevil\u2066 \u2028::error::x",
  markup: "</script><script>alert(1)</script><img src=x onerror=alert(2)>",
  "lone halves of pairs and nonsense": "\ud800 \udc00 \ufffe \u0000",
  "YAML of every kind": "{{7*7}} &a *a !!js/function 'x' <<: {a: 1} # - ? |",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text.
  "names of JavaScript": "__proto__ constructor toString ${process.exit(1)}",
};

/** Files that hold `value` in every field, and `text` in every place of the Markdown. */
function hostileFiles(value: string, text: string): Files {
  return {
    "book.yaml": `id: ${value}\ntitle: ${value}\nintro: ${value}\nlocale: ${value}\nareas: [{id: ${value}, title: ${value}, summary: ${value}, empty: ${value}, guide: {title: ${value}, ref: ${value}}}]\nplaceholders: {${value}: {type: ${value}, description: ${value}}}\nsupport: {intro: ${value}, checklist: [${value}], contact: ${value}, address: ${value}}\neditUrl: ${value}\nlabels: {${value}: ${value}, fix: ${value}}\nbrands: [${value}]\ninventories: [${value}]\n${value}: ${value}\n`,
    "brands/acme.yaml": `name: ${value}\nurl: ${value}\nvalues: {PRODUCT: ${value}, ${value}: ${value}}\nlook: {accent: ${value}, tone: ${value}, font: ${value}, corners: ${value}, logo: ${value}}\n`,
    "inventories/guides.yaml": `title: ${value}\nurl: ${value}\nitems: [{id: ${value}, title: ${value}, url: ${value}}]\n`,
    "entries/voice/call-drops.md": `---\nsummary: ${value}\nrelated: [${value}]\nsignatures: {codes: [${value}], statuses: [${value}], messages: [${value}]}\naliases: [${value}]\nappliesTo: [${value}]\naudience: ${value}\nowners: [${value}]\nreviewed: ${value}\n${value}: ${value}\n---\n\n# ${text}\n\n## ${text}\n\n[[${text}]] [${text}](${text}) <<${text}>> \`${text}\`\n\n## Fix\n\n1. ${text}\n`,
  };
}

test.each(Object.entries(TEXTS))(
  "%s in every field, and in the names of files and folders, is shown and does nothing",
  async (_, text) => {
    const cwd = tempFolder();
    const quoted = JSON.stringify(text);
    writeFiles(join(cwd, "plain"), hostileFiles(text, text));
    writeFiles(join(cwd, "quoted"), hostileFiles(quoted, text));
    writeFiles(
      join(cwd, "whole"),
      bookFiles({
        "entries/voice/call-drops.md": `---\nsummary: ${quoted}\n---\n\n# T\n\n${text}\n\n\`\`\`\n${text}\n\`\`\`\n\n1. Go.\n\n## Nothing\n`,
      }),
    );
    const name = text.replaceAll("/", "_").replaceAll("\0", "");
    const named = Object.fromEntries(
      [
        `entries/voice/${name}.md`,
        `entries/${name}/x.md`,
        `entries/voice/${name}`,
        `brands/${name}.yaml`,
        `inventories/${name}`,
      ].map((path) => [path, "no title"]),
    );
    writeFiles(join(cwd, name.slice(0, 60)), bookFiles(named));
    await expectHarmless(cwd);
  },
);

test("hostile text in every field that takes free text is published as text", async () => {
  const text =
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text.
    "</script><script>alert(1)</script> \"'><img src=x onerror=alert(2)> ]]> {{7*7}} ${x} %0d%0aBcc: javascript:alert(3)";
  const q = JSON.stringify(text);
  const code = `\`\`\` ${text} \`\`\``;
  const cwd = bookOnDisk(
    bookFiles({
      "book.yaml": `id: demo\ntitle: ${q}\nareas: [{id: voice, title: ${q}}, {id: email, title: ${q}, empty: ${q}}]\nplaceholders: {PRODUCT: {type: text, description: ${q}}}\nlabels: {fix: ${q}}\nbrands: [acme]\ninventories: [guides]\n`,
      "brands/acme.yaml": `name: ${q}\nurl: https://help.acme.example\nvalues: {PRODUCT: ${q}}\n`,
      "brands/zeta.yaml": undefined,
      "inventories/guides.yaml": `title: ${q}\nurl: https://guides.example\nitems: [{id: guide-voice, title: ${q}, url: voice}]\n`,
      "entries/voice/call-drops.md": `---\nsignatures: {codes: [E-1], messages: [${q}]}\nappliesTo: [${q}]\n---\n\n# The call ${code} <<PRODUCT>>\n\n${code} [[guide-voice]] [[no-dial-tone]]\n\n1. ${code}\n\n   \`\`\`sh\n   ${text}\n   \`\`\`\n`,
      "entries/email/bounces.md": undefined,
    }),
  );
  const { code: exit, out } = await run("build --out ../out", { cwd });
  expect([exit, out]).toEqual([0, expect.stringContaining("✔ Published")]);
  for (const [path, published] of Object.entries(readTree(join(cwd, "../out")))) {
    if (!path.endsWith(".html")) continue;
    // Data that no browser runs, with nothing in it that could end it, and the scripts of the site and the picker.
    const contents = published
      .replace(/<script type="application\/ld\+json">[^<>]*<\/script>/g, "")
      .replace(/<script defer src="(?:\.\.\/|\/)*assets\/help\.js"><\/script>/, "")
      .replace(/<script defer src="assets\/picker(?:-data)?\.js"><\/script>/g, "");
    expect([path, contents]).toEqual([path, expect.not.stringMatching(/<script|<img/i)]);
    expect([path, contents.replace(/"[^"]*"/g, '""')]).toEqual([path, expect.not.stringMatching(/<[^>]+\son[a-z]+=/i)]);
  }
});

test("a book runs none of its own code", async () => {
  const canary = join(tempFolder(), "canary");
  const js = `require("node:fs").writeFileSync(${JSON.stringify(canary)}, "");`;
  const esm = `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(canary)}, ""); export default {};`;
  const code: Files = {
    "package.json": JSON.stringify({
      type: "module",
      scripts: Object.fromEntries(
        ["prepare", "lint", "build", "prebuild", "postbuild"].map((name) => [name, `touch ${canary}`]),
      ),
      fixbook: { plugins: ["./config.js"] },
    }),
    ".npmrc": `node-options=--require=./config.cjs\nscript-shell=./run.sh\n`,
    ".pnpmfile.cjs": js,
    "run.sh": `#!/bin/sh\ntouch ${canary}\n`,
    "config.cjs": js,
    ...Object.fromEntries(
      [
        "config.js",
        "config.mjs",
        "fixbook.config.js",
        "fixbook.config.ts",
        "book.js",
        "index.js",
        "brands/acme.yaml.js",
        "node_modules/fixbook/index.js",
        "node_modules/@fixbook/core/index.js",
        "node_modules/yaml/index.js",
      ].map((path) => [path, esm]),
    ),
    "turbo.json": "{}",
    ".yarnrc.yml": "yarnPath: ./config.cjs\n",
  };
  const cwd = bookOnDisk(bookFiles({ ...code, "brands/acme.yaml.js": undefined }));
  expect(await fixbook(["lint"], { cwd })).toMatchObject({ code: 0, err: "" });
  expect(await fixbook(["build", "--out", "../out"], { cwd })).toMatchObject({ code: 0, err: "" });
  expect(existsSync(canary)).toBe(false);
});

test("nothing outside a book is read: a secret beside it is in no output", async () => {
  const root = tempFolder();
  const canary = "CANARY-51f2";
  writeFileSync(join(root, "secret"), `${canary}\n`);
  const cwd = join(root, "demo");
  writeFiles(
    cwd,
    bookFiles({
      "brands/zeta.yaml": undefined,
      "entries/voice/call-drops.md":
        "# T\n\n[x](../../../secret) ![x](../../../secret) [[../../../secret]]\n\n1. Go.\n",
    }),
  );
  symlinkSync(join(root, "secret"), join(cwd, "entries/voice/linked.md"));
  symlinkSync(join(root, "secret"), join(cwd, "brands/zeta.yaml"));
  symlinkSync(root, join(cwd, "entries/outside"));
  for (const argv of ["lint --format pretty", "lint --format concise", "lint --format json", "build --out ../out"]) {
    const { code, out, err } = await run(argv, { cwd, isTerminal: true });
    expect([argv, code, (out + err).includes(canary)]).toEqual([argv, 1, false]);
  }
});
