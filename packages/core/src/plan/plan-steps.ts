import type { Plan, PlanStep } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { sourcesOf } from "./sources.js";

/** What a plan does, file by file, with the texts that its edits replace: for people to read before it is done. */
export function planSteps(book: PlanBook, { creates, renames, copies, edits, deletes }: Plan): readonly PlanStep[] {
  const texts = new Map(sourcesOf(book).map(({ path, text }) => [path, text]));
  return [
    ...creates.map(({ file }) => ({ kind: "create", file }) as const),
    ...renames.map(({ from, to }) => ({ kind: "rename", file: from, to }) as const),
    ...copies.map(({ from, to }) => ({ kind: "copy", file: from, to }) as const),
    ...[...Map.groupBy(edits, ({ file }) => file)].map(
      ([file, list]) =>
        ({
          kind: "edit",
          file,
          edits: list.map(({ range: { start, end }, text, why }) => ({
            line: start.line,
            why,
            before: (texts.get(file) ?? "").slice(start.offset, end.offset),
            after: text,
          })),
        }) as const,
    ),
    ...deletes.map((file) => ({ kind: "delete", file }) as const),
  ];
}
