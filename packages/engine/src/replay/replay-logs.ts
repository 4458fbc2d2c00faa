import { findSecrets, withoutSecrets } from "@fixbook/lint";
import type { Confidence } from "@fixbook/search";
import { EngineError } from "../disk/index.js";
import { createCommonest } from "./commonest.js";
import { cut } from "./cut.js";
import type { Claim, FindClaims, SignatureKind } from "./find-claims.js";
import { createGrouping, type LogRecord, TRACEBACK } from "./group-records.js";
import { looksLikeTrouble } from "./looks-like-trouble.js";
import { maskLine } from "./mask-line.js";
import { type LogSource, readLines } from "./read-lines.js";
import type { ExampleLine, RecordCounts, ReplayClaim, ReplayReport, UnmatchedKind } from "./replay-report.js";

/** What was found in logs, without the verdict. */
export type Replayed = Omit<ReplayReport, "version" | "isEnough" | "books">;

export interface ReplayOptions {
  /** Told now and then how many lines of a log were read. */
  onProgress?(log: string, lines: number): void;
}

/** How many kinds of unmatched lines are told, and how many are counted at once. */
const TOLD = 20;
const MOST_KINDS = 10_000;
/** How much of a line tells which kind it is of, and how much of it and of an example is shown. */
const KEPT = 1000;
const SHOWN = 300;
/** After how many lines progress is told. */
const OFTEN = 1000;

/**
 * Reads logs, each once and line by line, and tells what of them is claimed and what is not, in a memory that does not
 * grow with them. Throws an {@link EngineError} where one cannot be read, or all are empty.
 */
export async function replayLogs(
  logs: readonly LogSource[],
  findClaims: FindClaims,
  { onProgress }: ReplayOptions = {},
): Promise<Replayed> {
  const tally = createTally(findClaims);
  for (const log of logs) {
    const grouping = createGrouping();
    const { name } = log;
    let lines = 0;
    let records = 0;
    const count = (record: LogRecord | undefined): void => {
      if (record === undefined) return;
      records++;
      tally.add(name, record);
    };
    for await (const line of readLines(log)) {
      if (++lines % OFTEN === 0) onProgress?.(name, lines);
      count(grouping.add(line));
    }
    count(grouping.end());
    tally.end(name, { lines, records });
  }
  const replayed = await tally.result();
  if (replayed.records.read === 0) throw nothingIn(logs);
  return replayed;
}

function nothingIn(logs: readonly LogSource[]): EngineError {
  const [first] = logs;
  const what = logs.length === 1 && first !== undefined ? `${first.name} is empty` : "All of the logs are empty";
  return new EngineError(`${what}: there is no line to replay.`, "Name a log that a program has written to.");
}

/** Counts records, one after the other. */
function createTally(findClaims: FindClaims) {
  const logs: { log: string; lines: number; records: number }[] = [];
  const records: { -readonly [Count in keyof RecordCounts]: number } = {
    read: 0,
    troubles: 0,
    exact: 0,
    likely: 0,
    unsure: 0,
    unmatched: 0,
  };
  const claimed = new Map<string, CountedClaim>();
  const unmatched = createCommonest<ExampleLine>(MOST_KINDS);
  let covered = 0;

  const addUnmatched = (log: string, { line, lines }: LogRecord): void => {
    const at = troubleIn(lines);
    const text = lines[at];
    if (text === undefined) return;
    records.troubles++;
    records.unmatched++;
    const known = cut(text, KEPT);
    unmatched.add(cut(maskLine(known), SHOWN), () => ({ log, line: line + at, text: known }));
  };

  return {
    add(log: string, record: LogRecord): void {
      records.read++;
      const claims = findClaims(record.lines.join("\n"));
      const best = bestOf(claims);
      if (best === undefined) {
        addUnmatched(log, record);
        return;
      }
      records.troubles++;
      records[best]++;
      if (best !== "unsure") covered += record.lines.length;
      for (const claim of claims) {
        const key = JSON.stringify([claim.confidence, claim.book, claim.entry]);
        const known = claimed.get(key) ?? countedClaim(claim, exampleOf(log, record, claim.at));
        claimed.set(key, known);
        known.records++;
        for (const { kind, text } of claim.signatures) {
          const own = JSON.stringify([kind, text]);
          const counted = known.signatures.get(own) ?? { kind, text, records: 0 };
          known.signatures.set(own, counted);
          counted.records++;
        }
      }
    },
    end(log: string, counts: { readonly lines: number; readonly records: number }): void {
      logs.push({ log, ...counts });
    },
    async result(): Promise<Replayed> {
      const kinds = unmatched.top(TOLD).map(async ({ value, count }): Promise<UnmatchedKind> => {
        const text = await withoutSecret(value.text);
        return { records: count, line: cut(maskLine(text), SHOWN), example: { ...value, text: cut(text, SHOWN) } };
      });
      const claims = [...claimed.values()].sort(
        (a, b) => CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) || b.records - a.records,
      );
      return {
        logs,
        lines: { read: logs.reduce((sum, { lines }) => sum + lines, 0), covered },
        records,
        claims: await Promise.all(claims.map(claimOf)),
        unmatched: { kinds: await Promise.all(kinds), isComplete: unmatched.isComplete },
      };
    },
  };
}

/** The surest first. */
const CONFIDENCES = ["exact", "likely", "unsure"] as const satisfies readonly Confidence[];

function bestOf(claims: readonly Claim[]): Confidence | undefined {
  return CONFIDENCES.find((one) => claims.some(({ confidence }) => confidence === one));
}

/** The line of a record that says what its trouble is; -1 where none does. */
function troubleIn(lines: readonly string[]): number {
  const isFrame = (text: string, at: number) => at > 0 && /^\s/.test(text);
  const told = lines.findIndex((text, at) => !isFrame(text, at) && !TRACEBACK.test(text) && looksLikeTrouble(text));
  if (told !== -1) return told;
  const any = lines.findIndex(looksLikeTrouble);
  return any !== -1 && TRACEBACK.test(lines[any] ?? "") ? lines.findLastIndex((text, at) => !isFrame(text, at)) : any;
}

interface CountedClaim extends Pick<Claim, "confidence" | "book" | "entry" | "title"> {
  records: number;
  readonly signatures: Map<string, { readonly kind: SignatureKind; readonly text: string; records: number }>;
  readonly example: ExampleLine;
}

function countedClaim({ confidence, book, entry, title }: Claim, example: ExampleLine): CountedClaim {
  return { confidence, book, entry, title, records: 0, signatures: new Map(), example };
}

async function claimOf({ signatures, example, ...claim }: CountedClaim): Promise<ReplayClaim> {
  const text = cut(await withoutSecret(example.text), SHOWN);
  const counted = [...signatures.values()].sort((a, b) => b.records - a.records);
  return { ...claim, signatures: counted, example: { ...example, text } };
}

/** The line of a record on which something stands. */
function exampleOf(log: string, { line, lines }: LogRecord, at: number): ExampleLine {
  let [index, end] = [0, lines[0]?.length ?? 0];
  while (end < at && index < lines.length - 1) end += 1 + (lines[++index]?.length ?? 0);
  return { log, line: line + index, text: cut(lines[index] ?? "", KEPT) };
}

/** A line with bullets in the place of secrets. */
async function withoutSecret(text: string): Promise<string> {
  const file = "log";
  return withoutSecrets(() => text, await findSecrets({ file, text }))(file) ?? text;
}
