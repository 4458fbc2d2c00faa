import { type Change, change } from "./change.js";
import { compareFields, compareValues } from "./compare-values.js";
import { isObject, type JsonObject, objectsIn, own, textOf } from "./json.js";
import type { JsonBuild } from "./json-build.js";

/** Told elsewhere, or below. */
const special = new Set([
  "contractVersion",
  "id",
  "brand",
  "audience",
  "locale",
  "url",
  "areas",
  "entries",
  "records",
  "fields",
  "placeholders",
]);

/** What has changed about the book as a whole: who publishes it, for whom, in which areas, and what has to be filled. */
export function* compareBook(old: JsonBuild, next: JsonBuild): Generator<Change> {
  const [before, after] = [old.book, next.book];
  if (old.name !== next.name) yield change("build-replaced", "", { from: old.name, to: next.name });
  yield* compareText("locale", "locale-changed");
  yield* compareText("audience", "audience-changed");
  if (textOf(own(before, "url")) !== textOf(own(after, "url"))) yield change("address-changed", "");
  yield* compareFields(nameOf(before), nameOf(after), { subject: "", field: "brand.name" });
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!special.has(key))
      yield* compareFields(withoutUrl(own(before, key)), withoutUrl(own(after, key)), { subject: "", field: key });
  }
  yield* comparePlaceholders(objectOf(before, "fields"), objectOf(after, "fields"));
  yield* compareAreas(before, after);

  function* compareText(field: string, kind: "locale-changed" | "audience-changed"): Generator<Change> {
    const [from, to] = [own(before, field), own(after, field)];
    if (typeof from !== "string" || typeof to !== "string") yield* compareFields(from, to, { subject: "", field });
    else if (from !== to) yield change(kind, "", { from, to });
  }
}

function* comparePlaceholders(before: JsonObject, after: JsonObject): Generator<Change> {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [own(before, name), own(after, name)];
    if (!isObject(was)) yield change("placeholder-added", name);
    else if (!isObject(is)) yield change("placeholder-removed", name);
    else {
      const [from, to] = [textOf(own(was, "type")), textOf(own(is, "type"))];
      if (from !== to) yield change("placeholder-retyped", name, { from, to });
      const { type: _, ...before } = was;
      const { type: _type, ...after } = is;
      yield* compareValues(before, after, { subject: name, field: "" });
    }
  }
}

function* compareAreas(before: JsonObject, after: JsonObject): Generator<Change> {
  const [was, is] = [areasOf(before), areasOf(after)];
  for (const id of was.keys()) if (!is.has(id)) yield change("area-removed", id);
  for (const id of is.keys()) if (!was.has(id)) yield change("area-added", id);
  const kept = [...was.keys()].filter((id) => is.has(id));
  if (kept.join("\n") !== [...is.keys()].filter((id) => was.has(id)).join("\n")) yield change("areas-reordered", "");
  for (const id of kept) {
    const [{ empty, ...old } = {}, { empty: emptyNow, ...next } = {}] = [was.get(id), is.get(id)];
    // Why an area has no entries goes when the first comes, so no reader can count on it.
    if (empty !== emptyNow) yield change("words-changed", id, { fields: ["empty"] });
    yield* compareValues(withoutLists(old), withoutLists(next), { subject: id, field: "" });
  }
}

function areasOf(book: JsonObject): ReadonlyMap<string, JsonObject> {
  return new Map(objectsIn(own(book, "areas")).map((area) => [textOf(own(area, "id")), area]));
}

/** An area without what entries say, and without addresses, which the book's own tells. */
function withoutLists({ entries: _, path: _path, guide, ...rest }: JsonObject): JsonObject {
  return guide === undefined ? rest : { ...rest, guide: withoutUrl(guide) as JsonObject };
}

function withoutUrl(value: JsonObject[string] | undefined): JsonObject[string] | undefined {
  if (!isObject(value)) return value;
  const { url: _, ...rest } = value;
  return rest;
}

function objectOf(object: JsonObject, key: string): JsonObject {
  const value = own(object, key);
  return isObject(value) ? value : {};
}

function nameOf(book: JsonObject): JsonObject[string] | undefined {
  return own(objectOf(book, "brand"), "name");
}
