import type { RenderContext } from "@fixbook/core";
import { mediaTypeOf } from "@fixbook/core/picture";
import type { DeskManifestJson, PublishedFile } from "@fixbook/schema";

/** What a manifest says of the files that a snippet names, for whoever uploads them to a desk. */
export function fileRows(
  files: readonly PublishedFile[],
  { pageUrl }: RenderContext,
): Pick<DeskManifestJson["records"][number], "files"> {
  if (files.length === 0) return {};
  return {
    files: files.map((file) => {
      const { published, format, bytes, sha256 } = file;
      const url = pageUrl(published);
      return {
        path: published,
        ...(url === undefined ? {} : { url }),
        type: mediaTypeOf(format),
        bytes,
        sha256,
        name: fileName(file),
      };
    }),
  };
}

/** What a file is called in the book, without its folders. */
export function fileName({ path }: PublishedFile): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
