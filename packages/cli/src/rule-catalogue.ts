import {
  appliesFindings,
  bookFindings,
  type FindingData,
  type FindingType,
  fileFindings,
  inventoryFindings,
  markdownFindings,
  nearest,
  schemaFindings,
  siteFindings,
  snippetFindings,
  sourceFindings,
  structureFindings,
} from "@fixbook/core";
import {
  type BookExample,
  bookRules,
  type EntryExample,
  helpUrl,
  lintFindings,
  optionsOfRule,
  readExample,
  rules,
  secretFindings,
} from "@fixbook/lint";
import { compareText, type Severity } from "@fixbook/schema";

/** What is known of a kind of finding before any file is read. */
export interface RuleInfo {
  readonly ruleId: string;
  /** Where findings of one id differ, the worst. */
  readonly severity: Severity;
  /** How much a finding counts while an entry is being written, where that is less. */
  readonly whileWriting?: Severity;
  /** What a reader, an application or an agent would meet. */
  readonly why: string;
  /** What to do, where that is the same for each finding: one sentence for each way to break the rule. */
  readonly actions: readonly string[];
  /** What a book may set, each with its default as JSON. */
  readonly options: ReturnType<typeof optionsOfRule>;
  /** The address of its page, where `FIXBOOK_HELP_URL` says where the help is published. */
  readonly docs?: string;
  /** `good` ones that the rule has nothing to say about, and `bad` ones with what it finds between ‹ and ›. */
  readonly examples: { readonly good: readonly RuleExample[]; readonly bad: readonly RuleExample[] };
}

/** The files of an example: one entry, or several of one book. */
export type RuleExample = readonly {
  /** The path below the area's folder, where the example has several files. */
  readonly file?: string;
  readonly text: string;
}[];

/** Every kind of finding that a check can give, each id once, by id: from the parser, the checks of a book and the rules. */
export function ruleCatalogue(): readonly RuleInfo[] {
  return [...Map.groupBy(findingTypes(), ({ ruleId }) => ruleId)]
    .map(([ruleId, types]) => infoOf(ruleId, types))
    .sort((a, b) => compareText(a.ruleId, b.ruleId));
}

/** The ids that someone may have meant by `text`, nearest first: at most three, also where the group is left out. */
export function nearestRules(text: string, catalogue: readonly RuleInfo[]): readonly string[] {
  const ids = catalogue.map(({ ruleId }) => ruleId);
  const named = (name: string) => ids.filter((id) => nameOf(id) === name);
  const wanted = nameOf(text);
  const near = [
    ...named(wanted),
    ...nearest(text, ids),
    ...nearest(wanted, new Set(ids.map(nameOf))).flatMap(named),
  ].filter((id) => id !== text);
  return [...new Set(near)].slice(0, 3);
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

type WrittenExample = EntryExample | BookExample;

type AnyFinding = FindingType & {
  readonly options?: (typeof rules)[number]["options"];
  readonly examples?: { readonly good: readonly WrittenExample[]; readonly bad: readonly WrittenExample[] };
};

/** The kinds of findings that the catalogue is made of; several may have one id. */
export function findingTypes(): readonly AnyFinding[] {
  return [
    ...[
      siteFindings,
      snippetFindings,
      sourceFindings,
      schemaFindings,
      structureFindings,
      inventoryFindings,
      markdownFindings,
      bookFindings,
      appliesFindings,
      fileFindings,
      lintFindings,
      secretFindings,
    ].flatMap((group) => Object.values(group as object).filter(isFinding)),
    ...rules,
    ...bookRules,
  ];
}

/** The modules of findings export limits too. */
function isFinding(value: unknown): value is AnyFinding {
  return typeof value === "object" && value !== null && "ruleId" in value && "why" in value;
}

function infoOf(ruleId: string, types: readonly AnyFinding[]): RuleInfo {
  const severity = SEVERITIES.find((one) => types.some((type) => type.severity === one)) ?? "error";
  const docs = helpUrl(ruleId);
  const whileWriting = SEVERITIES.find((one) => types.some((type) => type.whileWriting === one));
  return {
    ruleId,
    severity,
    ...(whileWriting === undefined ? {} : { whileWriting }),
    why: [...new Set(types.map(({ why }) => why))].join(" "),
    options: types.flatMap((type) => optionsOfRule(type)),
    ...(docs === undefined ? {} : { docs }),
    actions: [...new Set(types.flatMap(constantAction))],
    examples: {
      good: types.flatMap(({ examples }) => examples?.good.map(exampleOf) ?? []),
      bad: types.flatMap(({ examples }) => examples?.bad.map(exampleOf) ?? []),
    },
  };
}

/** A single entry has no name. */
function exampleOf(written: WrittenExample): RuleExample {
  const files = Object.entries(readExample(written).files);
  return typeof written === "string" || "text" in written
    ? files.map(([, text]) => ({ text }))
    : files.map(([file, text]) => ({ file, text }));
}

/** The action of a kind of finding that asks for no data. */
function constantAction({ action }: AnyFinding): readonly string[] {
  const none: FindingData = {};
  return action.length === 0 ? [action(none)] : [];
}

function nameOf(ruleId: string): string {
  return ruleId.slice(ruleId.indexOf("/") + 1);
}
