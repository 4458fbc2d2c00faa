import { fileSlug, withoutPart } from "@fixbook/schema";
import type { z } from "zod";
import type { Advice, Mistake } from "./advise-type.js";
import { nearest } from "./nearest.js";
import type { OffsetFix, Span } from "./report.js";
import { schemaAt, takesText } from "./schema-at.js";

/** What is wrong with a value of the right kind that says something wrong. */
export function adviseValue(issue: z.core.$ZodIssue, mistake: Mistake): Advice {
  if (issue.code === "invalid_value") return adviseWord(issue.values.map(String), mistake);
  const block = adviseBlock(mistake);
  if (block !== undefined) return block;
  const { found, schema, path, span } = mistake;
  const value = typeof found === "string" || typeof found === "number" ? { value: String(found) } : {};
  const id = typeof found === "string" ? idMeant(found, schemaAt(schema, path)) : undefined;
  if (id === undefined) return { problem: issue.message, ...value };
  return { problem: issue.message, ...value, action: `Write ${id}.`, fix: replacement("review", span, id) };
}

/** One of some words is expected, or true or false. */
function adviseWord(allowed: readonly string[], { path, found, span, data }: Mistake): Advice {
  const truth = allowed.some((word) => word === "true" || word === "false") ? truthMeant(found) : undefined;
  if (truth !== undefined && allowed.includes(truth))
    return {
      problem: `must be ${truth}, which is not text`,
      value: String(found),
      action: `Write ${truth}, without quotes.`,
      fix: replacement("safe", span, truth),
    };
  const others = allowed.length < 2 ? allowed.join("") : `${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1)}`;
  const suggestions = typeof found === "string" ? nearest(found, allowed) : [];
  return {
    problem: `must be ${others}`,
    ...(typeof found === "object" ? {} : { value: String(found) }),
    suggestions,
    action: allowed.length === 1 ? `Write ${allowed[0]}.` : "Use one of these words.",
    ...(path.join() === "audience" ? adviseAudience(data.locateKey(path), suggestions) : {}),
  };
}

/** An audience that is none: in other systems it says for whom a page is written, as in `ITPro`. */
function adviseAudience(name: Span, suggestions: readonly string[]): Pick<Advice, "action" | "fix"> {
  const action = "Use one of these words, or remove the field: without it, the entry is public";
  if (suggestions.length > 0) return { action: `${action}.` };
  return {
    action: `${action}. As x-audience: it is kept for your own programs.`,
    fix: replacement("review", name, "x-audience"),
  };
}

function replacement(kind: OffsetFix["kind"], span: Span, text: string): OffsetFix {
  return { kind, title: `Write ${text}`, edits: [{ ...span, text }] };
}

/** A word that was meant as an id, without the marks of links and the endings of files; undefined where it is none. */
function idMeant(text: string, place: z.ZodType | undefined): string | undefined {
  if (place === undefined || takesText(place) || !place.safeParse("a-b").success) return undefined;
  const bare = withoutPart(text)
    .replace(/^[[("'\s]+|[\])"'\s]+$/g, "")
    .replace(/\/+$/, "")
    .replace(/^.*\//, "")
    .replace(/\.(?:md|markdown|html?)$/i, "");
  const id = fileSlug(bare);
  return id !== text && place.safeParse(id).success ? id : undefined;
}

/** What a word that must be true or false says. */
function truthMeant(found: unknown): string | undefined {
  if (typeof found !== "string") return undefined;
  if (/^(?:true|yes|on)$/i.test(found)) return "true";
  return /^(?:false|no|off)$/i.test(found) ? "false" : undefined;
}

/** What to do with a block of text (`|`, `>`) where a field takes one line. */
function adviseBlock({ source, span, found }: Mistake): Advice | undefined {
  const sign = source[0] ?? "";
  if (typeof found !== "string" || !"|>".includes(sign)) return undefined;
  const text = found.trim();
  if (text === "")
    return {
      problem: `is empty: YAML takes "${sign}" at the start of a value to mean that the text is on the lines below`,
      action: "Put the value in quotes, or the text on lines of its own below, indented.",
    };
  if (/[\n]/.test(text))
    return { problem: "takes one line, and this text has several", action: "Write it as one line." };
  return {
    problem: `takes one line, and needs no "${sign}"`,
    action: "Write the text on the line of its name.",
    span: { start: span.start, end: span.start + 1 },
  };
}
