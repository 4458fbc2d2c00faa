import { compareText } from "@fixbook/schema";
import { bookPath, inventoryPath, searchPath } from "../paths.js";
import { type Change, change } from "./change.js";
import { type Json, objectsIn, own, textOf, textsIn } from "./json.js";
import type { JsonBuild } from "./json-build.js";

/** Which lists stand in another order than the contract promises, and did not before. */
export function* compareOrder(old: JsonBuild, next: JsonBuild): Generator<Change> {
  for (const { subject, isKept } of promises) {
    if (isKept(old) && !isKept(next)) yield change("order-broken", subject);
  }
}

interface Promised {
  readonly subject: string;
  isKept(build: JsonBuild): boolean;
}

/** The orders that the contract promises. That of areas, steps and solutions is content. */
const promises: readonly Promised[] = [
  {
    subject: `${bookPath} entries`,
    isKept: ({ book }) => {
      const inAreas = objectsIn(own(book, "areas")).flatMap((area) => textsIn(own(area, "entries")));
      return inAreas.join("\n") === idsIn(own(book, "entries")).join("\n");
    },
  },
  {
    subject: `${bookPath} areas[].entries`,
    isKept: ({ book }) => objectsIn(own(book, "areas")).every((area) => isAscending(textsIn(own(area, "entries")))),
  },
  {
    subject: `${searchPath} entries`,
    isKept: (build) => {
      const searched = idsIn(listIn(build, searchPath, "entries"));
      return searched.length === 0 || searched.join("\n") === idsIn(own(build.book, "entries")).join("\n");
    },
  },
  byIds(bookPath, "records"),
  byIds(inventoryPath, "items"),
];

/** A list of a file that is in the order of code units of its ids. */
function byIds(path: string, field: string): Promised {
  return { subject: `${path} ${field}`, isKept: (build) => isAscending(idsIn(listIn(build, path, field))) };
}

function listIn({ documents }: JsonBuild, path: string, field: string): Json | undefined {
  const document = documents.get(path);
  return document === undefined ? undefined : own(document, field);
}

function idsIn(list: Json | undefined): readonly string[] {
  return objectsIn(list).map((one) => textOf(own(one, "id")));
}

function isAscending(texts: readonly string[]): boolean {
  return texts.every((text, at) => at === 0 || compareText(texts[at - 1] ?? "", text) <= 0);
}
