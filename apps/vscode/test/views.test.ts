import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Task } from "vscode";
import { extensionOn, installed } from "./extension-on.js";
import { type FakeEditor, fileUri, finding } from "./fake-editor.js";

async function shown(editor: FakeEditor) {
  const tree = editor.tree();
  const files = (await tree.getChildren()) ?? [];
  return Promise.all(
    files.map(async (file) => {
      const { label, description } = await tree.getTreeItem(file);
      const findings = (await tree.getChildren(file)) ?? [];
      const items = await Promise.all(findings.map((one) => tree.getTreeItem(one)));
      return [label, description, items.map((item) => [item.label, item.description, Object(item.iconPath).id])];
    }),
  );
}

describe("findings by entry", () => {
  const drops = fileUri("/work/entries/voice/call-drops.md");

  test("stand below their files, the worst first", async () => {
    const { editor } = await extensionOn({
      setUp: (one) => {
        one.diagnostics = [
          [fileUri("/work/entries/voice/z.md"), [finding("Vague.\nSay more.", 4, 1)]],
          [fileUri("/work/book.yaml"), [finding("Unknown key.", 1, 2)]],
          [drops, [finding("Second.", 9, 1), finding("First.", 0, 0)]],
          [fileUri("/work/a.ts"), [finding("A type.", 0, 0, "ts")]],
          [fileUri("/work/drafts/idea.md"), [finding("Vague.", 0, 1)]],
        ];
      },
    });
    expect(await shown(editor)).toEqual([
      [
        "call-drops",
        "voice · 2 findings",
        [
          ["First.", "line 1", "error"],
          ["Second.", "line 10", "warning"],
        ],
      ],
      ["idea", "1 finding", [["Vague.", "line 1", "warning"]]],
      ["z", "voice · 1 finding", [["Vague.", "line 5", "warning"]]],
      ["book.yaml", "1 finding", [["Unknown key.", "line 2", "info"]]],
    ]);
    expect(editor.badge()).toBe(5);
  });

  test("follow what is found", async () => {
    const { editor } = await extensionOn();
    expect([await shown(editor), editor.badge()]).toEqual([[], undefined]);
    editor.diagnostics = [[drops, [finding("First.", 0)]]];
    await editor.happens("diagnostics");
    await wait(150);
    expect([(await shown(editor)).length, editor.badge()]).toEqual([1, 1]);
  });

  test("lead to their places", async () => {
    const { editor } = await extensionOn({
      setUp: (one) => {
        one.diagnostics = [[drops, [finding("First.\nDo it.", 3)]]];
      },
    });
    const [file] = (await editor.tree().getChildren()) ?? [];
    const [one] = (await editor.tree().getChildren(file)) ?? [];
    const { command, tooltip } = await editor.tree().getTreeItem(one);
    expect([command?.command, command?.arguments?.[0], tooltip]).toEqual(["vscode.open", drops, "First.\nDo it."]);
  });
});

describe("tasks", () => {
  const provided = async (editor: FakeEditor) =>
    ((await editor.tasks().provideTasks(undefined as never)) ?? []).map(({ name, execution, problemMatchers }) => [
      name,
      Object(execution).process,
      Object(execution).args,
      problemMatchers,
    ]);

  test("run what the workspace has installed", async () => {
    const { editor } = await extensionOn({ files: installed });
    const file = "/work/node_modules/fixbook/dist/bin.js";
    expect(await provided(editor)).toEqual([
      ["lint", "node", [file, "lint", "--format", "concise"], "$fixbook"],
      ["build", "node", [file, "build"], "$fixbook"],
    ]);
  });

  test("run what the settings name", async () => {
    const { editor } = await extensionOn({ setUp: ({ settings }) => settings.set("path", "/bin/fixbook") });
    expect((await provided(editor))[1]).toEqual(["build", "/bin/fixbook", ["build"], "$fixbook"]);
  });

  test.each<[string, boolean, Readonly<Record<string, string>>]>([
    ["is not trusted", false, installed],
    ["has nothing installed", true, {}],
  ])("are none where the workspace %s", async (_, isTrusted, files) => {
    const { editor } = await extensionOn({ files, setUp: (one) => Object.assign(one, { isTrusted }) });
    expect(await provided(editor)).toEqual([]);
  });

  test("of a tasks.json take its arguments", async () => {
    const { editor } = await extensionOn({ files: installed });
    const definition = { type: "fixbook", command: "lint", args: ["books/a", "--stage", "review"] };
    const resolved = await editor.tasks().resolveTask({ definition } as unknown as Task, undefined as never);
    expect(resolved?.definition).toBe(definition);
    expect(Object(resolved?.execution).args.slice(1)).toEqual([
      "lint",
      "--format",
      "concise",
      "books/a",
      "--stage",
      "review",
    ]);
  });

  test.each([{ type: "fixbook" }, { type: "fixbook", command: "lint", args: "all" }])(
    "of a tasks.json that say nothing are none: %o",
    async (definition) => {
      const { editor } = await extensionOn({ files: installed });
      expect(await editor.tasks().resolveTask({ definition } as unknown as Task, undefined as never)).toBeUndefined();
    },
  );
});

describe("schemas", () => {
  type Contributor = [string, (resource: string) => string | undefined, (uri: string) => string];

  async function contributed(files: Readonly<Record<string, string>>): Promise<Contributor> {
    const given: Contributor[] = [];
    const yamlApi = { registerContributor: (...one: Contributor) => given.push(one) };
    await extensionOn({ files, setUp: (one) => Object.assign(one, { yamlApi }) });
    const [first] = given;
    if (first === undefined) throw new Error("No schema was contributed.");
    return first;
  }

  test.each([
    ["file:///work/brands/acme.yaml", "fixbook://schemas/brand"],
    ["file:///work/inventories/help.yml", "fixbook://schemas/inventory"],
    ["file:///work/ids.yaml", "fixbook://schemas/ledger"],
    ["file:///work/queries.yml", "fixbook://schemas/queries"],
    ["file:///work/evals.yml", "fixbook://schemas/evals"],
    ["file:///ansible/inventories/production.yaml", undefined],
    ["file:///ansible/ids.yaml", undefined],
    ["file:///work/brands/acme.site/more.yaml", undefined],
    ["file:///work/other.yaml", undefined],
    ["untitled:///work/ids.yaml", undefined],
  ])("%s has %s", async (resource, schema) => {
    const [, requestSchema] = await contributed({ "/work/book.yaml": "id: a" });
    expect(requestSchema(resource)).toBe(schema);
  });

  test("are those that the extension brings", async () => {
    const [scheme, , content] = await contributed({ "/extension/dist/schemas/brand.json": '{"title":"Brand"}' });
    expect([scheme, content("fixbook://schemas/brand"), content("fixbook://schemas/../x")]).toEqual([
      "fixbook",
      '{"title":"Brand"}',
      "{}",
    ]);
  });

  test.each([undefined, null, {}, { registerContributor: 1 }])(
    "are left out where the YAML extension says %o",
    async (yamlApi) => {
      const { servers } = await extensionOn({ setUp: (one) => Object.assign(one, { yamlApi }) });
      expect(servers).toHaveLength(1);
    },
  );
});
