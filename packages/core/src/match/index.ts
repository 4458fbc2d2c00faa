export { createMatcher, type FoundSignature, longestText, type Matcher, type SignatureHit } from "./create-matcher.js";
export { isFiller } from "./fillers.js";
export { findSignatures } from "./find-signatures.js";
export {
  indexSignatures,
  type Signature,
  type SignatureIndex,
  type SignatureKind,
  type SignatureRow,
} from "./signature.js";
export { createWordReader, type Word, type WordReader } from "./words.js";
