export { isCommonMessage } from "./common-messages.js";
export { findSignatures, longestText, type Sighting } from "./find-signatures.js";
export {
  indexSignatures,
  type Signature,
  type SignatureIndex,
  type SignatureRow,
} from "./signature.js";
export { type Range, withoutEscapes } from "./tokens.js";
