import type { Diagnostic, Fix, Severity } from "@fixbook/schema";

/** What a finding is about: names and quoted text, by role. */
export type FindingData = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** One kind of finding: its sentences, made from the data of each case. */
export interface FindingType<Data extends FindingData = FindingData> {
  readonly ruleId: string;
  readonly severity: Severity;
  /** How much it counts while an entry is being written, where that is less. */
  readonly whileWriting?: Severity;
  /** Which kind of fix its findings may carry, where examples of a rule do not show it. */
  readonly fix?: Fix["kind"];
  /** What a reader, an application or an agent would meet. */
  readonly why: string;
  /** What is wrong: one sentence that quotes the thing. */
  message(data: Data): string;
  /** The one thing to do. */
  action(data: Data): string;
}

/** Identity with types: the place where a kind of finding is written down. */
export function defineFinding<Data extends FindingData = Record<never, never>>(
  finding: FindingType<Data>,
): FindingType<Data> {
  return finding;
}

/** The finding as a diagnostic. */
export function toDiagnostic<Data extends FindingData>(
  finding: FindingType<Data>,
  data: Data,
  place: Pick<Diagnostic, "file" | "range" | "related" | "members">,
): Diagnostic {
  const { related, ...rest } = place;
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message(data),
    why: finding.why,
    action: finding.action(data),
    ...rest,
    ...(related !== undefined && related.length > 0 ? { related } : {}),
  };
}

/** Text in quotes as a message shows it: on one line, short, with invisible characters made visible. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  const short = characters.length > 60 || text.length > 200 ? `${characters.slice(0, 60).join("")}…` : text;
  return `"${visible(short)}"`;
}

/** Text with control, bidi and private-use characters written as `\u001b`. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    if (character === "\n") return "\\n";
    if (character === "\t") return "\\t";
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/**
 * `Did you mean "x"?` in the way that fits the number of suggestions, each with its title where it has one; nothing when
 * there are none.
 */
export function didYouMean(suggestions: readonly string[], titles: readonly string[] = []): string {
  if (suggestions.length === 0) return "";
  const quoted = suggestions.map((text, index) => {
    const title = titles[index];
    return title ? `${quote(text)} (${visible(title.slice(0, 80))})` : quote(text);
  });
  const last = quoted.pop();
  return ` Did you mean ${quoted.length > 0 ? `${quoted.join(", ")} or ` : ""}${last}?`;
}

const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it makes visible.
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ue000-\uf8ff]/gu;
