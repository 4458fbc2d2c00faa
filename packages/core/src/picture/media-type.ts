import type { AttachmentFormat, PictureFormat } from "@fixbook/schema";
import { attachmentFormats } from "./attachment/attachment-format.js";
import { pictureFormats } from "./picture-format.js";

/** The media type of a file's format. */
export function mediaTypeOf(format: PictureFormat | AttachmentFormat): string {
  return { ...pictureFormats, ...attachmentFormats }[format].mediaType;
}
