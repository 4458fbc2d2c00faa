export { crc32 } from "./crc32.js";
export { bytesToPublish, describeFile } from "./describe-file.js";
export { mediaTypeOf } from "./media-type.js";
export type { MetadataKind, PictureFacts } from "./picture-facts.js";
export { describePictureFault, isPictureFault, type PictureFault } from "./picture-fault.js";
export { readPicture } from "./read-picture.js";
export { type StrippedPicture, stripMetadata } from "./strip-metadata.js";
export { type PrintedSvg, printSvg } from "./svg/print-svg.js";
