import { createTextRenderer, type Filled, type RenderContext } from "@fixbook/core";
import { type ChunkJson, contractVersion, type Entry, type RichText, type Solution } from "@fixbook/schema";

/** The lines of `chunks.jsonl`: one for each solution, in the book's order, that can be understood alone. */
export function* toChunksJson(context: RenderContext): Generator<ChunkJson> {
  for (const entry of context.entries) {
    for (const solution of entry.solutions) yield toChunkJson(entry, solution, context);
  }
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
    url: context.pageUrl(`${entry.id}/#solution-${solution.id}`),
    audience: entry.audience,
    locale: entry.locale,
    revision: context.revisionOf(entry.id),
  };
}

function textOf(entry: Filled<Entry>, { name, cause, fix, workaround }: Solution, context: RenderContext): string {
  const { blocks } = createTextRenderer(context.resolve);
  const { labels, areas } = context.book;
  const area = areas.find(({ id }) => id === entry.area)?.title ?? entry.area;
  const part = (label: string, nodes: RichText | undefined) =>
    nodes === undefined || nodes.length === 0 ? [] : [`${label}:\n${blocks(nodes)}`];
  const steps: RichText =
    fix.length === 0
      ? []
      : [{ type: "list", ordered: true, children: fix.map((children) => ({ type: "listItem", children })) }];
  return [
    [`${area}: ${entry.title}`, ...(name === undefined ? [] : [name]), ...entry.appliesTo].join("\n"),
    ...part(labels.symptom, entry.symptom),
    ...part(labels.cause, cause),
    ...part(labels.fix, steps),
    ...part(labels.workaround, workaround),
  ].join("\n\n");
}
