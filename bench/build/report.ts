import { execFileSync } from "node:child_process";
import { availableParallelism, cpus } from "node:os";
import type { StageCost } from "../stages.ts";
import { judge, noise, type Results } from "./goals.ts";

/** What was measured for a part at a size. */
export interface Section {
  readonly part: string;
  readonly entries: number;
  readonly results: Results;
}

/** Everything that was measured, as Markdown: the table, what it says of the goals, and where the time goes. */
export function report(
  sections: readonly Section[],
  about: {
    readonly runs: number;
    readonly stages: readonly StageCost[];
    readonly peers: Readonly<Record<string, string>>;
  },
): string {
  const rows = sections.flatMap(({ entries, results }) => {
    const [own] = results.values();
    return Array.from(results, ([name, one]) =>
      row(
        name,
        entries.toLocaleString("en"),
        `${one.median.toFixed(2)} s`,
        own === undefined ? "" : (one.median / own.median).toFixed(2),
        one.cpu === undefined ? "" : `${one.cpu.toFixed(2)} s`,
        one.megabytes === undefined ? "" : `${one.megabytes.toFixed(0)} MB`,
        `${(noise(one) * 100).toFixed(0)} %`,
        String(one.seconds.length),
      ),
    );
  });
  const verdicts = sections.flatMap(({ entries, results }) =>
    judge(results, entries).map(({ what, claim, measured, is }) =>
      row(what, entries.toLocaleString("en"), claim, measured, is),
    ),
  );
  const stages = about.stages.map(({ name, microseconds }) => row(name, microseconds.toFixed(0)));
  return `# Building and linting

Whole processes in turn, medians of ${about.runs} runs, Node.js ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "unknown"}).
Generated books (\`bench/generate-book.ts\`, fixed seed), entries of about 1.5 KB. Fixbook parses, checks with all its
rules and makes HTML, JSON and email; the peers make what their row says of the same Markdown files.
\`npx -y pnpm@12 bench\` measures it again.

| job | entries | median | by ours | processor time | peak memory | noise | runs |
|---|---:|---:|---:|---:|---:|---:|---:|
${rows.join("\n")}

## Goals

| job | entries | goal | measured | |
|---|---:|---|---|---|
${verdicts.join("\n")}
${
  stages.length === 0
    ? ""
    : `
## Where the time of a cold build goes

Processor time in one process, warm, by stage.

| stage | µs an entry |
|---|---:|
${stages.join("\n")}

Where the time of the other jobs goes stands in decision
[0010](../../docs/decisions/0010-only-what-an-edit-touches.md).
`
}
Peers: ${[...hugoVersion(), ...Object.entries(about.peers).map(([name, version]) => `${name} ${version}`)].join(", ") || "none"}.
`;
}

/** One line of the history: when, of which commit, and the medians in seconds. */
export function historyLine(sections: readonly Section[]): string {
  const results = sections.flatMap(({ entries, results }) =>
    Array.from(results, ([job, { median, cpu, megabytes }]) => ({ job, entries, median, cpu, megabytes })),
  );
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  return `${JSON.stringify({ date: new Date().toISOString(), commit, node: process.version, results })}\n`;
}

function hugoVersion(): readonly string[] {
  try {
    return [/v(\S+)/.exec(execFileSync("hugo", ["version"], { encoding: "utf8" }))?.[1] ?? ""].map(
      (one) => `Hugo ${one}`,
    );
  } catch {
    return [];
  }
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
