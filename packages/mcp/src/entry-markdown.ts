import type { Book, Entry, Part, RichText, Solution } from "@fixbook/client";

/** The sections that the book names, by the fields that hold them. */
type SectionName = keyof Book["labels"];

/** An entry as Markdown: what its page says, in the same order. `solutions` are those to show. */
export function entryMarkdown(entry: Entry, book: Book, solutions: readonly Solution[] = entry.solutions): string {
  const section = (title: string, text: string | undefined) =>
    text === undefined || text === "" ? [] : [`## ${title}`, text];
  const written = {
    symptom: () => entry.symptom.markdown,
    prerequisites: () => entry.prerequisites?.markdown,
    confirm: () => partsOr(entry.confirmParts, list(entry.confirm, true)),
    cause: () => undefined,
    fix: () => undefined,
    workaround: () => undefined,
    verify: () => partsOr(entry.verifyParts, entry.verify?.markdown),
    escalate: () => entry.escalate?.markdown,
    include: () => list([...entry.include, ...book.support.checklist], false),
    why: () => entry.why?.markdown,
    benefits: () => list(entry.benefits, false),
    moreInformation: () => entry.moreInformation?.markdown,
    internalNotes: () => entry.internalNotes?.markdown,
  } satisfies Record<SectionName, () => string | undefined>;
  const isOnly = entry.solutions.length === 1;
  // What the fix begins with is not said twice.
  const isFirstStep = entry.firstCheck?.text === solutions[0]?.fix[0]?.text;
  return [
    `# ${entry.title}`,
    ...(entry.summary ? [entry.summary.markdown] : []),
    ...(entry.firstCheck && !isFirstStep ? ["**First check**", entry.firstCheck.markdown] : []),
    ...Object.entries(book.labels).flatMap(([name, title]) =>
      // Causes, fixes and workarounds stand together, one solution after the other.
      name === "cause"
        ? solutions.flatMap((solution, at) => solutionMarkdown(solution, isOnly ? undefined : at + 1, book.labels))
        : section(title, written[name as SectionName]?.()),
    ),
    ...entry.sections.flatMap(({ title, markdown }) => section(title, markdown)),
  ].join("\n\n");
}

function solutionMarkdown(solution: Solution, number: number | undefined, labels: Book["labels"]): string[] {
  const { id, name, cause, parts, workaroundParts } = solution;
  const level = number === undefined ? "##" : "###";
  const section = (title: string, text: string | undefined) => (text ? [`${level} ${title}`, text] : []);
  return [
    ...(number === undefined ? [] : [`## ${number}. ${name ?? labels.cause} (solution ${id})`]),
    ...section(labels.cause, cause?.markdown),
    ...section(labels.fix, partsOr(parts, undefined)),
    ...section(labels.workaround, partsOr(workaroundParts, undefined)),
  ];
}

function partsOr(parts: readonly Part[] | undefined, other: string | undefined): string | undefined {
  return parts === undefined || parts.length === 0 ? other : parts.map(partMarkdown).join("\n\n");
}

function partMarkdown(part: Part): string {
  switch (part.kind) {
    case "text":
      return part.markdown;
    case "steps":
      return list(part.items, part.ordered, part.start) ?? "";
    case "group":
      return [`#### ${part.title}`, ...part.parts.map(partMarkdown)].join("\n\n");
  }
}

/** Texts as one list, what belongs to an item below its first word; undefined where there are none. */
function list(items: readonly RichText[], isOrdered: boolean, start = 1): string | undefined {
  if (items.length === 0) return undefined;
  return items
    .map(({ markdown }, at) => {
      const mark = isOrdered ? `${start + at}. ` : "- ";
      return mark + markdown.replace(/\n(?=.)/g, `\n${" ".repeat(mark.length)}`);
    })
    .join("\n");
}
