import { resolve } from "node:path";
import { EngineError, findBooksIn, readBookState, readJsonBuilds } from "@fixbook/engine";
import { plain, plural, toJsonLine } from "@fixbook/lint";
import { findUse, type JsonBuild } from "@fixbook/render-json/diff";
import type { InboundReport } from "@fixbook/schema";
import { Option } from "commander";
import { type CacheFlags, cacheOf, cacheOption } from "../cache-option.js";
import { readConsumer } from "../diff/consumers.js";
import { exitCodes } from "../exit-code.js";
import { hanging } from "../hanging.js";
import type { Host } from "../host.js";
import type { AddCommand } from "./command.js";

interface InboundFlags extends CacheFlags {
  readonly format: "text" | "json";
  readonly book?: string[];
  readonly build?: string;
  readonly since?: string;
}

/** `fixbook inbound`: whether those who refer to a book still find what they refer to. */
export const addInbound: AddCommand = (program, host, finish) => {
  program
    .command("inbound")
    .summary("tell which references to a book are broken")
    .description(
      "Looks up every id and address of this book that a consumer uses, and names those\nthat are gone without a record, with who uses them.",
    )
    .argument("<consumer...>", "a book that refers to this one, an inventory, or a list of ids or addresses")
    .option("--book <folder...>", "the books that they refer to (default: every book below this folder)")
    .addOption(new Option("--build <folder>", "JSON builds to look in, in place of books").conflicts("book"))
    .option("--since <ref>", "count as gone only what was there at a commit: for lists that name other things, too")
    .addOption(new Option("--format <format>", "how to print it").choices(["text", "json"]).default("text"))
    .addOption(cacheOption())
    .addHelpText(
      "after",
      `
Examples:
  fixbook inbound ../app/help-ids.txt
  fixbook inbound ../other-book --since origin/main
  fixbook inbound app.json site/objects.inv --build dist

A list is text with an id or address at the start of each line, and where it is
used behind it, or JSON: ["id"], {"items": [{"id": "…"}]}. An inventory is
inventory.json or objects.inv. Addresses of other sites are passed over.

Exit codes:
  0  everything is found, or has a record of what became of it
  1  something that a consumer uses is gone
  2  bad usage, or something that cannot be read`,
    )
    .action(async (names: string[], flags: InboundFlags) => {
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
      const report: InboundReport = { version: 1, isBroken: uses.some(({ state }) => state === "gone"), uses };
      host.out(flags.format === "json" ? toJsonLine(report) : inboundText(report, host));
      finish(report.isBroken ? exitCodes.findings : exitCodes.clean);
    });
};

async function buildsOf(flags: InboundFlags, host: Host, ref: string | undefined): Promise<readonly JsonBuild[]> {
  if (flags.build === undefined || ref !== undefined) {
    const state = { ref };
    return readBookState(state, findBooksIn([state], flags.book ?? [], host.cwd), { cache: cacheOf(flags, host) });
  }
  const found = readJsonBuilds(resolve(host.cwd, flags.build), host.disk);
  if (found === undefined)
    throw new EngineError(`${flags.build} holds no JSON build.`, "Name the output folder of fixbook build.");
  return found.builds;
}

/** What is to be done about each state; nothing is said of what is found. */
const WORDS: Readonly<Partial<Record<InboundReport["uses"][number]["state"], string>>> = {
  moved: "has moved: the earlier id goes on working",
  split: "was split: someone has to choose",
  retired: "was retired",
  gone: "is gone, without a record",
};

function inboundText({ uses, isBroken }: InboundReport, { style, columns }: Host): string {
  const lines = uses.flatMap(({ consumer, place, target, state }) => {
    const words = WORDS[state];
    if (words === undefined) return [];
    const mark = state === "gone" ? style("red", "✖") : style("yellow", "·");
    const where = place === "" ? consumer : `${consumer}, ${place}`;
    return [`${mark} ${hanging(plain(`${target} ${words}. Used by ${where}.`), 2, columns)}`];
  });
  const [gone, elsewhere] = ["gone", "elsewhere"].map((state) => uses.filter((use) => use.state === state).length);
  const others = elsewhere === 0 ? "" : ` ${elsewhere} of them are none of these books'.`;
  const verdict = isBroken
    ? `${style("red", "✖")} ${gone} of ${plural(uses.length, "reference leads", "references lead")} to nothing.`
    : `${style("green", "✔")} ${plural(uses.length, "reference", "references")}: none is broken.`;
  return [...lines, ...(lines.length > 0 ? [""] : []), `${verdict}${others}`, ""].join("\n");
}
