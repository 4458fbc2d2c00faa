export { findSignatures, longestText } from "./find-signatures.js";
export {
  indexSignatures,
  type Signature,
  type SignatureIndex,
  type SignatureKind,
  type SignatureRow,
} from "./signature.js";
