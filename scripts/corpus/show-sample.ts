import { plain } from "../../packages/lint/dist/index.js";
import type { Sample, SampledFinding } from "./sample.ts";

/** A sample as Markdown, to be read and judged. */
export function showSample({ seed, pages, findings, sample }: Sample): string {
  const rules = new Set(sample.map(({ rule }) => rule)).size;
  return [
    `# ${sample.length} of ${findings} findings`,
    `Drawn with seed ${plain(seed)} from ${pages} pages; ${rules} rules.`,
    HOW,
    ...sample.map(showFinding),
  ].join("\n\n");
}

const HOW = `Judge each by what its writer sees: is the sentence true of this place, is it a mistake, and is what to do right?
Write one line for each into a file of your own, without looking at another reader's:

    NUMBER right|arguable|wrong a word why

* **right**: true, worth saying, and the advice mends it.
* **arguable**: true, but a good writer would leave the text as it is, or the advice only helps in part.
* **wrong**: the sentence is untrue, or following it makes the page worse.

That a page was written for another system is no reason to call a finding wrong: judge whether the page would be an entry
without it.`;

function showFinding({
  number,
  rule,
  severity,
  message,
  why,
  action,
  file,
  line,
  column,
  lines,
}: SampledFinding): string {
  const width = String(lines.at(-1)?.line ?? 0).length;
  const shown = lines.map((one) => {
    return `${one.isFound ? ">" : " "} ${String(one.line).padStart(width)} | ${plain(one.text)}`;
  });
  const longest = Math.max(2, ...lines.flatMap(({ text }) => (text.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = "`".repeat(longest + 1);
  return [
    `## ${number}. ${rule} (${severity})`,
    `${plain(file)}:${line}:${column}`,
    `**${plain(message)}** ${plain(action)}`,
    plain(why),
    [`${fence}text`, ...shown, fence].join("\n"),
  ].join("\n\n");
}
