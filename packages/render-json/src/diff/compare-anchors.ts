import { anchorPrefix, groupAnchor, sectionAnchor, solutionAnchor } from "@fixbook/core";
import { inventoryPath } from "../paths.js";
import { type Change, change } from "./change.js";
import { movedTo } from "./compare-ids.js";
import { isSame, type Json, type JsonObject, objectsIn, own, textOf, textsIn } from "./json.js";
import type { JsonBuild } from "./json-build.js";

/** Which fragments of entries' pages are gone that links could name, and what took their place. */
export function* compareAnchors(old: JsonBuild, next: JsonBuild): Generator<Change> {
  const [before, after] = [anchorsOf(old), anchorsOf(next)];
  for (const [id, anchors] of before) {
    const present = movedTo(id, next) ?? id;
    const now = after.get(present);
    if (now === undefined) continue;
    const was = placesIn(old.entries.get(id) ?? {});
    const is = [...placesIn(next.entries.get(present) ?? {})].filter(([anchor]) => !anchors.includes(anchor));
    for (const anchor of anchors) {
      if (now.includes(anchor)) continue;
      const place = was.get(anchor);
      const [successor] = is.find(([, one]) => place !== undefined && isAlike(place, one)) ?? [];
      yield change("anchor-removed", id, { fields: [`#${anchor}`], to: successor && `#${successor}` });
    }
  }
}

/** The fragments of each entry's page, by id, as the inventory lists them. */
export function anchorsOf({ documents, entries }: JsonBuild): ReadonlyMap<string, readonly string[]> {
  const items = objectsIn(own(documents.get(inventoryPath) ?? {}, "items"));
  const listed = items.map((item) => [textOf(own(item, "id")), textsIn(own(item, "anchors"))] as const);
  return new Map(listed.filter(([id]) => entries.has(id)));
}

/** What a fragment leads to. */
interface Place {
  readonly kind: "solution" | "group" | "section";
  readonly title: string;
  readonly parts: Json | undefined;
}

function placesIn(entry: JsonObject): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const addGroups = (parts: Json | undefined, prefix: string): void => {
    for (const part of objectsIn(parts)) {
      if (own(part, "kind") !== "group") continue;
      const anchor = groupAnchor(prefix, textOf(own(part, "id")));
      places.set(anchor, { kind: "group", title: textOf(own(part, "title")), parts: own(part, "parts") });
    }
  };
  for (const solution of objectsIn(own(entry, "solutions"))) {
    const id = textOf(own(solution, "id"));
    const parts = own(solution, "parts");
    places.set(solutionAnchor(id), { kind: "solution", title: textOf(own(solution, "name")), parts });
    addGroups(parts, anchorPrefix("fix", id));
    addGroups(own(solution, "workaroundParts"), anchorPrefix("workaround", id));
  }
  addGroups(own(entry, "confirmParts"), anchorPrefix("confirm"));
  addGroups(own(entry, "verifyParts"), anchorPrefix("verify"));
  for (const section of objectsIn(own(entry, "sections")))
    places.set(sectionAnchor(textOf(own(section, "id"))), {
      kind: "section",
      title: textOf(own(section, "title")),
      parts: own(section, "html"),
    });
  return places;
}

/** Whether two are one that has another anchor now: they are called the same, or say the same. */
function isAlike(a: Place, b: Place): boolean {
  return a.kind === b.kind && ((a.title !== "" && a.title === b.title) || isSame(a.parts, b.parts));
}
