import type { Diagnostic, Fix } from "@fixbook/schema";
import type { OffsetFix, Span } from "./report.js";

/** A finding that is not listed: its place, and how it would be mended. */
export interface RestFinding extends Span {
  readonly fixes?: readonly OffsetFix[];
}

/** A finding that closes the list of a rule in a file: it stands at the first that is not listed, for that and all others. */
interface ClosingFinding extends Diagnostic {
  readonly more: number;
  /** Plain data, for those who count, answer or mend findings. No report shows it. */
  readonly rest: Rest;
}

interface Rest {
  /** What the first of them says. */
  readonly message: string;
  readonly findings: readonly RestFinding[];
}

/** A closing finding that still grows, in place, wherever it has been put. */
export interface Flood {
  readonly closing: Diagnostic;
  add(span: Span, fixes: readonly OffsetFix[]): void;
}

/** Begins the closing finding of a rule with the first finding that is not listed. */
export function beginFlood({ fixes: _, ...first }: Diagnostic): Flood {
  const findings: RestFinding[] = [];
  const closing = { ...first, more: 0, rest: { message: first.message, findings } };
  return {
    closing,
    add: ({ start, end }, fixes) => {
      findings.push(fixes.length === 0 ? { start, end } : { start, end, fixes });
      closing.more = findings.length;
      closing.message = closingMessage(closing.rest);
    },
  };
}

/** What a closing finding stands for; undefined for any other. */
export function restOf(diagnostic: Diagnostic): readonly RestFinding[] | undefined {
  return (diagnostic as Partial<ClosingFinding>).rest?.findings;
}

/** The closing finding with a part of what it stands for, at the first of that; none where nothing is left. */
export function withRest(closing: Diagnostic, left: readonly RestFinding[], rangeOf: RangeOf): readonly Diagnostic[] {
  const [first] = left;
  if (first === undefined) return [];
  const rest = { message: (closing as ClosingFinding).rest.message, findings: left };
  const cut: ClosingFinding = {
    ...closing,
    range: rangeOf(first),
    message: closingMessage(rest),
    more: left.length,
    rest,
  };
  return [cut];
}

/** Every finding that a closing one stands for, as if it were listed, in the words of the first; any other itself. */
export function spreadOut(diagnostic: Diagnostic, rangeOf: RangeOf): readonly Diagnostic[] {
  if (restOf(diagnostic) === undefined) return [diagnostic];
  const { more: _, rest, ...closing } = diagnostic as ClosingFinding;
  const toFix = ({ kind, title, edits }: OffsetFix): Fix => {
    const { file } = closing;
    return { kind, title, edits: edits.map((edit) => ({ file, range: rangeOf(edit), text: edit.text })) };
  };
  return rest.findings.map(({ fixes, ...span }) => ({
    ...closing,
    message: rest.message,
    range: rangeOf(span),
    ...(fixes === undefined ? {} : { fixes: fixes.map(toFix) }),
  }));
}

/** The findings as reports show them. */
export function withoutRest(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((one) => {
    if (restOf(one) === undefined) return one;
    const { rest: _, ...shown } = one as ClosingFinding;
    return shown;
  });
}

/** How many findings one of them counts for. */
export function weightOf({ more = 1 }: Diagnostic): number {
  return more;
}

type RangeOf = (span: Span) => Diagnostic["range"];

function closingMessage({ message, findings }: Rest): string {
  return `And ${findings.length} more in this file${findings.length > 1 ? ", the first of them here" : ""}: ${message}`;
}
