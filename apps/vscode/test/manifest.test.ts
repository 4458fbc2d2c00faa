import { describe, expect, test } from "vitest";
import { checkBooks } from "../../../packages/engine/src/index.js";
import { bookFiles, bookOnDisk } from "../../../packages/engine/test/book-on-disk.js";
import { commandNames } from "../../../packages/language-server/src/features/commands/names.js";
import { conciseReporter } from "../../../packages/lint/src/index.js";
import manifest from "../package.json" with { type: "json" };
import snippets from "../snippets/entry.json" with { type: "json" };
import { bookCommands } from "../src/commands/table.js";
import { FINDINGS_VIEW } from "../src/findings-view.js";
import { TASK_TYPE } from "../src/tasks.js";

const { contributes } = manifest;
const contributed = contributes.commands.map(({ command }) => command);

describe("the manifest", () => {
  test("has every command, and no other", () => {
    const added = bookCommands.map(({ name }) => name);
    expect(contributed.toSorted()).toEqual([...added, "fixbook.restartServer", "fixbook.showOutput"].toSorted());
  });

  test("has no command by the name of one of the server's, which the client registers itself", () => {
    expect(contributed.filter((name) => (Object.values(commandNames) as string[]).includes(name))).toEqual([]);
  });

  test("offers and names commands and views that there are", () => {
    const { menus, walkthroughs, views } = contributes;
    const offered = Object.values(menus).flatMap((items) => items.map(({ command }) => command));
    const linked = JSON.stringify(walkthroughs).matchAll(/\(command:(fixbook\.[\w.]+)\)|onCommand:(fixbook\.\w+)/g);
    const named = [...offered, ...Array.from(linked, ([, link, event]) => link ?? event ?? "")];
    expect(named.filter((name) => !contributed.includes(name))).toEqual([`${FINDINGS_VIEW}.focus`]);
    expect(views.explorer.map(({ id }) => id)).toEqual([FINDINGS_VIEW]);
  });

  test("offers the tasks that are provided", () => {
    expect(contributes.taskDefinitions.map(({ type }) => type)).toEqual([TASK_TYPE]);
  });

  test("says of each setting what it does", () => {
    const undescribed = Object.entries(contributes.configuration.properties).filter(
      ([, one]) => !("description" in one) && !("markdownDescription" in one),
    );
    expect(undescribed).toEqual([]);
  });

  test("lets a workspace that is not trusted name no program", () => {
    expect(manifest.capabilities.untrustedWorkspaces).toMatchObject({
      supported: "limited",
      restrictedConfigurations: ["fixbook.path"],
    });
  });
});

describe("the problem matcher", () => {
  const [{ pattern, name } = { pattern: undefined, name: "" }] = contributes.problemMatchers;
  const read = (line: string) => {
    const match = new RegExp(pattern?.regexp ?? "").exec(line);
    return (
      match &&
      [pattern?.file, pattern?.line, pattern?.column, pattern?.severity, pattern?.code, pattern?.message].map(
        (group) => match[group ?? 0],
      )
    );
  };

  test.each(["error", "warning", "info"] as const)("reads a finding of severity %s as lint prints it", (severity) => {
    const place = { line: 3, column: 7, offset: 20 };
    const printed = conciseReporter(
      {
        diagnostics: [
          {
            ruleId: "references/unknown-id",
            severity,
            message: "There is no entry: a.",
            action: "Name one: b.",
            file: "books/a b/entries/voice/x.md",
            range: { start: place, end: place },
          },
        ],
        summary: {},
      } as never,
      {} as never,
    );
    expect(read(printed.split("\n")[0] ?? "")).toEqual([
      "books/a b/entries/voice/x.md",
      "3",
      "7",
      severity,
      "references/unknown-id",
      "There is no entry: a. Name one: b.",
    ]);
    expect(name).toBe("fixbook");
  });

  test.each(["No findings in 1 book.", "https://a:80:1: error", "a.ts:1:2: fatal x: y"])("leaves %s alone", (line) => {
    expect(read(line)).toBeNull();
  });
});

describe("a snippet", () => {
  /** The text of a snippet whose places are left as they are. */
  const expanded = (name: keyof typeof snippets): string =>
    snippets[name].body
      .join("\n")
      .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, "$1")
      .replace(/\$\{\d+:([^}]*)\}/g, "$1")
      .replace(/\$\{?\d+\}?/g, "");
  const solution = expanded("Fixbook solution");

  test.each<[keyof typeof snippets, string]>([
    ["Fixbook entry, short", expanded("Fixbook entry, short")],
    ["Fixbook entry, full", expanded("Fixbook entry, full")],
    ["Fixbook solution", `# The call drops\n\n${solution}\n${solution.replaceAll("Name of the cause", "Other cause")}`],
    ["Fixbook alert", `# The call drops\n\nThe line.\n\n${expanded("Fixbook alert")}\n1. Go.\n`],
    ["Fixbook frontmatter", `${expanded("Fixbook frontmatter")}\n# The call drops\n\nThe line.\n\n1. Go.\n`],
    [
      "Fixbook directive",
      `# The call drops\n\nThe line.\n\n${expanded("Fixbook directive").replace("rule/name", "text/repeated-word")}\n1. Press the the button.\n`,
    ],
  ])("%s is right as it stands", async (_, text) => {
    const folder = bookOnDisk(bookFiles({ "entries/voice/call-drops.md": text }));
    const [book] = await checkBooks([folder], { today: "2026-10-01", stage: "writing" });
    const found = (book?.diagnostics ?? []).filter(({ severity }) => severity === "error");
    expect(found.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });
});
