import {
  blocksOfHeld,
  type Filled,
  pageAddress,
  publishedOfSolution,
  type RenderContext,
  resolveApplicability,
} from "@fixbook/core";
import { type ChunkJson, contractVersion, type Entry, type RichText, type Solution } from "@fixbook/schema";
import { toolsOf } from "./tools.js";

/** The lines of an entry in `chunks.jsonl`: one for each solution, that can be understood alone. */
export function toChunksJson(entry: Filled<Entry>, context: RenderContext): readonly ChunkJson[] {
  return entry.solutions.map((solution) => toChunkJson(entry, solution, context));
}

function toChunkJson(entry: Filled<Entry>, solution: Solution, context: RenderContext): ChunkJson {
  return {
    contractVersion,
    id: `${entry.id}#${solution.id}`,
    entry: entry.id,
    solution: solution.id,
    area: entry.area,
    title: solution.name === undefined ? entry.title : `${entry.title}: ${solution.name}`,
    appliesTo: [...entry.appliesTo],
    text: textOf(entry, solution, context),
    ...pageAddress(`${entry.id}/#solution-${solution.id}`, context),
    audience: entry.audience,
    locale: entry.locale,
    revision: context.revisionOf(entry.id),
  };
}

function textOf(entry: Filled<Entry>, solution: Solution, context: RenderContext): string {
  const { text, titleOfArea } = toolsOf(context);
  const { labels, products } = context.book;
  const applies = resolveApplicability(entry, products).map((one) => one.text);
  const part = (label: string, nodes: RichText) => (nodes.length === 0 ? [] : [`${label}:\n${text(nodes)}`]);
  const name = solution.name === undefined ? [] : [solution.name];
  return [
    [`${titleOfArea(entry.area)}: ${entry.title}`, ...name, ...applies].join("\n"),
    ...part(labels.symptom, entry.symptom),
    ...part(labels.prerequisites, entry.prerequisites ?? []),
    ...publishedOfSolution(solution).flatMap((held) => part(labels[held.id], blocksOfHeld(held))),
  ].join("\n\n");
}
