export { createMatcher, type FoundSignature, longestText, type Matcher, type SignatureHit } from "./create-matcher.js";
export type { SignatureKind, SignatureRow } from "./signature.js";
