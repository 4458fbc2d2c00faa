import type { Template } from "@fixbook/schema";
import { removeField } from "../book/remove-field.js";
import { limits } from "../findings/source.js";
import { longTitle, secondTitle } from "../findings/structure.js";
import type { Report, Span } from "../report.js";
import type { YamlData } from "../yaml.js";

/** The title that frontmatter states, for an entry whose Markdown has none. */
export interface StatedTitle {
  /** Undefined where a finding says what is wrong with it. */
  readonly title: Template | undefined;
  readonly span: Span;
}

/**
 * The title of a frontmatter's `title:`, where it is there; `template` reads a text. Where the YAML cannot be read, one
 * that seems to be there counts, so that nobody is told that the title is missing too.
 */
export function statedTitle(
  yaml: string,
  data: YamlData | undefined,
  template: (text: string) => Template,
  report: Report,
): StatedTitle | undefined {
  const none = { title: undefined, span: { start: 0, end: 0 } };
  if (data === undefined) return /^title[ \t]*:/m.test(yaml) ? none : undefined;
  const { value } = data;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "title")) return undefined;
  const { title } = value as { readonly title: unknown };
  const span = data.locate(["title"]);
  if (typeof title !== "string" || title.trim() !== title || title === "") return { ...none, span };
  const read = template(title);
  if (read.length > limits.title) report.add(longTitle, span, { length: read.length });
  return { title: read, span };
}

/** Reports a title in the frontmatter of an entry that has a heading for it. */
export function reportSecondTitle(
  stated: StatedTitle,
  heading: { readonly title: Template | undefined; readonly titleSpan: Span },
  data: YamlData | undefined,
  source: string,
  report: Report,
): void {
  if (data === undefined) return;
  const { start, end } = heading.titleSpan;
  const written = source.slice(start, end).replace(HEADING_SIGNS, "");
  const isSame =
    stated.title !== undefined &&
    [heading.title ?? "", written].some((one) => folded(one) === folded(stated.title ?? ""));
  const removal = removeField({ text: source, locate: data.locate, locateKey: data.locateKey }, ["title"]);
  const related = [{ file: report.file, range: report.lines.range(heading.titleSpan), message: "The heading." }];
  report.add(
    secondTitle,
    data.locateKey(["title"]),
    { same: isSame ? "yes" : undefined },
    {
      related,
      fixes:
        removal === undefined ? [] : [{ kind: isSame ? "safe" : "review", title: "Remove title:", edits: [removal] }],
    },
  );
}

/** What makes a line a title: the signs before it, and those behind or below it. */
const HEADING_SIGNS = /^ {0,3}#[ \t]+|[ \t]+#+[ \t]*$|\r?\n[ \t]*=+[ \t]*$/g;

function folded(title: string): string {
  return title.replace(/\s+/g, " ").trim();
}
