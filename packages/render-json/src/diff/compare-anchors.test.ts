import { stepsPart } from "@fixbook/core";
import { type Entry, type FixPart, type Solution, wholeEntry } from "@fixbook/schema";
import { expect, test } from "vitest";
import { bookWith, buildOf, entryWith, filesOf, words } from "../../test/builds.js";
import { diffBuilds } from "./index.js";

const group = (id: string, title: string, text: string): FixPart => ({
  kind: "group",
  id,
  title: [{ type: "text", value: title }],
  parts: stepsPart([words(text)]),
});
const solution = (id: string, name: string | undefined, ...fix: FixPart[]): Solution => ({
  id,
  ...(name === undefined ? {} : { name }),
  fix: fix.length > 0 ? [...fix] : stepsPart([words(`Do ${id}.`)]),
  workaround: [],
});
const withSolutions = (...solutions: readonly Solution[]) => entryWith("third", () => ({ solutions: [...solutions] }));

/** What is told of anchors between two states of an entry. */
function toldOf(old: ReturnType<typeof bookWith>, next: ReturnType<typeof bookWith>): readonly string[] {
  const side = (book: typeof old) => ({ name: "a side", builds: [buildOf(filesOf(book))] });
  return diffBuilds(side(old), side(next)).changes.flatMap(({ kind, message }) =>
    kind === "anchor-removed" ? [message] : [],
  );
}

const one = solution("one", "Reset it");
test.each<[what: string, old: Solution[], next: Solution[], told: string[]]>([
  ["nothing has changed", [one], [one], []],
  ["a solution is added in front", [one], [solution("new", "New"), one], []],
  [
    "a solution is gone",
    [one, solution("two", "Buy one")],
    [one],
    ['The page of "third" no longer has "#solution-two".'],
  ],
  [
    "a solution has another id, and its name",
    [one],
    [{ ...solution("reset", "Reset it"), fix: stepsPart([words("Otherwise.")]) }],
    ['The page of "third" no longer has "#solution-one": it is "#solution-reset".'],
  ],
  [
    "a solution has another id and name, and its steps",
    [one],
    [{ ...one, id: "start-again", name: "Start again" }],
    ['The page of "third" no longer has "#solution-one": it is "#solution-start-again".'],
  ],
  [
    "solutions change their numbers",
    [solution("one", "Same", ...stepsPart([words("A.")])), solution("two", "Other", ...stepsPart([words("B.")]))],
    [solution("two", "Other", ...stepsPart([words("B.")])), solution("one", "Same", ...stepsPart([words("A.")]))],
    [],
  ],
  [
    "a group has another id, and its title",
    [solution("one", undefined, group("linux", "Linux", "A."), group("mac", "macOS", "B."))],
    [solution("one", undefined, group("linux-only", "Linux", "C."), group("mac", "macOS", "B."))],
    ['The page of "third" no longer has "#step-one--linux": it is "#step-one--linux-only".'],
  ],
  [
    "a group is gone",
    [solution("one", undefined, group("linux", "Linux", "A."), group("mac", "macOS", "B."))],
    [solution("one", undefined, group("mac", "macOS", "B."))],
    ['The page of "third" no longer has "#step-one--linux".'],
  ],
])("where %s", (_, old, next, told) => {
  expect(toldOf(withSolutions(...old), withSolutions(...next))).toEqual(told);
});

test("of a section that an entry has no more", () => {
  expect(
    toldOf(
      withSolutions(one),
      entryWith("third", () => ({ solutions: [one], sections: [] })),
    ),
  ).toEqual([]);
  const withImpact = entryWith("third", () => ({
    solutions: [one],
    sections: [{ id: "impact", blocks: words("All.") }],
  }));
  expect(toldOf(withImpact, withSolutions(one))).toEqual(['The page of "third" no longer has "#section-impact".']);
});

test("of an entry that moved, since its earlier address leads to the new one with the fragment", () => {
  const old = withSolutions(one);
  const next = bookWith({
    entries: old.entries.map((entry) =>
      entry.id === "third"
        ? ({
            ...wholeEntry(entry),
            id: "third-now",
            aliases: ["third"],
            solutions: [solution("two", "Buy one")],
          } satisfies Entry)
        : entry,
    ),
  });
  expect(toldOf(old, next)).toEqual(['The page of "third" no longer has "#solution-one".']);
});
