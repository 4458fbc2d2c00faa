import { resolve } from "node:path";
import { EngineError, findBooksIn, readBookState, readJsonBuilds } from "@fixbook/engine";
import { plain, plural, toJsonLine } from "@fixbook/lint";
import { findUse, type JsonBuild } from "@fixbook/render-json/diff";
import type { InboundReport } from "@fixbook/schema";
import { cacheOf } from "../cache-option.js";
import { readConsumer } from "../diff/consumers.js";
import { type ExitCode, exitCodes } from "../exit-code.js";
import { hanging } from "../hanging.js";
import type { Host } from "../host.js";
import type { InboundFlags } from "./inbound.js";

/** Looks up all that consumers use, and prints what is not found. */
export async function runInbound(names: string[], flags: InboundFlags, host: Host): Promise<ExitCode> {
  const cache = cacheOf(flags, host);
  const builds = await buildsOf(flags, host, undefined);
  const before = flags.since === undefined ? undefined : await buildsOf(flags, host, flags.since);
  const uses: InboundReport["uses"] = [];
  for (const name of names) {
    for (const use of await readConsumer(name, host, cache)) {
      const state = findUse(use.target, builds);
      const wasThere = before === undefined || findUse(use.target, before) !== "gone";
      uses.push({ ...use, state: state === "gone" && !wasThere ? "elsewhere" : state });
    }
  }
  const broken = flags.strict === true ? ["gone", ...RECORDED] : ["gone"];
  const report: InboundReport = { version: 1, isBroken: uses.some(({ state }) => broken.includes(state)), uses };
  host.out(flags.format === "json" ? toJsonLine(report) : inboundText(report, broken, host));
  return report.isBroken ? exitCodes.findings : exitCodes.clean;
}

async function buildsOf(flags: InboundFlags, host: Host, ref: string | undefined): Promise<readonly JsonBuild[]> {
  if (flags.build === undefined || ref !== undefined) {
    const state = { ref };
    return readBookState(state, findBooksIn([state], flags.book ?? [], host.cwd), { cache: cacheOf(flags, host) });
  }
  const found = readJsonBuilds(resolve(host.cwd, flags.build), host.disk);
  if (found === undefined)
    throw new EngineError(`${flags.build} contains no JSON build.`, "Name the output folder of fixbook build.");
  return found.builds;
}

type State = InboundReport["uses"][number]["state"];

/** An id that was published and leads to no one entry, so that code which names it does not compile. */
const RECORDED: readonly State[] = ["moved-out", "split", "retired"];

/** What is to be done about each state; nothing is said of what is found. */
const WORDS: Readonly<Partial<Record<State, string>>> = {
  "no-anchor": "exists without this place: the link opens its top",
  moved: "has moved: the earlier id still works",
  "moved-out": "has moved to a page that is not an entry here",
  split: "was split: someone has to choose",
  retired: "was retired",
  gone: "is gone, without a record",
};

function inboundText({ uses, isBroken }: InboundReport, broken: readonly string[], { style, columns }: Host): string {
  const lines = uses.flatMap(({ consumer, place, target, state }) => {
    const words = WORDS[state];
    if (words === undefined) return [];
    const mark = broken.includes(state) ? style("red", "✖") : style("yellow", "·");
    const where = place === "" ? consumer : `${consumer}, ${place}`;
    return [`${mark} ${hanging(plain(`${target} ${words}. Used by ${where}.`), 2, columns)}`];
  });
  const count = (states: readonly string[]) => uses.filter(({ state }) => states.includes(state)).length;
  const elsewhere = count(["elsewhere"]);
  const others = elsewhere === 0 ? "" : ` ${elsewhere === 1 ? "One is" : `${elsewhere} are`} not from these books.`;
  const verdict = isBroken
    ? `${style("red", "✖")} ${count(broken)} of ${plural(uses.length, "reference is", "references are")} broken.`
    : `${style("green", "✔")} ${plural(uses.length, "reference", "references")}: none is broken.`;
  return [...lines, ...(lines.length > 0 ? [""] : []), `${verdict}${others}`, ""].join("\n");
}
