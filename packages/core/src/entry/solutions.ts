import { type RichText, type Solution, toSlug } from "@fixbook/schema";
import { duplicateSection, duplicateSolution, missingFix, unnamedSolution } from "../findings/structure.js";
import type { Span } from "../report.js";
import type { FromMdast } from "../rich-text/conversion.js";
import { blocksFromMdast } from "../rich-text/from-mdast.js";
import { sectionBlocks, sectionList } from "./content.js";
import type { SourceSection } from "./sections.js";

interface Draft {
  readonly span: Span;
  readonly heading: string;
  name?: string;
  cause?: RichText;
  fix?: readonly RichText[];
  workaround?: RichText;
}

/** Puts the Cause, Fix and Workaround sections together, in the order in which they stand: the order of likelihood. */
export function readSolutions(sections: readonly SourceSection[], context: FromMdast): readonly Solution[] {
  const drafts: Draft[] = [];
  for (const section of sections) addSection(section, drafts, context);
  for (const draft of drafts) {
    if (draft.fix === undefined && draft.workaround === undefined)
      context.report.add(missingFix, draft.span, { name: draft.name });
    if (drafts.length > 1 && draft.name === undefined)
      context.report.add(unnamedSolution, draft.span, { heading: draft.heading });
  }
  checkNames(drafts, context);
  const ids = solutionIds(drafts.map(({ name }) => name));
  return drafts.map((draft, index) => ({
    id: ids[index] ?? "fix",
    ...(draft.name === undefined ? {} : { name: draft.name }),
    ...(draft.cause === undefined ? {} : { cause: draft.cause }),
    fix: [...(draft.fix ?? [])],
    ...(draft.workaround === undefined ? {} : { workaround: draft.workaround }),
  }));
}

function addSection(section: SourceSection, drafts: Draft[], context: FromMdast): void {
  const { row, name, span } = section;
  const id = row.id as "cause" | "fix" | "workaround";
  const last = drafts.at(-1);
  const isOther = name !== undefined && (last?.[id] !== undefined || (last?.name !== undefined && last.name !== name));
  const begins = id === "cause" || last === undefined || isOther;
  const draft: Draft = begins ? { span, heading: row.heading } : last;
  if (begins) drafts.push(draft);
  else if (draft[id] !== undefined) {
    context.report.add(duplicateSection, span, { heading: row.heading });
    blocksFromMdast(section.content, context);
    return;
  }
  if (name !== undefined) draft.name = name;
  if (id === "fix") draft.fix = sectionList(section, context);
  else draft[id] = sectionBlocks(section, context);
}

function checkNames(drafts: readonly Draft[], context: FromMdast): void {
  const first = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.name === undefined) continue;
    const earlier = first.get(draft.name.toLowerCase());
    if (earlier === undefined) first.set(draft.name.toLowerCase(), draft);
    else {
      const related = [
        { file: context.report.file, range: context.report.lines.range(earlier.span), message: "The first one." },
      ];
      context.report.add(duplicateSolution, draft.span, { name: draft.name }, { related });
    }
  }
}

/** An id for each solution, from its name: unique in the entry, `fix` for the one without a name. */
function solutionIds(names: readonly (string | undefined)[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const base = name === undefined ? "fix" : toSlug(name) || `solution-${index + 1}`;
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
    taken.add(id);
    return id;
  });
}
