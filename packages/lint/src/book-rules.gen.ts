// Made by scripts/generate.ts from the files in book-rules/.
import type { BookRule } from "./book-rule.js";
import duplicationNearSymptom from "./book-rules/duplication/near-symptom.js";
import duplicationSameSignature from "./book-rules/duplication/same-signature.js";
import freshnessReviewOverdue from "./book-rules/freshness/review-overdue.js";
import placeholdersUnused from "./book-rules/placeholders/unused.js";
import relationsOneWay from "./book-rules/relations/one-way.js";
import relationsRedirectedId from "./book-rules/relations/redirected-id.js";

/** Every rule about whole books, by id. */
export const bookRules: readonly BookRule[] = [
  duplicationNearSymptom as unknown as BookRule,
  duplicationSameSignature as unknown as BookRule,
  freshnessReviewOverdue as unknown as BookRule,
  placeholdersUnused as unknown as BookRule,
  relationsOneWay as unknown as BookRule,
  relationsRedirectedId as unknown as BookRule,
];
