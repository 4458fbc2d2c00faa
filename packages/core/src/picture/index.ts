export {
  type AttachmentFormat,
  type AttachmentSuffix,
  attachmentFormats,
  attachmentSuffixOf,
} from "./attachment/attachment-format.js";
export { type AttachmentFault, checkAttachment, describeAttachmentFault } from "./attachment/check-attachment.js";
export { type MetadataKind, metadataKinds, type PictureFacts, pictureLimits } from "./picture-facts.js";
export {
  describePictureFault,
  isPictureFault,
  type PictureFault,
  type SvgForbidden,
  type SvgPlace,
} from "./picture-fault.js";
export { type PictureFormat, pictureFormatOf, pictureFormats } from "./picture-format.js";
export { readPicture } from "./read-picture.js";
export { sniffPicture } from "./sniff-picture.js";
export { type StrippedPicture, stripMetadata } from "./strip-metadata.js";
export { type PrintedSvg, printSvg } from "./svg/print-svg.js";
