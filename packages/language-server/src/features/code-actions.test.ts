import { describe, expect, test } from "vitest";
import type { CodeAction, Range } from "vscode-languageserver";
import { bookFiles, type Files } from "../../../engine/test/book-on-disk.js";
import { type Editor, startEditor } from "../../test/editor.js";
import { able, carryOut, type Outcome } from "../../test/sent-edit.js";

const DROPS = "entries/voice/call-drops.md";
const entry = (body: string) => `# The call drops\n\nThe number is not attached.\n\n${body}\n`;

async function actionsFor(text: string, { only, path = DROPS, change }: Asked = {}) {
  const editor = await startEditor(bookFiles(change), { capabilities: able });
  const { caret, ranges } = editor.open(path, text);
  await editor.untilFound(path, (found) => found.length > 0);
  const range: Range = ranges[0] ?? { start: caret, end: caret };
  const context = { diagnostics: [], ...(only === undefined ? {} : { only: [only] }) };
  const actions = await editor.ask<CodeAction[]>("textDocument/codeAction", path, { range, context });
  return { editor, actions };
}

interface Asked {
  readonly only?: string;
  readonly path?: string;
  readonly change?: Files;
}

describe("fixes of findings", () => {
  const rows: readonly {
    readonly name: string;
    readonly text: string;
    readonly title: string;
    readonly isPreferred?: boolean;
    readonly becomes: string;
  }[] = [
    {
      name: "a safe one is preferred",
      text: entry("1. Open the the‸ page."),
      title: "",
      becomes: entry("1. Open the page."),
    },
    {
      name: "a suggestion is not",
      text: entry("1. See [[no-dial-ton‸]]."),
      title: "no-dial-tone",
      becomes: entry("1. See [[no-dial-tone]]."),
    },
  ];
  test.for(rows)("$name", async ({ text, title, isPreferred, becomes }) => {
    const { editor, actions } = await actionsFor(text);
    const action = actions.find((one) => one.title.includes(title) && one.edit !== undefined);
    expect(action?.diagnostics).toHaveLength(1);
    if (isPreferred !== undefined) expect(action?.isPreferred).toBe(isPreferred);
    expect(carryOut(action?.edit ?? {}, editor)).toEqual({ [DROPS]: becomes });
  });
});

describe("a directive takes a finding out, once somebody types why", () => {
  test.for([
    ["in a step", entry("1. Open the the‸ page.")],
    [
      "in the second line of a paragraph",
      "# The call drops\n\nThe number is not\nattached to the the‸ agent.\n\n1. Go.\n",
    ],
    ["in frontmatter", "---\nalso:\n  - The call is\u00a0‸lost\n---\n\n# The call drops\n\nNo.\n\n1. Go.\n"],
  ])("%s", async ([, text = ""]) => {
    const { editor, actions } = await actionsFor(text);
    const action = actions.find(({ title }) => title.startsWith("Say why"));
    const outcome = carryOut(action?.edit ?? {}, editor)[DROPS] ?? "";
    expect(outcome).toContain("fixbook-disable");
    editor.change(DROPS, outcome);
    await editor.untilFound(DROPS, (found) => found.some(({ code }) => code === "lint/disable-without-reason"));
    editor.change(DROPS, outcome.replace(/(fixbook-disable\S* \S+ --) */, "$1 it is meant "));
    await editor.untilFound(DROPS, (found) => found.length === 0);
  });
});

test("all safe fixes of a file at once", async () => {
  const { editor, actions } = await actionsFor(entry("1. Open the the page‸.\n2. Press the the key."), {
    only: "source.fixAll",
  });
  expect(actions.map(({ title, kind }) => [title, kind])).toEqual([["Apply all safe fixes", "source.fixAll.fixbook"]]);
  expect(carryOut(actions[0]?.edit ?? {}, editor)[DROPS]).toBe(entry("1. Open the page.\n2. Press the key."));
});

test("an id that the ledger lacks is added from the entry itself", async () => {
  const ids = "bounces: entry\nno-dial-tone: entry\n";
  const { editor, actions } = await actionsFor(entry("1. Open the the‸ page."), { change: { "ids.yaml": ids } });
  await editor.untilFound("ids.yaml", (found) => found.length > 0);
  const outcomes = actions.map(({ edit }) => carryOut(edit ?? {}, editor)["ids.yaml"]);
  expect(outcomes).toContain("bounces: entry\ncall-drops: entry\nno-dial-tone: entry\n");
});

/** Runs the command of an action; answers what the editor is asked to make of the files. */
async function runCommand(
  action: CodeAction | undefined,
  editor: Editor,
  told: (message: string) => void = () => {},
): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  editor.connection.onNotification("window/showMessage", ({ message }) => told(message));
  editor.connection.onRequest("workspace/applyEdit", ({ edit }) => {
    outcomes.push(carryOut(edit, editor));
    return { applied: true };
  });
  editor.connection.onRequest("window/showDocument", () => ({ success: true }));
  await editor.connection.sendRequest("workspace/executeCommand", action?.command);
  return Object.assign({}, ...outcomes);
}

test("a solution becomes an entry of its own", async () => {
  const text =
    "# The call drops\n\n## Cause: The line\n\nNo line.\n\n## Fix: The ‹›line\n\n1. Go.\n\n## Cause: The switch\n\nOff.\n\n## Fix: The switch\n\n1. Press it. The the.\n";
  const { editor, actions } = await actionsFor(text);
  const action = actions.find(({ title }) => title === "Make an entry of the solution The line");
  const told: string[] = [];
  const outcome = await runCommand(action, editor, (message) => told.push(message));
  expect(outcome["entries/voice/the-line.md"]).toContain("# The line");
  expect(outcome[DROPS]).not.toContain("No line.");
  expect(told).toEqual(["Where applications use this book by version, the next version is a minor one."]);
});

test("an entry gets the id of its title", async () => {
  const { editor, actions } = await actionsFor("# The call is ‹›cut\n\nNot attached.\n\n1. Open the the page.\n");
  const action = actions.find(({ title }) => title === "Give the entry the id of its title: the-call-is-cut");
  const outcome = await runCommand(action, editor);
  expect(outcome[DROPS]).toBeUndefined();
  expect(outcome["entries/voice/the-call-is-cut.md"]).toContain("aliases: [call-drops]");
});

test("a missing entry is created", async () => {
  const { editor, actions } = await actionsFor(entry("1. See [[a-brand-new-thing‸]]."));
  const action = actions.find(({ title }) => title === "Create the entry a-brand-new-thing in voice");
  expect(await runCommand(action, editor)).toEqual({
    "entries/voice/a-brand-new-thing.md": expect.stringMatching(/^# A brand new thing\n/),
  });
});

test("a placeholder is declared", async () => {
  const { editor, actions } = await actionsFor(entry("1. Write to <<SUPPORT_DESK‸>>."));
  const action = actions.find(({ title }) => title === "Declare SUPPORT_DESK in book.yaml");
  const outcome = await runCommand(action, editor);
  expect(outcome["book.yaml"]).toContain("SUPPORT_DESK:\n    type: text\n");
});
