import { createHash } from "node:crypto";
import {
  levelInWords,
  type Plan,
  type PlanBook,
  type Planned,
  partsOf,
  planMove,
  planRemove,
  planRetitle,
  planSplit,
  planSteps,
} from "@fixbook/core/plan";
import { applyPlan, knownFindingRows, readPlanBook, siblingNotes } from "@fixbook/engine";
import { bookLayout } from "@fixbook/schema";
import { z } from "zod";
import type { BookChange, ChangeAnswer } from "./contract.js";

const word = z.string().min(1).max(300);
const change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("retitle"), entry: word, title: z.string().max(300) }),
  z.strictObject({ kind: z.literal("move"), entry: word, to: word, empty: word.optional() }),
  z.strictObject({ kind: z.literal("split"), entry: word, solution: word, to: word, title: z.string().max(300) }),
  z.strictObject({
    kind: z.literal("remove"),
    entry: word,
    movedTo: word.optional(),
    retired: word.optional(),
    see: z.array(word).max(20).optional(),
    unlink: z.boolean().optional(),
    empty: word.optional(),
  }),
]) satisfies z.ZodType<BookChange>;
const body = z.strictObject({ change, digest: z.string().length(64).optional() });

/** A change to plan; one to carry out, where the plan is named that was shown. */
export type ChangeRequest = z.infer<typeof body>;

/** Reads what was asked for; undefined where it is no {@link ChangeRequest}. */
export function changeRequest(value: unknown): ChangeRequest | undefined {
  return body.safeParse(value).data;
}

/**
 * Plans a change of a book's files, and carries it out where it is the plan that was shown. A plan that has become
 * another one since is shown again. Throws an engine error where a file changes while it is carried out.
 */
export async function changeBook(folder: string, { change, digest }: ChangeRequest): Promise<ChangeAnswer> {
  const book = await readPlanBook(folder);
  const planned = await plannedFor(folder, book, change);
  if ("refusal" in planned) return { refusal: planned.refusal };
  const { plan } = planned;
  const shown = {
    steps: planSteps(book, plan),
    ledger: plan.ledger,
    warnings: [...plan.warnings, ...siblingNotes(folder, book, plan)],
    untouched: plan.untouched,
    level: levelInWords[plan.level],
  };
  const own = createHash("sha256").update(JSON.stringify(shown)).digest("hex");
  if (digest !== own) return { plan: { digest: own, ...shown } };
  applyPlan(folder, book, plan);
  const entry = entryAfter(change, plan);
  return { done: entry === undefined ? {} : { entry } };
}

async function plannedFor(folder: string, book: PlanBook, change: BookChange): Promise<Planned> {
  switch (change.kind) {
    case "retitle":
      return planRetitle(book, change.entry, change.title);
    case "split":
      return planSplit(book, change.entry, change);
    case "remove":
      return planRemove(book, change.entry, change);
    case "move": {
      const planned = planMove(book, change.entry, change.to, change);
      const rows = await knownFindingRows(folder, book, planned);
      return rows === undefined ? planned : planMove(book, change.entry, change.to, { ...change, rows });
    }
  }
}

/** The entry whose page tells of the change. */
function entryAfter(change: BookChange, { creates, renames }: Plan): string | undefined {
  if (change.kind === "remove") return change.movedTo;
  const files = [...creates.map(({ file }) => file), ...renames.map(({ to }) => to)];
  const file = files.find((path) => path.startsWith(`${bookLayout.entries}/`) && path.endsWith(".md"));
  return partsOf(file ?? change.entry).id;
}
