import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { edit, trashIn } from "./build/jobs.ts";
import { putAway } from "./build/site-peers.ts";
import { type Job, runInTurn } from "./run-in-turn.ts";

/** What makes some work faster, and could be left out. */
interface Layer {
  readonly name: string;
  /** In the bundled command, the start of a function, and what it does first where the layer is off. */
  readonly off?: readonly [start: string, first: string];
  /** What is asked of the command where the layer is off. */
  readonly flags?: readonly string[];
}

const layers: readonly Layer[] = [
  { name: "all of the cache", flags: ["--no-cache"] },
  { name: "a build that nothing has touched", off: ["function isUntouched(bytes, root, io) {", "return false;"] },
  {
    name: "files and parts of entries, kept",
    off: [
      "function createTargetMemory({ book, known, digestOf, options }, context, folder, publication, onKept) {",
      "options = undefined;",
    ],
  },
  { name: "plans of lists", off: ["function* planList(pieces, before) {", "before = undefined;"] },
  { name: "the native Markdown parser", off: ["async function loadNativeParser() {", "return undefined;"] },
  {
    name: "threads that check entries",
    off: ["async function checkEntries(jobs, options = {}) {", "options = { ...options, workers: 1 };"],
  },
  { name: "threads that render entries", off: ["function workersFor(entries, jobs) {", "return 0;"] },
  { name: "the reader of plain YAML", off: ["function readPlainYaml(text, offset) {", "return undefined;"] },
  { name: "the printer of plain Markdown", off: ["function createPlainPrinter(resolve) {", "return () => undefined;"] },
  { name: "needles of rules", off: ["function holds({ text, lower }, needle) {", "return true;"] },
  { name: "a first look for secrets", off: ["function mayHoldSecret(text) {", "return true;"] },
];

const parts = ["cold", "changed", "nothing", "lint"] as const;
type Part = (typeof parts)[number];

/** What a layer gains: the shares of the time and of the processor time without it that it saves, by part and size. */
export interface Ablation {
  readonly layer: string;
  readonly gains: readonly {
    readonly part: Part;
    readonly entries: number;
    /** Seconds without the layer. */
    readonly without: number;
    readonly gain: number;
    readonly cpuGain: number;
  }[];
}

/** A gain under this share is not worth code. */
export const WORTH = 0.1;

/**
 * Builds books with the command as it is and with each layer switched off, in turn. A layer is off in a copy of the
 * command, in `folder` of the command's package, so that what it loads is found.
 */
export function ablate(
  books: readonly { readonly folder: string; readonly entries: number }[],
  { work, command, runs }: { readonly work: string; readonly command: string; readonly runs: number },
): readonly Ablation[] {
  const copies = join(command, "node_modules/.ablation");
  try {
    const variants = [
      { name: "as it is", bin: join(command, "dist/bin.js"), flags: [] as readonly string[] },
      ...layers.map(({ name, off, flags = [] }, at) => ({
        name,
        bin: off === undefined ? join(command, "dist/bin.js") : switchOff(command, join(copies, String(at)), off),
        flags,
      })),
    ];
    const measured = books.flatMap(({ folder, entries }) =>
      parts.map((part) => {
        const jobs = variants.map(({ name, bin, flags }) => jobOf(part, name, [bin, ...flags], folder, work));
        return { part, entries, results: runInTurn(jobs, runs) };
      }),
    );
    return layers.map(({ name }) => ({
      layer: name,
      gains: measured.map(({ part, entries, results }) => {
        const [own, whole] = [results.get(name), results.get("as it is")];
        const without = own?.median ?? 0;
        const gain = 1 - (whole?.median ?? 0) / without;
        return { part, entries, without, gain, cpuGain: 1 - (whole?.cpu ?? 0) / (own?.cpu ?? 0) };
      }),
    }));
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}

/** Copies the command with a function that does something else first, and answers the file to run. */
function switchOff(command: string, folder: string, [start, first]: readonly [string, string]): string {
  mkdirSync(folder, { recursive: true });
  cpSync(join(command, "package.json"), join(folder, "package.json"));
  cpSync(join(command, "dist"), join(folder, "dist"), { recursive: true });
  let found = 0;
  // The command is published without white space that nothing needs.
  const printed = start.replace(/\s*([(){},*=])\s*/g, "$1");
  for (const file of globSync("*.js", { cwd: join(folder, "dist") })) {
    const path = join(folder, "dist", file);
    const code = readFileSync(path, "utf8");
    const pieces = code.split(printed);
    found += pieces.length - 1;
    if (pieces.length > 1) writeFileSync(path, pieces.join(`${printed}${first}`));
  }
  if (found === 0) throw new Error(`The command has no such function: ${start}`);
  return join(folder, "dist/bin.js");
}

function jobOf(part: Part, name: string, [bin = "", ...flags]: readonly string[], book: string, work: string): Job {
  const own = join(work, name.replaceAll(" ", "-").replaceAll(",", ""));
  const out = join(own, `out-${part === "cold" ? "cold" : "kept"}`);
  const isCold = part === "cold" || part === "lint";
  const command = [
    "/usr/bin/env",
    `FIXBOOK_CACHE_DIR=${join(own, "cache")}`,
    process.execPath,
    bin,
    ...(part === "lint" ? ["lint", book] : ["build", book, "--out", out]),
    ...flags,
  ] as const;
  mkdirSync(own, { recursive: true });
  return {
    name,
    command,
    cwd: own,
    prepare: () => {
      if (isCold) for (const path of [out, join(own, "cache")]) putAway(path, trashIn(work));
      // Whatever other variants have edited is published first.
      if (!isCold) execFileSync(command[0], command.slice(1), { cwd: own, stdio: "ignore" });
      if (part === "changed") edit(join(book, "entries/area-0/entry-0.md"));
    },
  };
}

/** The table, as Markdown. */
export function ablationReport(ablations: readonly Ablation[], runs: number): string {
  const columns = ablations[0]?.gains ?? [];
  const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rows = ablations.map(({ layer, gains }) =>
    row(
      layer,
      ...gains.map(({ gain, cpuGain, without }) => `${percent(gain)} / ${percent(cpuGain)} of ${without.toFixed(2)} s`),
      gains.some(({ gain, cpuGain }) => Math.max(gain, cpuGain) >= WORTH) ? "yes" : "no",
    ),
  );
  return `# What each speed layer gains

The command as it is, and with one layer switched off, in turn: medians of ${runs} runs of whole processes, on generated
books (\`bench/generate-book.ts\`). A cell says which shares of the time and of the processor time without the layer it
saves. A layer that saves less than ${WORTH * 100} % of every job is not worth its code. \`npx -y pnpm@12 bench ablation\`
measures it again; \`TMPDIR\` on a file system in memory keeps the disk out of it.

${row("layer", ...columns.map(({ part, entries }) => `${part}, ${entries.toLocaleString("en")}`), "worth it")}
${row("---", ...columns.map(() => "---:"), "---")}
${rows.join("\n")}
`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
