import type { Sample, SampledFinding } from "./sample.ts";

const verdicts = ["right", "arguable", "wrong"] as const;
type Verdict = (typeof verdicts)[number];

/** What a reader says of one finding. */
interface Opinion {
  readonly verdict: Verdict;
  readonly reason: string;
}

/** A finding with the opinions of both readers. */
interface Judged {
  readonly finding: SampledFinding;
  readonly opinions: readonly [Opinion, Opinion];
  /** The worse of the two. */
  readonly verdict: Verdict;
}

/** What two readers make of a sample. */
export interface Judgement {
  readonly judged: readonly Judged[];
  /** Why the two files and the sample do not fit together. */
  readonly faults: readonly string[];
}

/** Reads the verdicts of two readers: lines of a number, a verdict and a reason, apart by spaces, commas or bars. */
export function judge({ sample }: Sample, first: string, second: string): Judgement {
  const [a, b] = [readVerdicts(first, "the first file"), readVerdicts(second, "the second file")];
  const numbers = new Set(sample.map(({ number }) => number));
  const faults = [a, b].flatMap(({ name, opinions, faults: own }) => [
    ...own,
    ...sample.flatMap(({ number }) => (opinions.has(number) ? [] : [`${name}: no verdict on ${number}`])),
    ...[...opinions.keys()].flatMap((number) =>
      numbers.has(number) ? [] : [`${name}: there is no finding ${number}`],
    ),
  ]);
  const judged = sample.flatMap((finding): readonly Judged[] => {
    const [one, other] = [a.opinions.get(finding.number), b.opinions.get(finding.number)];
    if (one === undefined || other === undefined) return [];
    const worse = Math.max(verdicts.indexOf(one.verdict), verdicts.indexOf(other.verdict));
    return [{ finding, opinions: [one, other], verdict: verdicts[worse] ?? "wrong" }];
  });
  return { judged, faults };
}

function readVerdicts(text: string, name: string) {
  const opinions = new Map<number, Opinion>();
  const faults: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!/^[\s|]*\d/.test(line)) continue;
    const [, number, verdict, reason = ""] =
      /^[\s|]*(\d{1,6})[\s|,.:;]+(right|arguable|wrong)\b[\s|,.:;-]*(.*)$/i.exec(line) ?? [];
    if (number === undefined || verdict === undefined) faults.push(`${name}: line ${index + 1} is no verdict`);
    else if (opinions.has(Number(number))) faults.push(`${name}: a second verdict on ${number}`);
    else
      opinions.set(Number(number), {
        verdict: verdict.toLowerCase() as Verdict,
        reason: reason.replace(/[\s|]+$/, ""),
      });
  }
  return { name, opinions, faults };
}

/** The verdicts as Markdown: a row for each rule, the totals by severity, and each finding on which the readers differ. */
export function showJudgement({ judged, faults }: Judgement): string {
  const byRule = [...Map.groupBy(judged, ({ finding }) => finding.rule)].sort(([a], [b]) => (a < b ? -1 : 1));
  const bySeverity = [...Map.groupBy(judged, ({ finding }) => finding.severity)].sort(([a], [b]) => (a < b ? -1 : 1));
  const differing = judged.filter(({ opinions: [a, b] }) => a.verdict !== b.verdict);
  return [
    ...(faults.length === 0 ? [] : [faults.map((fault) => `* ${fault}`).join("\n")]),
    table([
      ["rule", "severity", "findings", ...verdicts],
      ...byRule.map(([rule, all]) => [`\`${rule}\``, all[0]?.finding.severity ?? "", ...counts(all)]),
    ]),
    table([
      ["severity", "findings", ...verdicts, "right of 100"],
      ...bySeverity.map(([severity, all]) => [severity, ...counts(all), share(all)]),
    ]),
    `Each counts by the worse of two verdicts. The readers differ on ${differing.length} of ${judged.length}:`,
    ...(differing.length === 0
      ? []
      : [
          table([
            ["number", "rule", "place", "first reader", "second reader"],
            ...differing.map(({ finding: { number, rule, file, line }, opinions: [a, b] }) => [
              String(number),
              `\`${rule}\``,
              `${file}:${line}`,
              `${a.verdict}: ${a.reason}`,
              `${b.verdict}: ${b.reason}`,
            ]),
          ]),
        ]),
  ].join("\n\n");
}

function counts(all: readonly Judged[]): readonly string[] {
  return [all.length, ...verdicts.map((verdict) => all.filter((one) => one.verdict === verdict).length)].map(String);
}

function share(all: readonly Judged[]): string {
  return ((100 * all.filter(({ verdict }) => verdict === "right").length) / all.length).toFixed(1);
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
