export { isCommonMessage } from "./common-messages.js";
export { type FindOptions, findSignatures, longestText, type Sighting } from "./find-signatures.js";
export {
  indexSignatures,
  type Signature,
  type SignatureIndex,
  type SignatureKind,
  type SignatureRow,
} from "./signature.js";
export { comparable, isWord, type Range, tokensOf, withoutEscapes } from "./tokens.js";
