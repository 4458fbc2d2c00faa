import type { Diagnostic } from "@fixbook/schema";
import type { EntryFacts } from "../entry/parse-entry.js";
import type { FindingData, FindingType } from "../finding.js";
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

/**
 * Every id leads to one thing: entries, their aliases and the items of inventories share one space of names, with the
 * addresses of languages.
 */
export function checkIdentities({ settings, parts, reportOf }: BookCheck): void {
  // A file with a wrong name or in a wrong place is to be moved anyway.
  const placed = parts.entries.filter(({ facts }) => facts.isMisplaced !== true);
  const languages: Claim[] = settings.locales.map((tag, index) => ({
    id: tag.toLowerCase(),
    report: () => parts.settings.report,
    span: parts.settings.locate(["locales", index]),
    what: "The language whose addresses begin with it.",
  }));
  const claims: Claim[] = [
    ...languages,
    ...placed.map(({ facts }) => ({
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
  const { ledger } = parts;
  if (ledger !== undefined && languages.length > 0) {
    const departed = (ledger.value ?? []).filter(({ kind }) => kind !== "alive");
    const records = departed.map(({ id }) => ({
      id,
      report: () => ledger.report,
      span: ledger.locate([id]),
      what: "The record that has it.",
    }));
    claimAll([...languages, ...records]);
  }
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
  for (const [id, [first, ...claimed]] of Map.groupBy(claims, (claim) => claim.id)) {
    // The aliases of two entries with one id are the same for the same reason.
    const others = claimed.filter(({ owner }) => !isCopy(owner, first?.owner));
    addOthers(duplicateId, first, others, (count) => ({ id, count }));
  }
}

function isCopy(one: EntryFacts | undefined, other: EntryFacts | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other && one.id === other.id;
}

/** Paths that a file system without case, or one that normalises Unicode, takes for one. */
function checkCase(files: readonly { path: string; report(): Report }[]): void {
  const claims = files.map(({ path, report }) => ({ path, report, span: START, what: "The other one." }));
  const folded = Map.groupBy(claims, ({ path }) => path.normalize("NFC").toLowerCase().normalize("NFC"));
  for (const [first, ...others] of folded.values()) {
    const { path: other = "" } = first ?? {};
    addOthers(caseCollision, first, others, (count) => ({ path: others[0]?.path ?? "", other, count }));
  }
}

/** Reports all that claim what something else has, at the first of them: however many they are, it is one mistake. */
function addOthers<Data extends FindingData>(
  finding: FindingType<Data>,
  first: Omit<Claim, "id"> | undefined,
  others: readonly Omit<Claim, "id">[],
  dataOf: (count: number) => Data,
): void {
  const [next] = others;
  if (first === undefined || next === undefined) return;
  const members = others.length + 1;
  const related = [relatedTo(first.report(), first.span, first.what)];
  next.report().add(finding, next.span, dataOf(members), { related, ...(members > 2 ? { members } : {}) });
}

function relatedTo(report: Report, span: Span, message: string): NonNullable<Diagnostic["related"]>[number] {
  return { file: report.file, range: report.lines.range(span), message };
}
