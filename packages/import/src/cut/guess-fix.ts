import type { RootContent } from "mdast";
import type { ReadPart } from "./cut-page.js";
import { holdsLinksOnly, holdsList } from "./fit.js";

/** What of a page without a heading that says Fix was taken for the fix. */
export interface GuessedFix {
  readonly preamble: readonly RootContent[];
  readonly cause: readonly RootContent[];
  /** What stands right below Fix. */
  readonly fix: readonly RootContent[];
  /** The parts that are groups of the fix, under their headings. */
  readonly groups: readonly ReadPart[];
  /** The other parts. */
  readonly parts: readonly ReadPart[];
  /** In words, for the report. */
  readonly says: string;
}

/**
 * Finds the fix of a page that does not say which it is: the parts that hold numbered steps, or the first list of a page
 * without headings. Undefined where nothing can be told. Prose and facts are never made steps.
 */
export function guessFix(preamble: readonly RootContent[], parts: readonly ReadPart[]): GuessedFix | undefined {
  const holdsSteps = ({ meaning, blocks }: ReadPart) => meaning === undefined && holdsList(blocks, true);
  const first = parts.findIndex(holdsSteps);
  if (first !== -1) {
    const last = parts.findLastIndex(holdsSteps);
    const groups = parts.filter((part, index) => index >= first && index <= last && part.meaning === undefined);
    return {
      preamble,
      cause: [],
      fix: [],
      groups,
      parts: parts.filter((part) => !groups.includes(part)),
      says: groups.map(({ text }) => text).join(" · "),
    };
  }
  const either = parts.find(({ meaning }) => meaning?.kind === "either");
  if (either !== undefined) return undefined;
  const remedy = parts.findIndex(
    ({ meaning, text, blocks }) => meaning === undefined && REMEDY.test(text) && blocks.length > 0,
  );
  if (remedy !== -1) {
    const groups = parts.filter(
      ({ meaning, text, blocks }) => meaning === undefined && REMEDY.test(text) && blocks.length > 0,
    );
    return {
      preamble,
      cause: [],
      fix: [],
      groups,
      parts: parts.filter((part) => !groups.includes(part)),
      says: groups.map(({ text }) => text).join(" · "),
    };
  }
  const isOrdered = preamble.some((node) => node.type === "list" && node.ordered === true);
  const at = preamble.findIndex(
    (node) => node.type === "list" && (node.ordered === true || !isOrdered) && !holdsLinksOnly([node]),
  );
  if (at === -1 || (!isOrdered && parts.length > 0)) return undefined;
  // What leads to a list, such as "Follow these steps:", stands above it.
  const lead = preamble[at - 1];
  const leads = lead?.type === "paragraph" && /[:：]\s*$/.test(lastText(lead));
  const from = leads ? at - 1 : at;
  const above = preamble.slice(0, from);
  const causes = above.findIndex((node) => node.type === "paragraph" && CAUSE.test(lastText(node)));
  return {
    preamble: causes === -1 ? above : above.slice(0, causes),
    cause: causes === -1 ? [] : above.slice(causes),
    fix: preamble.slice(from),
    groups: [],
    parts,
    says: "the first list of the page, with what follows it",
  };
}

/** Headings that say what they fix. */
const REMEDY =
  /^(?:how (?:to|do i|can i) )?(?:fix|resolve|solve|repair|recover|restore|mitigate|work ?around|prevent|avoid|correct|unblock)\b|\b(?:fix|solution|resolution|workaround|mitigation)\b/i;

/** Paragraphs that say why. */
const CAUSE =
  /\b(?:because|due to|caused by|reason (?:is|for)|happens (?:when|if)|occurs (?:when|if|because)|weil|wegen|liegt daran|parce que|en raison de|porque|debido a)\b/i;

function lastText(node: RootContent): string {
  if ("value" in node) return node.value;
  return "children" in node ? (node.children as RootContent[]).map(lastText).join("") : "";
}
