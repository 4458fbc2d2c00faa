import { describe, expect, test } from "vitest";
import { extensionOn, installed } from "./extension-on.js";
import type { FakeEditor } from "./fake-editor.js";

const restricted = {
  setUp: (editor: FakeEditor) => {
    editor.isTrusted = false;
  },
  files: installed,
};

describe("the server", () => {
  test("is the workspace's where that is trusted", async () => {
    const { servers, editor } = await extensionOn({ files: installed });
    expect(servers.map(({ server, args, isRunning }) => [server.origin, server.version, args, isRunning])).toEqual([
      ["workspace", "1.2.0", ["lsp"], true],
    ]);
    expect(editor.status).toMatchObject({ text: "Fixbook 1.2.0", detail: "server of the workspace", severity: 0 });
    expect(editor.contexts.get("fixbook.isServing")).toBe(true);
  });

  test("is the extension's in a workspace that is not trusted, until it is", async () => {
    const { servers, editor } = await extensionOn(restricted);
    expect(servers.map(({ server }) => server.file)).toEqual(["/extension/server/dist/serve.js"]);
    editor.isTrusted = true;
    await editor.happens("trust");
    expect(servers.map(({ server, isRunning }) => [server.origin, isRunning])).toEqual([
      ["extension", false],
      ["workspace", true],
    ]);
  });

  test.each<[string, string, string, unknown, number]>([
    ["another path", "fixbook.path", "path", "/bin/fixbook", 2],
    ["no cache", "fixbook.cache", "cache", false, 2],
    ["what is no matter of the start", "fixbook.trace.server", "trace.server", "verbose", 1],
    ["settings of others", "editor.tabSize", "path", "/bin/fixbook", 1],
  ])("with settings for %s", async (_, section, key, value, count) => {
    const { servers, editor } = await extensionOn();
    editor.settings.set(key, value);
    await editor.configured(section);
    expect(servers).toHaveLength(count);
    expect(servers.filter(({ isRunning }) => isRunning)).toHaveLength(1);
  });

  test("keeps no cache where none is wanted", async () => {
    const { servers } = await extensionOn({ setUp: ({ settings }) => settings.set("cache", false) });
    expect(servers[0]?.args).toEqual(["lsp", "--no-cache"]);
  });

  test("stays where another folder changes nothing, and changes where it does", async () => {
    const { servers, editor } = await extensionOn({ files: { ...installed } });
    editor.folders = ["/work", "/other"];
    await editor.happens("folders");
    expect(servers).toHaveLength(1);
    editor.folders = ["/other"];
    await editor.happens("folders");
    expect(servers.map(({ server }) => server.origin)).toEqual(["workspace", "extension"]);
  });

  test("is started again when it is asked for", async () => {
    const { servers, editor } = await extensionOn();
    await Promise.all([editor.run("fixbook.restartServer"), editor.run("fixbook.restartServer")]);
    expect(servers.map(({ isRunning }) => isRunning)).toEqual([false, false, true]);
  });

  test("ends with the editor", async () => {
    const { servers, editor, extension } = await extensionOn();
    await extension.stop();
    expect(servers.map(({ isRunning }) => isRunning)).toEqual([false]);
    expect(editor.contexts.get("fixbook.isServing")).toBe(false);
  });
});

describe("a server that ends by itself", () => {
  test("is started again, and given up when that is no use", async () => {
    const { servers, editor, waits } = await extensionOn();
    const again = [];
    for (let end = 0; end < 6; end++) again.push(await servers[0]?.onEnded());
    expect(again).toEqual([true, true, true, true, true, false]);
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000]);
    expect(editor.status).toMatchObject({ detail: "server of the extension keeps ending", severity: 2 });
    expect(editor.said).toEqual(["The Fixbook language server of the extension (0.1.0) keeps ending."]);
  });

  test("is not started again when another one runs", async () => {
    const { servers, editor, waits } = await extensionOn();
    await editor.run("fixbook.restartServer");
    expect([await servers[0]?.onEnded(), waits]).toEqual([false, []]);
  });
});

describe("a server that cannot be started", () => {
  test("is told of, with what can be done", async () => {
    const { editor } = await extensionOn({
      setUp: ({ settings, answers }) => {
        settings.set("path", "/nowhere/fixbook");
        answers.push("Show Output");
      },
      canStart: () => false,
    });
    expect(editor.said[0]).toBe(
      "The Fixbook language server that fixbook.path names (/nowhere/fixbook) could not be started: spawn ENOENT",
    );
    expect(editor.ran.map(({ command }) => command)).toEqual(["fixbook.showOutput"]);
    expect(editor.contexts.get("fixbook.isServing")).toBe(false);
  });

  test("does not keep the right one from starting", async () => {
    const { editor, servers } = await extensionOn({
      setUp: ({ settings }) => settings.set("path", "/nowhere/fixbook"),
      canStart: ({ server }) => server.origin !== "setting",
    });
    editor.settings.delete("path");
    await editor.configured("fixbook.path");
    expect(servers.map(({ isRunning }) => isRunning)).toEqual([false, true]);
    expect(editor.status).toMatchObject({ severity: 0 });
  });
});
