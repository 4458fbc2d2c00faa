import { searchPath } from "../paths.js";
import { type Change, change } from "./change.js";
import type { ChangeKind } from "./change-kinds.js";
import { compareField, compareValues } from "./compare-values.js";
import { isObject, type JsonObject, objectsIn, own, textOf, textsIn } from "./json.js";
import type { JsonBuild } from "./json-build.js";
import { memberOf, type SchemaNode, schemaOf } from "./schema-node.js";

/** Told elsewhere, or below. */
const special = new Set([
  "contractVersion",
  "id",
  "brand",
  "audience",
  "locale",
  "url",
  "areas",
  "products",
  "sections",
  "entries",
  "records",
  "fields",
  "placeholders",
]);

/** What has changed about the book as a whole: who publishes it, for whom, in which areas, about what, and what has to be filled. */
export function* compareBook(old: JsonBuild, next: JsonBuild): Generator<Change> {
  const [before, after] = [old.book, next.book];
  const schema = schemaOf(old, "json-book");
  if (old.name !== next.name) yield change("build-replaced", "", { from: old.name, to: next.name });
  yield* compareText("locale", "locale-changed");
  yield* compareText("audience", "audience-changed");
  if (textOf(own(before, "url")) !== textOf(own(after, "url"))) yield change("address-changed", "");
  const brand = memberOf(schema, "brand");
  yield* compareField(nameOf(before), nameOf(after), "name", { subject: "", field: "brand.name", schema: brand });
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!special.has(key))
      yield* compareField(withoutUrl(own(before, key)), withoutUrl(own(after, key)), key, {
        subject: "",
        field: key,
        schema,
      });
  }
  yield* comparePlaceholders(objectOf(before, "fields"), objectOf(after, "fields"));
  yield* compareAreas(before, after, memberOf(schema, "areas"));
  yield* compareDeclared(before, after);
  const [searched, searches] = [old.documents.get(searchPath), next.documents.get(searchPath)];
  if (searched !== undefined && searches !== undefined && synonymsOf(searched) !== synonymsOf(searches))
    yield change("words-changed", "", { fields: ["synonyms"] });

  function* compareText(field: string, kind: "locale-changed" | "audience-changed"): Generator<Change> {
    const [from, to] = [own(before, field), own(after, field)];
    if (typeof from !== "string" || typeof to !== "string")
      yield* compareField(from, to, field, { subject: "", field, schema });
    else if (from !== to) yield change(kind, "", { from, to });
  }
}

/** What readers' words stand for, to be compared. */
function synonymsOf(search: JsonObject): string {
  return JSON.stringify(own(search, "synonyms") ?? []);
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
      yield* compareValues(before, after, { subject: name, field: "", schema: undefined });
    }
  }
}

function* compareAreas(before: JsonObject, after: JsonObject, schema: SchemaNode | undefined): Generator<Change> {
  const [was, is] = [areasOf(before), areasOf(after)];
  for (const id of was.keys()) if (!is.has(id)) yield change("area-removed", id);
  for (const id of is.keys()) if (!was.has(id)) yield change("area-added", id);
  const kept = [...was.keys()].filter((id) => is.has(id));
  if (kept.join("\n") !== [...is.keys()].filter((id) => was.has(id)).join("\n")) yield change("areas-reordered", "");
  for (const id of kept) {
    const [{ empty, ...old } = {}, { empty: emptyNow, ...next } = {}] = [was.get(id), is.get(id)];
    // Why an area has no entries goes when the first comes, so no reader can count on it.
    if (empty !== emptyNow) yield change("words-changed", id, { fields: ["empty"] });
    yield* compareValues(withoutLists(old), withoutLists(next), { subject: id, field: "", schema });
  }
}

/** What applications may filter by or list: products with their versions and platforms, and declared sections. */
function* compareDeclared(before: JsonObject, after: JsonObject): Generator<Change> {
  for (const { field, namesOf, removed, added } of declared) {
    const [was, is] = [objectsIn(own(before, field)).flatMap(namesOf), objectsIn(own(after, field)).flatMap(namesOf)];
    const [gone, fresh] = [without(was, is), without(is, was)];
    if (gone.length > 0) yield change(removed, "", { fields: gone });
    if (fresh.length > 0) yield change(added, "", { fields: fresh });
    const [kept, keptNow] = [was, is].map((names) => names.filter(({ id }) => hasId(was, id) && hasId(is, id)));
    if (JSON.stringify(kept) !== JSON.stringify(keptNow)) yield change("words-changed", "", { fields: [field] });
  }
}

/** Something that a book declares, with its title; what it is a part of has the name before the space. */
interface Declared {
  readonly id: string;
  readonly title: string;
}

interface DeclaredList {
  readonly field: string;
  namesOf(item: JsonObject): readonly Declared[];
  readonly removed: ChangeKind;
  readonly added: ChangeKind;
}

const declared: readonly DeclaredList[] = [
  {
    field: "products",
    namesOf: (product) => {
      const { id, title } = declaredOf(product);
      const platforms = objectsIn(own(product, "platforms")).map(declaredOf);
      return [
        { id, title },
        ...textsIn(own(product, "versions")).map((version) => ({ id: `${id} ${version}`, title: "" })),
        ...platforms.map((platform) => ({ ...platform, id: `${id} ${platform.id}` })),
      ];
    },
    removed: "product-removed",
    added: "product-added",
  },
  {
    field: "sections",
    namesOf: (section) => [declaredOf(section)],
    removed: "section-removed",
    added: "section-added",
  },
];

function declaredOf(item: JsonObject): Declared {
  return { id: textOf(own(item, "id")), title: textOf(own(item, "title")) };
}

/** The ids that others do not have; of a whole that they do not have, only its own. */
function without(names: readonly Declared[], others: readonly Declared[]): readonly string[] {
  const left = names.flatMap(({ id }) => (hasId(others, id) ? [] : [id]));
  return left.filter((id) => !left.includes(id.replace(/ .*/, "")) || !id.includes(" "));
}

function hasId(names: readonly Declared[], id: string): boolean {
  return names.some((one) => one.id === id);
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
