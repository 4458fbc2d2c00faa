import { type Entry, type RichText, type Section, type SectionId, sections } from "@fixbook/schema";
import type { PhrasingContent, RootContent } from "mdast";
import { stringify as stringifyYaml } from "yaml";
import { stringifyMarkdown } from "../markdown.js";
import { createMasker, type Masker, unmaskReferences, unmaskSource } from "../mask.js";
import { type MdastForm, sourceForm, toMdast } from "../rich-text/to-mdast.js";
import { firstStep, titleAsSymptom } from "./normalise.js";

/**
 * The canonical source of an entry, in full form. What can be derived is left out, so parsing the source under the
 * entry's path and locale gives the entry back.
 *
 * That holds for entries that a source can say, as `parseEntry` makes them: texts without two spaces in a row or space at
 * their ends, ids of solutions made from their names, one-line fields of one paragraph and 300 characters. Markdown itself
 * has no words for some trees: code or marks of one kind directly beside or inside each other; marks that touch a
 * placeholder, a reference or other marks without a space between; line breaks in titles and table cells; `\|` in the code
 * of a table cell; a name on a solution that has a workaround only.
 */
export function entryToMarkdown(entry: Entry): string {
  const masker = createMasker();
  const form = sourceForm(masker);
  const fields = frontmatterOf(entry, form, masker);
  const yaml = Object.keys(fields).length === 0 ? "" : `---\n${stringifyYaml(fields, { lineWidth: 0 })}---\n\n`;
  const body = stringifyMarkdown({
    type: "root",
    children: [heading(1, entry.title, form), ...sectionsOf(entry, form)],
  });
  return unmaskSource(yaml + body, masker.uses);
}

function frontmatterOf(entry: Entry, form: MdastForm, { uses }: Masker): Record<string, unknown> {
  const line = (nodes: RichText) =>
    unmaskReferences(stringifyMarkdown({ type: "root", children: toMdast(nodes, form) }), uses).trim();
  const { codes, statuses, messages } = entry.signatures;
  const signatures = compact({ codes, statuses, messages: messages.map(form.field) });
  return compact({
    summary: entry.summary === undefined ? undefined : line(entry.summary),
    firstCheck: same(entry.firstCheck, firstStep(entry.solutions)) ? undefined : line(entry.firstCheck),
    related: entry.related,
    signatures: Object.keys(signatures).length === 0 ? undefined : signatures,
    aliases: entry.aliases,
    appliesTo: entry.appliesTo.map(form.field),
    audience: entry.audience === "public" ? undefined : entry.audience,
    owners: entry.owners,
    reviewed: entry.reviewed,
  });
}

function compact(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

function sectionsOf(entry: Entry, form: MdastForm): RootContent[] {
  const row = (id: SectionId) => sections.find((section) => section.id === id) as Section;
  const section = (id: SectionId, content: RootContent[], name?: string): RootContent[] => {
    if (content.length === 0) return [];
    const { heading: words } = row(id);
    return [heading(2, name === undefined ? words : `${words}: ${name}`, form), ...content];
  };
  const blocks = (nodes: RichText | undefined) => (nodes === undefined ? [] : toMdast(nodes, form));
  const list = (members: readonly RichText[], ordered: boolean): RootContent[] => {
    if (members.length === 0) return [];
    return toMdast(
      [{ type: "list", ordered, children: members.map((children) => ({ type: "listItem", children })) }],
      form,
    );
  };
  const solutions = entry.solutions.flatMap(({ name, cause, fix, workaround }) => {
    const first = cause !== undefined ? "cause" : "fix";
    return [
      ...section("cause", blocks(cause), name),
      ...section("fix", list(fix, true), first === "fix" ? name : undefined),
      ...section("workaround", blocks(workaround)),
    ];
  });
  return [
    ...section("symptom", same(entry.symptom, titleAsSymptom(entry.title)) ? [] : blocks(entry.symptom)),
    ...section("confirm", list(entry.confirm, true)),
    ...solutions,
    ...section("verify", blocks(entry.verify)),
    ...section("escalate", blocks(entry.escalate)),
    ...section("include", list(entry.include, false)),
    ...section("why", blocks(entry.why)),
    ...section("benefits", list(entry.benefits, false)),
  ];
}

function heading(depth: 1 | 2, template: string, form: MdastForm): RootContent {
  const children: PhrasingContent[] = [{ type: "text", value: form.field(template) }];
  return { type: "heading", depth, children };
}

function same(a: RichText, b: RichText): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
