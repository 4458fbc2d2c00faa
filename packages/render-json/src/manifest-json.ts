import {
  type FinishedFile,
  itemDepth,
  jsonWithin,
  type Piece,
  type RenderContext,
  solutionAnchor,
} from "@fixbook/core";
import { contractVersion, type InventoryJson, type ManifestJson } from "@fixbook/schema";
import { toRecordsJson } from "./records-json.js";

/** What the build holds, as `manifest.json`, its list of files empty. */
export function toManifestJson(files: Iterable<FinishedFile>, context: RenderContext): ManifestJson {
  const { book, brand, audience, entries, sha256 } = context;
  let count = 0;
  let hashes = "";
  for (const file of files) {
    count++;
    hashes += `${file.sha256}  ${file.path}\n`;
  }
  return {
    contractVersion,
    book: book.id,
    brand: brand.id,
    audience,
    locale: book.locale,
    contentHash: sha256(hashes),
    counts: {
      areas: book.areas.length,
      entries: entries.length,
      solutions: entries.reduce((sum, { id }) => sum + solutionsIn(context.partOf("inventory", id)), 0),
      records: toRecordsJson(context).length,
      files: count,
    },
    files: [],
  };
}

/** The files as the manifest lists them, one after the other. */
export function* manifestFiles(files: Iterable<FinishedFile>): Generator<Piece> {
  for (const { path, bytes, sha256 } of files) yield jsonWithin({ path, bytes, sha256 }, itemDepth);
}

/** How many solutions an entry has, by its item in the inventory. */
function solutionsIn(item: Piece): number {
  const { anchors }: InventoryJson["items"][number] = JSON.parse(typeof item === "string" ? item : item.finished);
  return anchors.filter((anchor) => anchor.startsWith(solutionAnchor(""))).length;
}
