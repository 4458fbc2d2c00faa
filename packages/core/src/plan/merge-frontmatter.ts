import { mostWordings, type Product } from "@fixbook/schema";
import { isShared, readApplies } from "../applies/index.js";
import type { Span } from "../report.js";
import { type EntryEdit, lineStart } from "./entry-edit.js";
import type { EntryParts } from "./entry-parts.js";
import { type FrontmatterLists, frontmatterLists } from "./frontmatter-lists.js";

/** What the frontmatter of one entry takes from another's. */
export interface MergedFrontmatter {
  readonly edits: readonly EntryEdit[];
  /** What is not taken, by its place in the entry that goes. */
  readonly left: readonly { readonly span: Span; readonly why: string }[];
}

/**
 * Unites the lists of two entries in the frontmatter of `into`, and takes fields that it lacks. The title of `from` becomes
 * another wording. `related` is what `into` may lack of the other list, and `dropped` what it names no more; `aliases` are the
 * ids that it answers to from now on.
 */
export function mergeFrontmatter(
  into: EntryParts,
  from: EntryParts,
  lists: {
    readonly related: readonly string[];
    readonly dropped: readonly string[];
    readonly aliases: readonly string[];
    readonly products: readonly Product[];
  },
): MergedFrontmatter {
  const target = frontmatterLists({ path: into.facts.file, text: into.text });
  const source = frontmatterLists({ path: from.facts.file, text: from.text });
  const left: { span: Span; why: string }[] = [];
  const leave = (span: Span, why: string) => left.push({ span, why });
  const [own, other] = [into.entry, from.entry];
  target.change("related", { add: lacking(own.related, lists.related), remove: lists.dropped }, "what else is related");
  for (const list of ["codes", "statuses", "messages"] as const) {
    const lacked = lacking<string | number>(own.signatures[list], other.signatures[list]);
    target.add(["signatures", list], lacked, `${list} of ${other.id}`);
  }
  addWordings(into, from, target, leave);
  target.add(["tags"], lacking(own.tags, other.tags), `tags of ${other.id}`);
  target.add(["aliases"], lacking(own.aliases, lists.aliases), `the earlier id ${lists.aliases.join(", ")}`);
  addApplies(into, from, lists.products, { target, leave });
  target.add(["owners"], lacking(own.owners, other.owners), `owners of ${other.id}`);
  takeFields(from, { target, source, leave });
  return { edits: target.edits(), left };
}

type Leave = (span: Span, why: string) => void;

function lacking<Item extends string | number>(own: readonly Item[], other: readonly Item[]): readonly Item[] {
  const has = new Set(own.map(folded));
  return other.filter((item) => !has.has(folded(item)) && has.add(folded(item)));
}

function folded(item: string | number): string {
  return String(item).toLowerCase();
}

/** The title of the other entry and its wordings, as many as there is room for. */
function addWordings({ facts, entry }: EntryParts, from: EntryParts, target: FrontmatterLists, leave: Leave): void {
  const has = new Set([facts.title ?? "", ...entry.also].map(words));
  const all = [{ text: from.facts.title ?? "", span: from.facts.titleSpan }, ...from.facts.also].filter(
    ({ text }) => !has.has(words(text)) && has.add(words(text)),
  );
  const room = Math.max(0, mostWordings - entry.also.length);
  for (const { span } of all.slice(room)) leave(span, `also: of ${entry.id} has no room for this wording`);
  target.add(
    ["also"],
    all.slice(0, room).map(({ text }) => text),
    `the title and wordings of ${from.entry.id}`,
  );
}

function words(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");
}

/** What both apply to, where one list can say it. */
function addApplies(
  into: EntryParts,
  from: EntryParts,
  products: readonly Product[],
  { target, leave }: { readonly target: FrontmatterLists; readonly leave: Leave },
): void {
  const [own, other] = [into.entry.appliesTo, from.entry.appliesTo];
  const added = lacking(own, other);
  const span = from.facts.appliesTo[0]?.span ?? from.facts.titleSpan;
  if ((own.length === 0) !== (other.length === 0)) {
    const [wide, narrow] = own.length === 0 ? [into, from] : [from, into];
    leave(
      span,
      `${wide.entry.id} applies everywhere and ${narrow.entry.id} does not: appliesTo: of ${into.entry.id} stays as it is`,
    );
    return;
  }
  const read = own.map((text) => readApplies(text, products));
  const fit = added.filter((text) => {
    const one = readApplies(text, products);
    return products.length === 0 || "problem" in one || !read.some((two) => !("problem" in two) && isShared(one, two));
  });
  if (fit.length < added.length)
    leave(span, `both entries are for versions of one product: appliesTo: of ${into.entry.id} stays as it is there`);
  target.add(["appliesTo"], fit, `what ${from.entry.id} applies to`);
}

/** Fields with one value, as they are written. */
function takeFields(
  from: EntryParts,
  {
    target,
    source,
    leave,
  }: { readonly target: FrontmatterLists; readonly source: FrontmatterLists; readonly leave: Leave },
): void {
  const { data } = source;
  if (data === undefined) return;
  const fields = data.value as Readonly<Record<string, unknown>>;
  const own = (target.data?.value ?? {}) as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(fields)) {
    if (name !== "summary" && !name.startsWith("x-") && name !== "firstCheck") continue;
    const key = data.locateKey([name]);
    const { end } = data.locate([name]);
    if (JSON.stringify(own[name]) === JSON.stringify(fields[name])) continue;
    if (name === "firstCheck" || Object.hasOwn(own, name) || lineStart(from.text, key.start) !== key.start)
      leave(
        key,
        `${name}: is not taken: ${name === "firstCheck" ? "the first check is that of the first solution" : "both entries have one"}`,
      );
    else target.addField(from.text.slice(key.start, end).trimEnd(), `${name}: of ${from.entry.id}`);
  }
}
