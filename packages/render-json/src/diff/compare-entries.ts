import { type Change, change } from "./change.js";
import { compareField, compareValues } from "./compare-values.js";
import { type Json, type JsonObject, objectsIn, own, textOf } from "./json.js";
import type { JsonBuild } from "./json-build.js";
import { memberOf, schemaOf } from "./schema-node.js";

/** What has changed in the entries that both builds have. */
export function* compareEntries(old: JsonBuild, next: JsonBuild): Generator<Change> {
  const schema = schemaOf(old, "json-entry");
  for (const [id, before] of old.entries) {
    const after = next.entries.get(id);
    if (after === undefined) continue;
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const special = specialFields.get(key);
      const [was, is] = [own(before, key), own(after, key)];
      if (special === undefined) yield* compareField(was, is, key, { subject: id, field: key, schema });
      else yield* special(id, was, is, [old, next]);
    }
  }
}

type CompareField = (
  id: string,
  old: Json | undefined,
  next: Json | undefined,
  builds: readonly [JsonBuild, JsonBuild],
) => Iterable<Change>;

/** Told elsewhere: as ids, records, signatures or the book's, or made from what is compared. */
const elsewhere: CompareField = () => [];

/** The files that an entry shows and offers are content, whether there are some or none. */
const ofFiles =
  (field: string): CompareField =>
  (id, old, next) =>
    JSON.stringify(old) === JSON.stringify(next) ? [] : [change("words-changed", id, { fields: [field] })];

const specialFields: ReadonlyMap<string, CompareField> = new Map([
  ["contractVersion", elsewhere],
  ["kind", elsewhere],
  ["id", elsewhere],
  ["aliases", elsewhere],
  ["signatures", elsewhere],
  ["locale", elsewhere],
  ["revision", elsewhere],
  ["title", compareTitle],
  ["placeholders", comparePlaceholders],
  ["pictures", ofFiles("pictures")],
  ["attachments", ofFiles("attachments")],
  [
    "area",
    (id, old, next) => (old === next ? [] : [change("area-changed", id, { from: textOf(old), to: textOf(next) })]),
  ],
  [
    "url",
    (id, old, next, [before, after]) =>
      pathOf(old, before) === pathOf(next, after) ? [] : [change("address-changed", id)],
  ],
  ["solutions", compareSolutions],
]);

/** A title is also what some help desks know a reply by. */
function compareTitle(...[id, old, next, [build]]: Parameters<CompareField>): Iterable<Change> {
  if (typeof old !== "string" || typeof next !== "string")
    return compareField(old, next, "title", { subject: id, field: "title", schema: schemaOf(build, "json-entry") });
  return old === next ? [] : [change("title-changed", id, { from: old, to: next })];
}

/** An address without what all of a build's begin with. */
function pathOf(url: Json | undefined, { book }: JsonBuild): string {
  const base = textOf(own(book, "url"));
  const address = textOf(url);
  return address.startsWith(base) ? address.slice(base.length) : address;
}

/** Which placeholders an application has to fill in this entry, and had not. */
function* comparePlaceholders(id: string, old: Json | undefined, next: Json | undefined): Generator<Change> {
  const [before, after] = [old, next].map((list) => new Set(objectsIn(list).map((one) => textOf(own(one, "name")))));
  const fields = [...(after ?? [])].filter((name) => !before?.has(name));
  if (fields.length > 0) yield change("placeholder-used", id, { fields });
}

function* compareSolutions(...[id, old, next, [build]]: Parameters<CompareField>): Generator<Change> {
  const schema = memberOf(schemaOf(build, "json-entry"), "solutions");
  const [before, after] = [byId(old), byId(next)];
  const kept = [...before.keys()].filter((solution) => after.has(solution));
  for (const solution of before.keys())
    if (!after.has(solution)) yield change("solution-removed", id, { fields: [solution] });
  for (const solution of after.keys())
    if (!before.has(solution)) yield change("solution-added", id, { fields: [solution] });
  if (kept.join("\n") !== [...after.keys()].filter((solution) => before.has(solution)).join("\n"))
    yield change("solutions-reordered", id);
  for (const solution of kept) {
    const place = { subject: id, field: `solutions.${solution}`, schema };
    yield* compareValues(before.get(solution) ?? {}, after.get(solution) ?? {}, place);
  }
}

function byId(list: Json | undefined): ReadonlyMap<string, JsonObject> {
  return new Map(objectsIn(list).map((one) => [textOf(own(one, "id")), one]));
}
