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
  const holdsSteps = ({ meaning, text, blocks }: ReadPart) =>
    meaning === undefined && holdsList(blocks, true) && !NO_FIX.test(text);
  const first = parts.findIndex(holdsSteps);
  if (first !== -1) {
    const says = ({ meaning, text, blocks }: ReadPart) =>
      meaning === undefined && blocks.length > 0 && IMPERATIVE.test(text);
    let [from, to] = [first, parts.findLastIndex(holdsSteps)];
    // What stands beside steps and says what to do is one of the ways, in prose.
    while (from > 0 && says(parts[from - 1] as ReadPart)) from--;
    while (to + 1 < parts.length && says(parts[to + 1] as ReadPart)) to++;
    return withGroups(
      preamble,
      parts,
      parts.filter(({ meaning }, index) => index >= from && index <= to && meaning === undefined),
    );
  }
  if (parts.some(({ meaning }) => meaning?.kind === "either")) {
    // On a page that says how to do something, what to do when that fails is no fix of it.
    const ways = parts.filter(
      ({ meaning, text, blocks }) => meaning === undefined && blocks.length > 0 && IMPERATIVE.test(text),
    );
    return ways.length < 2 ? undefined : withGroups(preamble, parts, ways);
  }
  const remedy = parts.findIndex(
    ({ meaning, text, blocks }) => meaning === undefined && REMEDY.test(text) && blocks.length > 0,
  );
  if (remedy !== -1) {
    const groups = parts.filter(
      ({ meaning, text, blocks }) => meaning === undefined && REMEDY.test(text) && blocks.length > 0,
    );
    return withGroups(preamble, parts, groups);
  }
  const isOrdered = preamble.some((node) => node.type === "list" && node.ordered === true);
  const at = preamble.findIndex((node, index) => {
    if (node.type !== "list" || (isOrdered && node.ordered !== true) || holdsLinksOnly([node])) return false;
    const before = preamble[index - 1];
    const lead = before?.type === "paragraph" ? lastText(before) : "";
    if (NO_FIX.test(lead)) return false;
    // Bullets are facts as a rule, unless somebody says that they help, or each tells to do something.
    return (
      node.ordered === true ||
      HELPS.test(lead) ||
      node.children.every((item) => IMPERATIVE.test(lastText(item as never)))
    );
  });
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

/** A fix of parts under their headings, with what leads to them. */
function withGroups(
  preamble: readonly RootContent[],
  parts: readonly ReadPart[],
  groups: readonly ReadPart[],
): GuessedFix {
  const lead = preamble.findLastIndex((node) => node.type === "paragraph" && LEAD.test(lastText(node)));
  const above = lead === -1 ? preamble : preamble.slice(0, lead);
  const isCause = (node: RootContent) => node.type === "paragraph" && PLAIN_CAUSE.test(lastText(node));
  return {
    preamble: above.filter((node) => !isCause(node)),
    cause: above.filter(isCause),
    fix: lead === -1 ? [] : preamble.slice(lead),
    groups,
    parts: parts.filter((part) => !groups.includes(part)),
    says: groups.map(({ text }) => text).join(" · "),
  };
}

/** A paragraph that says what follows is the fix. */
const LEAD =
  /^(?:to (?:resolve|fix|solve|work ?around|mitigate|repair|correct)\b|um (?:das|dieses) problem zu (?:beheben|lösen)|pour résoudre|para (?:resolver|solucionar))/i;

/** A paragraph that says why, and nothing else. */
const PLAIN_CAUSE =
  /^(?:this|the|these|that) (?:\w+ )?(?:issues?|problems?|errors?|behaviou?rs?|messages?)\b.{0,40}?\b(?:occurs?|happens?|is caused|are caused|appears?) (?:because|if|when|by|due)\b/i;

/** Headings that tell somebody to do something. */
const IMPERATIVE =
  /^(?:(?:step|method|option)\b.{0,6}[:.-]\s*)?(?:add|allow|apply|assign|change|check|clear|configure|confirm|contact|copy|create|delete|deploy|disable|download|edit|enable|ensure|find|follow|get|grant|install|make|manually|migrate|modify|move|open|perform|reboot|reinstall|remove|rename|repair|replace|reset|restart|restore|run|select|set|sign|start|stop|switch|try|turn|uninstall|update|upgrade|use|verify|(?:add|chang|check|configur|creat|delet|deploy|disabl|download|enabl|install|mak|migrat|modify|mov|remov|renam|replac|reset|restart|runn?|sett?|updat|upgrad|us|validat|verify)ing)\b/i;

/** What lists other things than steps that help: what happens, and when. */
const NO_FIX =
  /\b(?:scenarios?|reproduc\w+|symptoms?|examples?|known issues?|following (?:\w+ )?(?:issues?|problems?|errors?|conditions?|causes?|behaviou?rs?|messages?|limitations?|products?|environments?|devices?|situations?))\b/i;

/** Headings that say what they fix. */
const REMEDY =
  /^(?:how (?:to|do i|can i) )?(?:fix|resolve|solve|repair|recover|restore|mitigate|work ?around|prevent|avoid|correct|unblock)\b|\b(?:fix|solution|resolution|workaround|mitigation)\b/i;

/** What leads to things to do. */
const HELPS =
  /\b(?:to (?:resolve|fix|solve|work around|mitigate|repair|correct)|follow(?:ing)? (?:these )?(?:steps|solutions|methods|actions|workarounds)|try|do (?:this|the following|one of)|steps below|you can)\b/i;

/** Paragraphs that say why. */
const CAUSE =
  /\b(?:because|due to|caused by|reason (?:is|for)|happens (?:when|if)|occurs (?:when|if|because)|weil|wegen|liegt daran|parce que|en raison de|porque|debido a)\b/i;

function lastText(node: RootContent): string {
  if ("value" in node) return node.value;
  return "children" in node ? (node.children as RootContent[]).map(lastText).join("") : "";
}
