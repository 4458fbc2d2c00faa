import { compareText } from "@fixbook/schema";
import { bookPath, inventoryPath, redirectsPath, signaturesPath } from "../paths.js";
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
  byIds(bookPath, "records"),
  byIds(redirectsPath, "records"),
  byIds(inventoryPath, "items"),
  sorted(signaturesPath, "codes", "code"),
  sorted(signaturesPath, "messages", "message"),
  {
    subject: `${signaturesPath} statuses`,
    isKept: (build) => {
      const numbers = objectsIn(listIn(build, signaturesPath, "statuses")).map((one) => Number(own(one, "status")));
      return numbers.every((number, at) => at === 0 || (numbers[at - 1] ?? 0) <= number);
    },
  },
];

function byIds(path: string, field: string): Promised {
  return sorted(path, field, "id");
}

/** A list of a file that is in the order of code units of one of its fields. */
function sorted(path: string, field: string, key: string): Promised {
  return {
    subject: `${path} ${field}`,
    isKept: (build) => isAscending(objectsIn(listIn(build, path, field)).map((one) => textOf(own(one, key)))),
  };
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
