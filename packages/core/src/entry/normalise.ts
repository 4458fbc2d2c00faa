import {
  type Block,
  type Entry,
  type EntrySections,
  type FixPart,
  type OwnSection,
  type RichText,
  type SectionIdsOf,
  type Solution,
  sectionsOf,
  type Template,
} from "@fixbook/schema";
import { pictureAlone } from "../rich-text/picture-alone.js";
import { inlineText } from "../rich-text/to-text.js";
import { splitTemplate } from "../template.js";
import type { Fields } from "./fields.js";
import { isLinkList } from "./links-only.js";
import { stepsOf } from "./steps.js";

/** What the sections of an entry hold, by what they may hold. */
export interface ReadSections {
  readonly blocks: ReadonlyMap<SectionIdsOf<"entry", "blocks">, RichText>;
  readonly parts: ReadonlyMap<SectionIdsOf<"entry", "parts">, readonly FixPart[]>;
  readonly items: ReadonlyMap<SectionIdsOf<"entry", "items">, readonly RichText[]>;
  readonly solutions: readonly Solution[];
  readonly own: readonly OwnSection[];
  /** The names of the files that its text shows or offers. */
  readonly files: readonly string[];
}

/** The one place where what a writer left out is filled in. */
export function normalise(
  identity: { id: string; area: string; title: Template; titleCut: readonly Template[] | undefined; locale: string },
  fields: Fields,
  read: ReadSections,
): Entry {
  const { raw } = fields;
  const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
    (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
  const sections = sectionFields(read);
  return {
    id: identity.id,
    area: identity.area,
    title: identity.title,
    ...optional("titleCut", identity.titleCut && [...identity.titleCut]),
    ...optional("summary", fields.summary),
    signatures: { ...raw.signatures, messages: [...fields.messages] },
    also: [...fields.also],
    tags: raw.tags,
    appliesTo: [...fields.appliesTo],
    ...sections,
    symptom: sections.symptom ?? titleAsSymptom(identity.title),
    ...optional("firstCheck", fields.firstCheck ?? firstStep(read.solutions)),
    solutions: [...read.solutions],
    sections: [...read.own],
    related: raw.related,
    aliases: raw.aliases,
    audience: raw.audience,
    owners: raw.owners,
    ...optional("reviewed", raw.reviewed),
    locale: identity.locale,
    ...(read.files.length === 0 ? {} : { files: [...read.files] }),
    extra: fields.extra,
  };
}

/** The fields that are sections, one for each row of the table: absent where there is no text, empty where no list. */
function sectionFields({
  blocks,
  parts,
  items,
}: Pick<ReadSections, "blocks" | "parts" | "items">): Omit<EntrySections, "symptom"> & { symptom?: RichText } {
  const fields = sectionsOf("entry").map(({ id, holds }) => {
    if (holds === "blocks") return [id, blocks.get(id as SectionIdsOf<"entry", "blocks">)];
    const list = holds === "parts" ? parts.get(id as never) : items.get(id as never);
    return [id, [...(list ?? [])]];
  });
  return Object.fromEntries(fields.filter(([, held]) => held !== undefined));
}

/** The symptom of an entry whose writer adds nothing to the title. */
export function titleAsSymptom(title: Template): RichText {
  const children = splitTemplate(title).map((part) =>
    "text" in part
      ? ({ type: "text", value: part.text } as const)
      : ({ type: "placeholder", name: part.placeholder } as const),
  );
  return [{ type: "paragraph", children }];
}

/**
 * The first check of an entry whose writer names none: the first step of the first solution. Undefined where that stands
 * in a group or below a heading, since it is right for some readers only, is too long to be read at a glance, ends by
 * announcing what follows it, or has a list of links.
 */
export function firstStep(solutions: readonly Solution[]): RichText | undefined {
  const step = wholeFirstStep(solutions);
  return step !== undefined && lengthOf(step) <= LONGEST_CHECK ? step : undefined;
}

/** How long the words of the first of several steps are where they alone keep it from being the first check. */
export function tooLongFirstStep(solutions: readonly Solution[]): { length: number; most: number } | undefined {
  const step = wholeFirstStep(solutions);
  const isPicture = (block: Block) => block.type === "paragraph" && pictureAlone(block.children) !== undefined;
  const length = lengthOf(step?.filter((block) => !isPicture(block)) ?? []);
  if (length <= LONGEST_CHECK || stepsOf(solutions[0]?.fix ?? []).length < 2) return undefined;
  return { length, most: LONGEST_CHECK };
}

function wholeFirstStep([first]: readonly Solution[]): RichText | undefined {
  const step = stepsOf(first?.fix ?? [])[0];
  if (step === undefined || step.group !== undefined || step.heading !== undefined) return undefined;
  const isWhole = !isAnnouncement(step.blocks.at(-1)) && !step.blocks.some(isLinkList);
  return isWhole ? step.blocks : undefined;
}

/** Whether a block ends with a colon. */
function isAnnouncement(block: Block | undefined): boolean {
  return block?.type === "paragraph" && /[:：﹕︰]\s*$/.test(inlineText(block.children));
}

/** In characters. */
const LONGEST_CHECK = 140;

/** How many characters of text some blocks show. */
function lengthOf(blocks: RichText): number {
  return blocks.reduce((length, block) => length + lengthOfBlock(block), 0);
}

function lengthOfBlock(block: Block): number {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlineText(block.children).length;
    case "list":
      return block.children.reduce((length, item) => length + lengthOf(item.children), 0);
    case "blockquote":
    case "alert":
      return lengthOf(block.children);
    case "code":
      return block.value.length;
    case "table":
      return block.children
        .flatMap((row) => row.children)
        .reduce((length, cell) => length + inlineText(cell.children).length, 0);
  }
}
