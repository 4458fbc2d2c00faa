import type { SnippetVariant } from "@fixbook/schema";
import { ask } from "./ask.js";
import { fix } from "./fix.js";
import { full } from "./full.js";
import { short } from "./short.js";
import type { VariantOf } from "./variant.js";

/** Every kind of snippet. A kind without a row does not compile. */
export const variantTable: Readonly<Record<SnippetVariant, VariantOf>> = { fix, short, ask, full };
