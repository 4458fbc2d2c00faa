import { type FoundIds, findIds, type IdPlace, placeNames } from "./find-ids.js";
import { changeList, readHead } from "./frontmatter-edits.js";
import type { Planned } from "./plan.js";
import type { PlanBook } from "./plan-book.js";
import { type PlanBuilder, refuse } from "./plan-builder.js";

/** Finds some ids; a refusal where a file that holds one cannot be read. */
export function findOrRefuse(
  book: PlanBook,
  ids: readonly string[],
  builder: PlanBuilder,
  except?: ReadonlySet<string>,
): FoundIds | Planned {
  const found = findIds(book, new Set(ids), except);
  const unread = book.unread.map((file) => ({ file, span: { start: 0, end: 0 }, why: "It was not read." }));
  if (found.unclear.length + unread.length === 0) return found;
  return refuse(
    "Nobody can tell what refers to it: some files cannot be read.",
    "Mend what fixbook lint says of them first.",
    [...found.unclear, ...unread].map((one) => builder.note(one, one.why)),
  );
}

/** Lets every reference to some ids lead to another one. A list that would name that twice names it once. */
export function redirect(
  places: readonly IdPlace[],
  { from, to }: { readonly from: readonly string[]; readonly to: string },
  builder: PlanBuilder,
): void {
  for (const [file, list] of Map.groupBy(
    places.filter(({ kind }) => kind === "related"),
    (place) => place.file,
  )) {
    const head = readHead(builder.textOf(file));
    if (head === undefined) continue;
    const why = `${placeNames.related} ${[...new Set(list.map(({ id }) => id))].join(", ")}`;
    for (const { span, text } of changeList(head, "related", { remove: from, add: [to] }))
      builder.edit({ file, span }, text, why);
  }
  for (const { file, kind, span, id } of places)
    if (REFERENCES.has(kind)) builder.edit({ file, span }, to, `${placeNames[kind]} ${id}`);
}

/** What leads to an entry, outside of lists. */
const REFERENCES: ReadonlySet<IdPlace["kind"]> = new Set(["link", "definition", "bare", "guide", "query"]);

/** The places that lead to an entry, so that something has to become of them where it goes. */
export function inbound(places: readonly IdPlace[]): readonly IdPlace[] {
  return places.filter(({ kind }) => kind === "related" || kind === "labelled" || REFERENCES.has(kind));
}

/** Names the places that stay as they are. */
export function leaveMentions({ mentions }: FoundIds, builder: PlanBuilder): void {
  for (const one of mentions) builder.leave(one, one.why);
}
