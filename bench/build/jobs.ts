import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Job } from "../run-in-turn.ts";
import { linkPackages, putAway, resetPeer, type SitePeer, writePeerProject } from "./site-peers.ts";

/** What a run of the benchmark may be about. */
export const parts = ["cold", "html", "nothing", "changed", "lint", "desks", "warnings", "large", "help"] as const;
export type Part = (typeof parts)[number];

/** Where a run works. */
export interface Bench {
  readonly folder: string;
  /** The command that is measured. */
  readonly fixbook: string;
  /** Where profiles of its runs are written; none when left out. */
  readonly profile: string | undefined;
  /** Where the packages of the peers are installed. */
  readonly packages: string;
  bin(program: string): string;
}

/** The jobs of a part for a book, and for its peers where it has any; runs of slow peers say so by themselves. */
export function jobsOf(part: Part, book: string, peers: readonly SitePeer[], bench: Bench): readonly Job[] {
  switch (part) {
    case "cold":
      return [
        own("cold", book, bench, () => resetOwn(book, bench)),
        ...peers.map((peer) => site("cold", peer, book, bench)),
      ];
    case "nothing":
    case "changed":
      return [
        own(part, book, bench, () => part === "changed" && edit(join(book, "entries/area-0/entry-0.md"))),
        ...peers.map((peer) => site(part, peer, book, bench)),
      ];
    case "html":
      return [
        own("html", book, bench, () => resetOwn(book, bench), ["--target", "html"]),
        ...peers.filter(({ name }) => name === "Hugo").map((peer) => site("cold", peer, book, bench)),
      ];
    case "lint":
      return lintJobs(book, bench);
    case "desks":
      return [own("desks", book, bench, () => resetOwn(book, bench))];
    case "warnings":
      return [
        own("warnings, nothing", book, bench, () => {}),
        own("warnings, changed", book, bench, () => edit(join(book, "entries/area-0/entry-0.md"))),
      ];
    case "large":
      return [own("large", book, bench, () => resetOwn(book, bench))];
    case "help":
      return [
        { name: "help: Fixbook", command: [process.execPath, bench.fixbook, "--help"], cwd: bench.folder },
        { name: "help: node alone", command: [process.execPath, "-e", "0"], cwd: bench.folder },
      ];
  }
}

function own(job: string, book: string, bench: Bench, prepare: () => unknown, flags: readonly string[] = []): Job {
  const build = [bench.fixbook, "build", book, "--out", outOf(book), ...flags];
  let isFirst = true;
  return {
    name: `${job}: Fixbook`,
    command: [process.execPath, ...profiling(bench), ...build],
    cwd: bench.folder,
    prepare: () => {
      // Other jobs have built something else, or have forgotten what was built.
      if (isFirst && FROM_BEFORE.test(job))
        execFileSync(process.execPath, build, { cwd: bench.folder, stdio: "ignore" });
      isFirst = false;
      prepare();
    },
  };
}

/** Jobs that go on from a build. */
const FROM_BEFORE = /nothing|changed/;

function site(part: "cold" | "nothing" | "changed", peer: SitePeer, book: string, bench: Bench): Job {
  const project = `${book}-${peer.name}`;
  return {
    name: `${part}: ${peer.name}`,
    command: peer.command(bench.bin),
    cwd: project,
    prepare: () => {
      if (!existsSync(project)) {
        mkdirSync(project);
        writePeerProject(peer, book, project);
        linkPackages(project, bench.packages);
      }
      if (part === "cold") resetPeer(peer, project, trashIn(bench.folder));
      if (part === "changed") edit(join(project, peer.content, "area-0/entry-0.md"));
    },
  };
}

function profiling({ profile }: Bench): readonly string[] {
  return profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
}

function lintJobs(book: string, bench: Bench): readonly Job[] {
  const { folder, fixbook, bin } = bench;
  const lint = (...flags: string[]): Job["command"] => [
    process.execPath,
    ...profiling(bench),
    fixbook,
    "lint",
    ...flags,
    book,
  ];
  const nothing = lint();
  const [program = "", ...rest] = nothing;
  const remark = ["--quiet", "--no-stdout", "--use", "frontmatter", "--use", "gfm", "--use", "preset-lint-recommended"];
  const cwd = folder;
  return [
    { name: "lint: Fixbook", command: lint("--no-cache"), cwd },
    {
      name: "lint nothing: Fixbook",
      command: nothing,
      cwd,
      prepare: () => void execFileSync(program, rest, { cwd, stdio: "ignore" }),
    },
    {
      name: "lint: markdownlint-cli2",
      command: [process.execPath, bin("markdownlint-cli2"), `${book}/entries/**/*.md`],
      cwd,
    },
    {
      name: "lint: remark-cli",
      command: [process.execPath, bin("remark"), ...remark, `${book}/entries`],
      // It looks for its plugins from here, and says of every file that it finds none elsewhere.
      cwd: bench.packages,
    },
  ];
}

function outOf(book: string): string {
  return `${book}-out`;
}

/** Forgets all that earlier builds have left. */
function resetOwn(book: string, { folder }: Bench): void {
  const out = outOf(book);
  for (const path of [out, join(folder, "cache")]) putAway(path, trashIn(folder));
}

export function trashIn(folder: string): string {
  return join(folder, "trash");
}

/** Changes the title and a sentence of an entry. */
export function edit(file: string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text.replace(/^# (?:Once more )?/m, (start) => (start === "# " ? "# Once more " : "# ")),
  );
}
