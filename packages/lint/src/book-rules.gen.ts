// Made by scripts/generate.ts from the files in book-rules/.
import type { BookRule } from "./book-rule.js";
import duplicationNearSymptom from "./book-rules/duplication/near-symptom.js";
import duplicationSameFix from "./book-rules/duplication/same-fix.js";
import duplicationSameSignature from "./book-rules/duplication/same-signature.js";
import duplicationSameWording from "./book-rules/duplication/same-wording.js";
import filesStale from "./book-rules/files/stale.js";
import freshnessFutureDate from "./book-rules/freshness/future-date.js";
import freshnessReviewOverdue from "./book-rules/freshness/review-overdue.js";
import identityBrokenRedirect from "./book-rules/identity/broken-redirect.js";
import identityDuplicateTitle from "./book-rules/identity/duplicate-title.js";
import identityRecordOfLiveId from "./book-rules/identity/record-of-live-id.js";
import identityRedirectChain from "./book-rules/identity/redirect-chain.js";
import identityRemovedWithoutRedirect from "./book-rules/identity/removed-without-redirect.js";
import identityUnlistedId from "./book-rules/identity/unlisted-id.js";
import identityUnsortedLedger from "./book-rules/identity/unsorted-ledger.js";
import identityVanishedId from "./book-rules/identity/vanished-id.js";
import linksEntryFile from "./book-rules/links/entry-file.js";
import placeholdersHardcodedValue from "./book-rules/placeholders/hardcoded-value.js";
import placeholdersUnused from "./book-rules/placeholders/unused.js";
import relationsOneWay from "./book-rules/relations/one-way.js";
import relationsOrphan from "./book-rules/relations/orphan.js";
import relationsRedirectedId from "./book-rules/relations/redirected-id.js";
import relationsTitleAsId from "./book-rules/relations/title-as-id.js";
import relationsTooMany from "./book-rules/relations/too-many.js";
import searchCommonSignature from "./book-rules/search/common-signature.js";
import searchDeadSynonym from "./book-rules/search/dead-synonym.js";
import searchRepeatedSynonym from "./book-rules/search/repeated-synonym.js";
import searchUnfitSynonym from "./book-rules/search/unfit-synonym.js";

/** Every rule about whole books, by id. */
export const bookRules: readonly BookRule[] = [
  duplicationNearSymptom as unknown as BookRule,
  duplicationSameFix as unknown as BookRule,
  duplicationSameSignature as unknown as BookRule,
  duplicationSameWording as unknown as BookRule,
  filesStale as unknown as BookRule,
  freshnessFutureDate as unknown as BookRule,
  freshnessReviewOverdue as unknown as BookRule,
  identityBrokenRedirect as unknown as BookRule,
  identityDuplicateTitle as unknown as BookRule,
  identityRecordOfLiveId as unknown as BookRule,
  identityRedirectChain as unknown as BookRule,
  identityRemovedWithoutRedirect as unknown as BookRule,
  identityUnlistedId as unknown as BookRule,
  identityUnsortedLedger as unknown as BookRule,
  identityVanishedId as unknown as BookRule,
  linksEntryFile as unknown as BookRule,
  placeholdersHardcodedValue as unknown as BookRule,
  placeholdersUnused as unknown as BookRule,
  relationsOneWay as unknown as BookRule,
  relationsOrphan as unknown as BookRule,
  relationsRedirectedId as unknown as BookRule,
  relationsTitleAsId as unknown as BookRule,
  relationsTooMany as unknown as BookRule,
  searchCommonSignature as unknown as BookRule,
  searchDeadSynonym as unknown as BookRule,
  searchRepeatedSynonym as unknown as BookRule,
  searchUnfitSynonym as unknown as BookRule,
];
