import { describe, expect, test } from "vitest";
import { extensionOn } from "./extension-on.js";
import { type FakeEditor, fileUri } from "./fake-editor.js";

const ENTRY = "/work/entries/voice/call-drops.md";
const book = {
  areas: [
    { id: "voice", title: "Voice" },
    { id: "email", title: "Email" },
  ],
  entries: [
    { id: "call-drops", title: "The call drops", area: "voice" },
    { id: "no-tone", title: "There is no tone", area: "voice" },
  ],
};

interface Row {
  readonly command: string;
  readonly active?: string;
  readonly answers?: readonly (string | undefined)[];
  readonly books?: readonly string[];
  /** What the server was asked to do. */
  readonly executed: readonly (readonly unknown[])[];
  /** The offers of each question. */
  readonly offers?: readonly (readonly string[])[];
  readonly said?: readonly string[];
}

const uri = `file://${ENTRY}`;
const describeFirst = ["fixbook.describeBook", uri];
const stop = "Stop at references";

describe("a command", () => {
  test.each<[string, Row]>([
    [
      "begins an entry",
      {
        command: "fixbook.newEntry",
        answers: ["Email", " Mail is late "],
        offers: [["Voice", "Email"], []],
        executed: [describeFirst, ["fixbook.createEntry", uri, "email", "Mail is late"]],
      },
    ],
    [
      "begins no entry without an area",
      { command: "fixbook.newEntry", answers: [undefined], executed: [describeFirst] },
    ],
    [
      "begins no entry without a title",
      { command: "fixbook.newEntry", answers: ["Voice", undefined], executed: [describeFirst] },
    ],
    [
      "begins no entry with an empty title",
      {
        command: "fixbook.newEntry",
        answers: ["Voice", " "],
        offers: [["Voice", "Email"], ["An entry has a title."]],
        executed: [describeFirst],
      },
    ],
    ["opens the preview", { command: "fixbook.openPreviewHere", executed: [["fixbook.openPreview", uri]] }],
    ["shows what a change publishes", { command: "fixbook.describeChange", executed: [["fixbook.showChange", uri]] }],
    [
      "moves an entry",
      {
        command: "fixbook.renameEntry",
        answers: ["email/call-ends "],
        offers: [["voice/call-drops"]],
        executed: [["fixbook.moveEntry", uri, "email/call-ends"]],
      },
    ],
    ["moves nothing to where it is", { command: "fixbook.renameEntry", answers: ["voice/call-drops"], executed: [] }],
    ["moves nothing when dismissed", { command: "fixbook.renameEntry", answers: [undefined], executed: [] }],
    ...["Call Drops", "a/b/c", "../x", "a--b", "", "ä"].map((to): [string, Row] => [
      `moves nothing to ${JSON.stringify(to)}`,
      {
        command: "fixbook.renameEntry",
        answers: [to],
        offers: [["voice/call-drops", "Use small letters, digits and single hyphens."]],
        executed: [],
      },
    ]),
    [
      "moves a draft",
      {
        command: "fixbook.renameEntry",
        active: "/work/drafts/idea.md",
        answers: ["better-idea"],
        offers: [["idea"]],
        executed: [["fixbook.moveEntry", "file:///work/drafts/idea.md", "better-idea"]],
      },
    ],
    [
      "retires an entry that another one replaces",
      {
        command: "fixbook.retireEntry",
        answers: ["Another entry has the advice", "There is no tone", stop],
        offers: [
          ["Another entry has the advice", "The problem no longer exists"],
          ["There is no tone"],
          [stop, "Make text of references"],
        ],
        executed: [describeFirst, ["fixbook.removeEntry", uri, "no-tone", "", false]],
      },
    ],
    [
      "retires an entry for a reason",
      {
        command: "fixbook.retireEntry",
        answers: ["The problem no longer exists", "Fixed in 2.0.", "Make text of references"],
        executed: [["fixbook.removeEntry", uri, "", "Fixed in 2.0.", true]],
      },
    ],
    [
      "retires nothing without a reason",
      { command: "fixbook.retireEntry", answers: ["The problem no longer exists", " "], executed: [] },
    ],
    [
      "retires nothing when dismissed at the end",
      { command: "fixbook.retireEntry", answers: ["The problem no longer exists", "Gone.", undefined], executed: [] },
    ],
    [
      "about an entry needs one",
      {
        command: "fixbook.retireEntry",
        active: "/work/README.md",
        executed: [],
        said: ["Open the entry that this is about."],
      },
    ],
    [
      "about a book takes the only one",
      {
        command: "fixbook.openPreviewHere",
        active: "/work/README.md",
        executed: [["fixbook.openPreview", "file:///work/book.yaml"]],
      },
    ],
    [
      "about a book takes the innermost around the file in front",
      {
        command: "fixbook.openPreviewHere",
        active: "/work/a/brands/acme.yaml",
        books: ["/work/book.yaml", "/work/a/book.yaml", "/work/ab/book.yaml"],
        executed: [["fixbook.openPreview", "file:///work/a/book.yaml"]],
      },
    ],
    [
      "about a book asks for one of several",
      {
        command: "fixbook.openPreviewHere",
        active: "/elsewhere/README.md",
        books: ["/work/b/book.yaml", "/work/a/book.yaml"],
        answers: ["/work/b"],
        offers: [["/work/a", "/work/b"]],
        executed: [["fixbook.openPreview", "file:///work/b/book.yaml"]],
      },
    ],
    [
      "about a book says that there is none",
      {
        command: "fixbook.newEntry",
        active: "/work/README.md",
        books: [],
        executed: [],
        said: ["This workspace has no book: no folder with book.yaml."],
      },
    ],
  ])("%s", async (_, { command, active = ENTRY, answers = [], books, executed, offers, said = [] }) => {
    const on = await extensionOn({
      setUp: (editor: FakeEditor) => Object.assign(editor, { active, ...(books === undefined ? {} : { books }) }),
      answer: (name) => (name === "fixbook.describeBook" ? book : undefined),
    });
    on.editor.answers = [...answers];
    await on.editor.run(command);
    expect(on.executed.map((one) => [one.command, ...one.args])).toEqual(executed);
    if (offers !== undefined) expect(on.editor.asked.map((one) => one.offers)).toEqual(offers);
    expect(on.editor.said).toEqual(said);
  });

  test("may be called on a file that is not in front", async () => {
    const { editor, executed } = await extensionOn();
    editor.answers = ["email/call-drops"];
    await editor.run("fixbook.renameEntry", fileUri(ENTRY));
    expect(executed).toEqual([{ command: "fixbook.moveEntry", args: [uri, "email/call-drops"] }]);
  });

  test("asks nothing that the server cannot answer", async () => {
    const { editor } = await extensionOn({ setUp: (one) => Object.assign(one, { active: ENTRY }) });
    await editor.run("fixbook.newEntry");
    expect(editor.asked).toEqual([]);
  });
});

test("what a change publishes is shown as a page", async () => {
  const { editor } = await extensionOn({ answer: () => ({ markdown: "# Minor" }) });
  await editor.run("fixbook.describeChange");
  const [{ command, args } = { command: "", args: [] }] = editor.ran;
  expect([command, editor.page(args[0] as never)]).toEqual(["markdown.showPreview", "# Minor"]);
});
