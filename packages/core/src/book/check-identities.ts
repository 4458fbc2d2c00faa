import type { Diagnostic } from "@fixbook/schema";
import type { EntryFacts } from "../entry/parse-entry.js";
import { caseCollision, duplicateId } from "../findings/book.js";
import type { Report, Span } from "../report.js";
import type { BookCheck } from "./create-book.js";

/** An id with the file and the place that claim it. */
interface Claim {
  readonly id: string;
  /** The entry whose alias the id is. */
  readonly owner?: EntryFacts;
  /** Asked for findings only: a report holds the text of its file. */
  report(): Report;
  readonly span: Span;
  readonly what: string;
}

const START: Span = { start: 0, end: 0 };

/** Every id leads to one thing: entries, their aliases and the items of inventories share one space of names. */
export function checkIdentities({ settings, parts, reportOf }: BookCheck): void {
  const claims: Claim[] = [
    ...parts.entries.map(({ facts }) => ({
      id: facts.id,
      report: () => reportOf(facts),
      span: START,
      what: "The entry that has it.",
    })),
    ...parts.entries.flatMap(({ facts }) =>
      (facts.aliases ?? []).map(({ text, span }) => ({
        id: text,
        owner: facts,
        report: () => reportOf(facts),
        span,
        what: "The alias that has it.",
      })),
    ),
    ...parts.inventories.flatMap(({ value, report, locate }) =>
      (value?.items ?? []).map(({ id }, index) => ({
        id,
        report: () => report,
        // Items of a source stand in no line of the file.
        span: locate(["items", index, "id"]),
        what: "The item that has it.",
      })),
    ),
  ];
  claimAll(claims);
  claimAll(
    settings.areas.map(({ id }, index) => ({
      id,
      report: () => parts.settings.report,
      span: parts.settings.locate(["areas", index, "id"]),
      what: "The area that has it.",
    })),
  );
  checkCase(parts.entries.map(({ facts }) => ({ path: facts.file, report: () => reportOf(facts) })));
}

function claimAll(claims: readonly Claim[]): void {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const earlier = first.get(claim.id);
    if (earlier === undefined) first.set(claim.id, claim);
    // The aliases of two entries with one id are the same for the same reason.
    else if (!isCopy(claim.owner, earlier.owner))
      claim.report().add(
        duplicateId,
        claim.span,
        { id: claim.id },
        {
          related: [relatedTo(earlier.report(), earlier.span, earlier.what)],
        },
      );
  }
}

function isCopy(one: EntryFacts | undefined, other: EntryFacts | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other && one.id === other.id;
}

/** Paths that a file system without case, or one that normalises Unicode, takes for one. */
function checkCase(files: readonly { path: string; report(): Report }[]): void {
  const first = new Map<string, { path: string; report(): Report }>();
  for (const file of files) {
    const folded = file.path.normalize("NFC").toLowerCase().normalize("NFC");
    const earlier = first.get(folded);
    if (earlier === undefined) first.set(folded, file);
    else
      file.report().add(
        caseCollision,
        START,
        { path: file.path, other: earlier.path },
        {
          related: [relatedTo(earlier.report(), START, "The other one.")],
        },
      );
  }
}

function relatedTo(report: Report, span: Span, message: string): NonNullable<Diagnostic["related"]>[number] {
  return { file: report.file, range: report.lines.range(span), message };
}
