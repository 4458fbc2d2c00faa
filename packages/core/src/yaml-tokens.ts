import { Lexer } from "yaml";

/** A piece of YAML as the lexer cuts it. All pieces in a row are the text. */
export interface YamlToken {
  readonly at: number;
  readonly token: string;
  /** Whether it is plain text, or the text of a block (`|` or `>`). */
  readonly isText: boolean;
}

/** Says that text comes next. */
const TEXT_MARK = "\u001f";
/** Tokens of the lexer that stand for no character of the text. */
const MARKS: ReadonlySet<string> = new Set(["\u0002", "\u0018", TEXT_MARK]);

/** Cuts YAML into its tokens. Linear. */
export function* lexYaml(text: string): Generator<YamlToken> {
  let at = 0;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token)) {
      isText = token === TEXT_MARK;
      continue;
    }
    yield { at, token, isText };
    isText = false;
    at += token.length;
  }
}

/** What stands before a comment. */
type BeforeComment =
  /** Nothing on its line, and no plain text that it could be a part of. */
  | "line"
  /** Plain text: words, a number, an id. On the line of the comment, or above it where the comment is indented below it. */
  | "plain"
  /** The colon of a name, the hyphen of an item. */
  | "indicator"
  /** The start of a list or fields in brackets, or a comma in them. */
  | "bracket"
  /** Text in quotes, a closing bracket, the header of a block. */
  | "closed";

export interface YamlComment {
  readonly start: number;
  readonly end: number;
  readonly before: BeforeComment;
  /** Where plain text begins that stands before it; where an indicator or a bracket ends. */
  readonly anchor: number;
  /** How many brackets are open. */
  readonly flow: number;
  /** Whether the number sign is followed by a word at once, as in `#general`. */
  readonly isTight: boolean;
}

interface Previous {
  readonly at: number;
  readonly end: number;
  readonly kind: Exclude<BeforeComment, "line">;
}

/** Every comment of a YAML text, with what stands before it. Linear. */
export function findComments(text: string): readonly YamlComment[] {
  if (!text.includes("#")) return [];
  const comments: YamlComment[] = [];
  let previous: Previous | undefined;
  let flow = 0;
  let isBlock = false;
  for (const { at, token, isText } of lexYaml(text)) {
    if (!isText && token.startsWith("#")) {
      const start = at;
      const end = at + token.trimEnd().length;
      const onLine = previous !== undefined && !/[\r\n]/.test(text.slice(previous.end, start));
      const isBelow =
        (previous?.kind === "plain" || previous?.kind === "indicator") && isIndentedBelow(text, previous, start);
      const before = previous !== undefined && (onLine || isBelow) ? previous.kind : "line";
      const anchor = previous?.kind === "plain" ? previous.at : (previous?.end ?? 0);
      comments.push({ start, end, before, anchor, flow, isTight: isTight(text, start) });
    } else if (isText || token.trim() !== "") {
      if (!isText && "[{".includes(token)) flow++;
      if (!isText && "]}".includes(token)) flow--;
      const end = at + token.trimEnd().length;
      previous = { at, end, kind: isText && isBlock ? "closed" : isText ? "plain" : kindOf(token) };
      isBlock = !isText && /^[|>]/.test(token);
    }
  }
  return comments;
}

function kindOf(token: string): Previous["kind"] {
  if (token === ":" || token === "-" || token === "?") return "indicator";
  return "[{,".includes(token) ? "bracket" : "closed";
}

/** Whether a comment stands right below a name or plain text like a line of the text: `#7 came back`, indented more than the text's field. */
function isIndentedBelow(text: string, { at, end }: Previous, start: number): boolean {
  if (!/^[ \t]*\r?\n[ \t]*$/.test(text.slice(end, start)) || !isTight(text, start)) return false;
  const columnOf = (offset: number) => offset - (text.lastIndexOf("\n", offset - 1) + 1);
  const line = text.slice(at - columnOf(at), at);
  const outer = /^[ ]*(?:- +)*(?=[^ ])/.exec(line)?.[0] ?? line;
  // Text without a name or hyphen before it stands on a line below its name.
  return columnOf(start) > (outer.length < line.length ? outer.length : line.length - 1);
}

function isTight(text: string, start: number): boolean {
  return /^#[\p{L}\p{N}\p{Co}%]/u.test(text.slice(start, start + 3));
}
