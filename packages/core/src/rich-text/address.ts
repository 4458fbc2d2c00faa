import type { Inline, Template } from "@fixbook/schema";
import type { Definition, PhrasingContent } from "mdast";
import { type FileHolder, fileNameProblem, isMeantAsFile, nameInPath } from "../files/file-name.js";
import type { FindingData, FindingType } from "../finding.js";
import { badFileName } from "../findings/file.js";
import { emptyLink, emptyUrl, relativeUrl, unsafeUrl, unsupported } from "../findings/markdown.js";
import { safeUrl } from "../html.js";
import { splitTemplate } from "../template.js";
import { type FromMdast, noteTemplate, type UsePosition } from "./conversion.js";
import { joinedLines } from "./join-lines.js";

export type LinkNode = Extract<PhrasingContent, { type: "link" | "linkReference" }>;
type ImageNode = Extract<PhrasingContent, { type: "image" | "imageReference" }>;

/** An address where it is written: in the link itself, or in a definition. */
export interface Address {
  readonly node: LinkNode | ImageNode | Definition;
  readonly url: string;
  readonly title: string | null | undefined;
  /** Whether it is met for the first time; what is wrong with a definition is said once. */
  readonly isNew: boolean;
}

/** A link with its words, as rich text: a link or, for `entry:id`, a reference. */
export function linkTo(address: Address, node: LinkNode, children: readonly Inline[], context: FromMdast): Inline {
  if (children.some(holdsReference)) {
    context.report.add(unsupported, context.span(node), {
      kind: "A reference inside a link",
      action: "Put the reference before or after the link: one text can lead to one place only.",
    });
  }
  if (/^entry:/i.test(address.url)) {
    const id = noteTemplate(address.url.slice("entry:".length), context);
    context.uses.push({ kind: "reference", id, span: context.span(node) });
    if (address.title) {
      context.report.add(unsupported, context.span(node), {
        kind: "A title on a reference",
        action: "Remove it: the page that it leads to has a title of its own.",
      });
    }
    return { type: "entryReference", id, children };
  }
  if (children.every(isBlank)) context.report.add(emptyLink, context.span(node), { url: address.url });
  return { type: "link", ...published(address, "link", context), children };
}

/** mdast's image as rich text. */
export function pictureAt(address: Address, alt: string | null | undefined, context: FromMdast): Inline {
  return {
    type: "picture",
    ...published(address, "picture", context),
    alt: noteTemplate(joinedLines(alt ?? ""), context),
  };
}

/**
 * Why an address cannot be published, as a finding. Placeholders count as a digit here, which every part of an address
 * may hold; the book checks that their types and values fit.
 */
export function addressProblem(
  url: Template,
  shown: string,
  allowed: RegExp,
): readonly [FindingType<FindingData>, FindingData] | undefined {
  const parts = splitTemplate(url);
  const [first] = parts;
  const sample = parts.map((part) => ("text" in part ? part.text : "1")).join("");
  const unsafe = (problem: string) => [unsafeUrl as unknown as FindingType, { url: shown, problem }] as const;
  if (sample.trim() === "") return [emptyUrl, {}];
  if (first !== undefined && "placeholder" in first) {
    return !/^1(?:[/?#]|$)/.test(sample) || /[\\\s]/.test(sample)
      ? unsafe("continues with something other than a path")
      : undefined;
  }
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(sample.replace(SPACES_AND_CONTROLS, ""))?.[0].toLowerCase();
  if (scheme !== undefined) {
    if (!allowed.test(sample)) return unsafe(`begins with ${scheme}`);
    if (/^https?:\/\/[^/?#]*@/i.test(sample)) return unsafe("contains a user name before an @");
    return safeUrl(sample) === undefined ? unsafe("is not a valid address") : undefined;
  }
  if (/^[\\/]{2}/.test(sample) || sample.includes("\\")) return unsafe("leads to another site without saying how");
  return [relativeUrl as unknown as FindingType, { url: shown }];
}

/** Which part of an address comes after `before`. */
export function addressPosition(before: string): UsePosition {
  if (before === "") return "url-start";
  return POSITIONS.find(([pattern]) => pattern.test(before))?.[1] ?? "url";
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them in an address.
const SPACES_AND_CONTROLS = /[\s\u0000-\u0020]/g;

const ALLOWED: Readonly<Record<FileHolder, RegExp>> = {
  picture: /^https?:/i,
  link: /^(?:https?|mailto|tel):/i,
};

const POSITIONS: readonly (readonly [RegExp, UsePosition])[] = [
  [/^https?:\/\/[^/?#]*$/i, "url-host"],
  [/^mailto:$/i, "mailto"],
  [/^tel:$/i, "tel"],
];

function published(
  { node, url, title, isNew }: Address,
  holder: FileHolder,
  context: FromMdast,
): { url: Template; title: Template | null } {
  const silent = isNew ? context : { ...context, uses: [] };
  const template = noteTemplate(url, silent, addressPosition);
  const problem = isNew ? addressProblem(template, url, ALLOWED[holder]) : undefined;
  const place = context.span(node);
  if (problem?.[0].ruleId !== relativeUrl.ruleId || !isMeantAsFile(template, holder)) {
    if (problem !== undefined) context.report.add(problem[0], place, problem[1]);
  } else {
    const wrong = fileNameProblem(template, holder);
    if (wrong === undefined) context.uses.push({ kind: "file", name: template, holder, span: place });
    else {
      context.uses.push({ kind: "refused-file", name: nameInPath(template), span: place });
      context.report.add(badFileName, place, { name: url, ...wrong });
    }
  }
  return { url: template, title: title == null ? null : noteTemplate(joinedLines(title), silent) };
}

function isBlank(node: Inline): boolean {
  return node.type === "break" || (node.type === "text" && node.value.trim() === "");
}

function holdsReference(node: Inline): boolean {
  return node.type === "entryReference" || ("children" in node && node.children.some(holdsReference));
}
