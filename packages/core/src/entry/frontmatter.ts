import type { Frontmatter } from "@fixbook/schema";
import { frontmatter } from "@fixbook/schema";
import { z } from "zod";
import { reportLostYaml } from "../accounting/report-lost.js";
import { frontmatterFence, frontmatterTooLarge, unclosedFrontmatter } from "../findings/schema.js";
import { limits } from "../findings/source.js";
import type { Report } from "../report.js";
import { validate } from "../validate.js";
import { parseYaml, type YamlData } from "../yaml.js";
import { checkOwnFields, splitOwnFields } from "./own-fields.js";

/** The frontmatter of a file: where its YAML stands, and where the Markdown begins. */
export interface FrontmatterBlock {
  readonly yamlStart: number;
  readonly yamlEnd: number;
  readonly bodyStart: number;
}

/** Finds the frontmatter of a text: undefined when there is none, `"broken"` when a finding says what is wrong with it. */
export function findFrontmatter(text: string, report: Report): FrontmatterBlock | undefined | "broken" {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  if (!/^---[ \t]*$/.test(firstLine)) {
    const problem = fenceProblem(text, firstLine);
    if (problem === undefined) return undefined;
    report.add(frontmatterFence, { start: problem.at, end: problem.at + problem.length }, problem);
    return "broken";
  }
  const yamlStart = text.indexOf("\n") + 1;
  const close = yamlStart === 0 ? null : /^---[ \t]*\r?$/m.exec(text.slice(yamlStart));
  if (close === null) {
    report.add(unclosedFrontmatter, { start: 0, end: firstLine.length }, {});
    return "broken";
  }
  const yamlEnd = yamlStart + close.index;
  const newline = text.indexOf("\n", yamlEnd);
  return { yamlStart, yamlEnd, bodyStart: newline === -1 ? text.length : newline + 1 };
}

/** Frontmatter as YAML, and as far as it is valid. */
export interface ReadFrontmatter {
  readonly data: YamlData;
  /** Undefined where a finding says what is wrong with a field. */
  readonly fields: Frontmatter | undefined;
  /** The fields of the team's own. */
  readonly own: YamlData | undefined;
}

/** Reads and validates the YAML of a block. The data is undefined when it cannot be read, the fields when they are wrong. */
export function parseFrontmatter(text: string, block: FrontmatterBlock, report: Report): ReadFrontmatter | undefined {
  const yaml = text.slice(block.yamlStart, block.yamlEnd);
  const span = { start: block.yamlStart, end: block.yamlStart };
  if (yaml.length > limits.frontmatter) {
    report.add(frontmatterTooLarge, span, { length: yaml.length });
    return undefined;
  }
  const toml = /^[ \t]*[A-Za-z_][\w-]*[ \t]*=[^\n]*/m.exec(yaml);
  if (toml !== null && !/^[ \t]*[\w-]+[ \t]*:/m.test(yaml)) {
    const start = block.yamlStart + toml.index;
    report.add(
      frontmatterFence,
      { start, end: start + toml[0].length },
      {
        problem: "The frontmatter is TOML (name = value).",
        action: "Write it as YAML: name: value.",
      },
    );
    return undefined;
  }
  const data = parseYaml(yaml, block.yamlStart, report);
  if (data === undefined) return undefined;
  const { known, own } = splitOwnFields(data);
  const before = report.diagnostics.length;
  if (own !== undefined) checkOwnFields(own, report);
  const isSound = report.diagnostics.length === before;
  const fields = validate(frontmatter, known, report);
  reportLostYaml(yaml, data, { schema: withOwnFields, offset: block.yamlStart }, report);
  return { data, fields: isSound ? fields : undefined, own };
}

const withOwnFields = frontmatter.catchall(z.unknown());

const KEYS: ReadonlySet<string> = new Set(Object.keys(frontmatter.shape));

/** Whether a text begins with a field of an entry, and only fields and their values stand above the first `---`. */
function isUnopened(text: string, firstLine: string): boolean {
  if (!KEYS.has(/^([A-Za-z]+):(?:[ \t]|$)/.exec(firstLine)?.[1] ?? "")) return false;
  const head = text.slice(0, limits.frontmatter).split(/\r?\n/);
  const end = head.findIndex((line) => /^---[ \t]*$/.test(line));
  return end !== -1 && head.slice(0, end).every((line) => /^(?:[A-Za-z][\w-]*:(?:[ \t]|$)|[ \t]+\S|- |#)/.test(line));
}

function fenceProblem(
  text: string,
  firstLine: string,
): { problem: string; action: string; at: number; length: number } | undefined {
  const action = "Begin and end the frontmatter with a line of three hyphens: ---";
  const first = { at: 0, length: firstLine.length };
  if (/^\+\+\+\s*$/.test(firstLine))
    return {
      ...first,
      problem: "Frontmatter between +++ lines is TOML.",
      action: "Write it as YAML between --- lines.",
    };
  if (/^;;;\s*$/.test(firstLine))
    return {
      ...first,
      problem: "Frontmatter between ;;; lines is JSON.",
      action: "Write it as YAML between --- lines.",
    };
  if (/^---[ \t]*[A-Za-z]+[ \t]*$/.test(firstLine)) {
    return { ...first, problem: "Frontmatter is always YAML; a language after --- is not allowed.", action };
  }
  if (/^-{4,}[ \t]*$/.test(firstLine))
    return { ...first, problem: "The frontmatter opens with more than three hyphens.", action };
  if (/^---[ \t]+\S/.test(firstLine))
    return { ...first, problem: "There is text after the hyphens that open the frontmatter.", action };
  if (/^[ \t]+---[ \t]*$/.test(firstLine))
    return { ...first, problem: "The frontmatter is indented.", action: "Move --- to the start of the line." };
  if (isUnopened(text, firstLine)) {
    return {
      ...first,
      problem: "The frontmatter has no opening ---.",
      action: "Write --- on a line of its own above it.",
    };
  }
  const late = /^(?:[ \t]*\r?\n)+(---)[ \t]*\r?\n[ \t]*[\w-]+[ \t]*:/.exec(text);
  if (late !== null) {
    const at = late[0].indexOf("---");
    return {
      at,
      length: 3,
      problem: "There is an empty line above the frontmatter.",
      action: "Delete it: frontmatter begins on the first line.",
    };
  }
  return undefined;
}
