import { bookPartOf } from "@fixbook/schema";
import type { BookState } from "./book-state.js";
import { catalogOf } from "./catalog.js";

/** The entry that the file at a path is, as names of pictures are looked up from it; undefined for other files. */
export function filePlaceOf(path: string): { readonly area: string; readonly id: string } | undefined {
  const part = bookPartOf(path);
  const [, area, name] = path.split("/");
  if ((part !== "entries" && part !== "drafts") || area === undefined || name === undefined) return undefined;
  return { area, id: name.replace(/\.md$/, "") };
}

/** The path of the picture or attachment that the file at `path` names. */
export function pathOfFile(name: string, path: string, state: BookState): string | undefined {
  return catalogOf(state).files.find(name, filePlaceOf(path))[0];
}
