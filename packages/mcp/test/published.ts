import { fileURLToPath } from "node:url";
import { openBuild } from "../src/node/index.js";

/** A book as the build publishes it. */
export function publishedBook(id: string, brand = id) {
  return openBuild(fileURLToPath(new URL(`../../content/dist/${id}/${brand}/json`, import.meta.url)));
}
