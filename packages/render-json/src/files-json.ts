import { type Filled, type RenderContext, shownFiles } from "@fixbook/core";
import { mediaTypeOf } from "@fixbook/core/picture";
import type { AttachmentJson, Entry, EntryJson, PictureJson, PublishedFile } from "@fixbook/schema";

/** The files that an entry shows and offers, as fields; no fields where there are none. */
export function toFilesJson(entry: Filled<Entry>, context: RenderContext): Pick<EntryJson, "pictures" | "attachments"> {
  if (entry.files === undefined) return {};
  const shown = shownFiles(entry);
  const pictures = shown.flatMap(({ file, alt }) => (alt === undefined ? [] : toPictureJson(file, alt, context)));
  const offered = shown.flatMap(({ file, alt }) => (alt === undefined ? [toAttachmentJson(file, context)] : []));
  return {
    ...(pictures.length === 0 ? {} : { pictures }),
    ...(offered.length === 0 ? {} : { attachments: offered }),
  };
}

function toPictureJson(file: PublishedFile, alt: string, context: RenderContext): PictureJson[] {
  if (file.kind !== "picture") return [];
  const { dark } = file;
  const half = dark?.kind === "picture" ? { dark: toHalf(dark, context) } : {};
  return [{ ...toHalf(file, context), alt, ...half }];
}

function toHalf(file: PublishedFile & { readonly kind: "picture" }, context: RenderContext): Omit<PictureJson, "alt"> {
  return { ...toFileJson(file, context), width: file.width, height: file.height };
}

function toAttachmentJson(file: PublishedFile, context: RenderContext): AttachmentJson {
  return { ...toFileJson(file, context), name: file.path.slice(file.path.lastIndexOf("/") + 1) };
}

function toFileJson({ published, format, bytes, sha256 }: PublishedFile, { pageUrl }: RenderContext) {
  const url = pageUrl(published);
  return { path: published, type: mediaTypeOf(format), bytes, sha256, ...(url === undefined ? {} : { url }) };
}
