import { describe, expect, test } from "vitest";
import { type ChosenServer, chooseServer, type ServerChoice } from "./choose-server.js";

const bundled = { file: "/extension/serve.js", version: "0.1.0" };

function choose(given: Partial<ServerChoice>, files: Readonly<Record<string, string>> = {}): ChosenServer {
  return chooseServer({
    isTrusted: true,
    path: "",
    folders: ["/a", "/b"],
    bundled,
    readText: (file) => files[file.replaceAll("\\", "/")],
    ...given,
  });
}

const manifest = (home: string, value: unknown) => ({
  [`${home}/node_modules/fixbook/package.json`]: JSON.stringify(value),
});
const whole = { version: "1.2.0", bin: { fixbook: "dist/bin.js" } };

describe("the server of a trusted workspace", () => {
  test.each<[what: string, path: string, files: Readonly<Record<string, string>>, Partial<ChosenServer>]>([
    ["is the extension's without any other", "", {}, { origin: "extension", ...bundled, isModule: true }],
    [
      "is the one that a folder has installed",
      "",
      manifest("/a", whole),
      { origin: "workspace", file: "/a/node_modules/fixbook/dist/bin.js", version: "1.2.0", isModule: true },
    ],
    ["is the one of a later folder", "", manifest("/b", whole), { file: "/b/node_modules/fixbook/dist/bin.js" }],
    [
      "is the first of two",
      "",
      { ...manifest("/b", whole), ...manifest("/a", whole) },
      { file: "/a/node_modules/fixbook/dist/bin.js" },
    ],
    [
      "may name its command alone",
      "",
      manifest("/a", { bin: "bin.js" }),
      { file: "/a/node_modules/fixbook/bin.js", version: undefined },
    ],
    ["is never one above the folders", "", manifest("", whole), { origin: "extension" }],
    ["is not a package without a command", "", manifest("/a", { version: "1.0.0" }), { origin: "extension" }],
    ["is not a package whose command is no path", "", manifest("/a", { bin: { fixbook: 1 } }), { origin: "extension" }],
    [
      "is not a manifest that cannot be read",
      "",
      { "/a/node_modules/fixbook/package.json": "{" },
      { origin: "extension" },
    ],
    ["is not a manifest that is null", "", { "/a/node_modules/fixbook/package.json": "null" }, { origin: "extension" }],
    [
      "is what the settings name",
      "/bin/fixbook",
      manifest("/a", whole),
      { origin: "setting", file: "/bin/fixbook", isModule: false },
    ],
    ["is found below the first folder", "tools/fixbook.mjs", {}, { file: "/a/tools/fixbook.mjs", isModule: true }],
    ["is found on the path by a bare name", "fixbook", {}, { file: "fixbook", isModule: false }],
  ])("%s", (_, path, files, expected) => {
    const chosen = choose({ path }, files);
    expect({ ...chosen, file: chosen.file.replaceAll("\\", "/") }).toMatchObject(expected);
  });

  test("is the extension's where no folder is open", () => {
    expect(choose({ folders: [] }, manifest("/a", whole))).toMatchObject({ origin: "extension" });
  });
});

test.each<[string, Partial<ServerChoice>]>([
  ["what it has installed", {}],
  ["what its settings name", { path: "/bin/fixbook" }],
])("a workspace that is not trusted has nothing started: not %s", (_, given) => {
  const looked: string[] = [];
  const chosen = choose({ ...given, isTrusted: false, readText: (file) => void looked.push(file) });
  expect([chosen.origin, looked]).toEqual(["extension", []]);
});
