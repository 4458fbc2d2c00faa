import { parse } from "yaml";

/** What stands above the Markdown of a page. */
export interface PageFields {
  /** By name in lower case, in the order in which they stand. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** Where the Markdown begins. */
  readonly bodyStart: number;
  /** The number of its first line. */
  readonly firstLine: number;
  /** Why it could not be read; its text is then part of the page. */
  readonly problem?: string;
}

/** Reads the YAML or TOML above a page. */
export function readFrontmatter(text: string): PageFields {
  const [block, fence = "", source = ""] =
    /^(---|\+\+\+)[ \t]*\r?\n((?:(?!\1).*\r?\n)*?)\1[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (block === undefined) return { fields: new Map(), bodyStart: 0, firstLine: 1 };
  const place = { bodyStart: block.length, firstLine: 1 + (block.match(/\n/g)?.length ?? 0) };
  try {
    const value = fence === "---" ? parseYaml(source) : parseToml(source);
    return { fields: new Map(Object.entries(value).map(([name, one]) => [name.toLowerCase(), one])), ...place };
  } catch (error) {
    const problem = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    return { fields: new Map([["frontmatter", source]]), ...place, problem };
  }
}

function parseYaml(source: string): Readonly<Record<string, unknown>> {
  const value: unknown = parse(source, {
    maxAliasCount: 0,
    schema: "core",
    logLevel: "silent",
    strict: false,
    uniqueKeys: false,
  });
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The part of TOML that frontmatter uses: strings, numbers, words and lists of them, in tables of one level. */
function parseToml(source: string): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  let table = "";
  let open: { readonly name: string; text: string } | undefined;
  for (const line of source.split(/\r?\n/)) {
    if (open !== undefined) {
      open.text += `\n${line}`;
      if (isClosed(open.text)) {
        fields[open.name] = tomlValue(open.text);
        open = undefined;
      }
      continue;
    }
    const header = /^\s*\[{1,2}([^\]]+)\]{1,2}\s*$/.exec(line)?.[1];
    if (header !== undefined) {
      table = `${header.trim()}.`;
      continue;
    }
    const [, key, value = ""] = /^\s*"?([\w.-]+)"?\s*=\s*(.*)$/.exec(line) ?? [];
    if (key === undefined) continue;
    if (isClosed(value)) fields[table + key] = tomlValue(value);
    else open = { name: table + key, text: value };
  }
  if (open !== undefined) fields[open.name] = open.text;
  return fields;
}

function isClosed(value: string): boolean {
  const text = value.trim();
  const triple = /^("""|''')/.exec(text)?.[1];
  if (triple !== undefined) return text.length >= 6 && text.endsWith(triple);
  if (!text.startsWith("[")) return true;
  const bare = text.replace(/"(?:\\.|[^"\\])*"|'[^']*'/g, "").replace(/#.*$/gm, "");
  return (bare.match(/\[/g)?.length ?? 0) <= (bare.match(/\]/g)?.length ?? 0);
}

function tomlValue(written: string): unknown {
  const text = written.trim();
  if (/^("""|''')/.test(text)) return text.slice(3, -3).replace(/^\n/, "");
  if (text.startsWith("[") || text.startsWith("{"))
    return Array.from(text.matchAll(/"((?:\\.|[^"\\])*)"|'([^']*)'|([\w.:+-]+)(?!\s*=)/g), (match) =>
      match[1] === undefined ? (match[2] ?? match[3] ?? "") : unescaped(match[1]),
    );
  const [, quoted] = /^"((?:\\.|[^"\\])*)"/.exec(text) ?? [];
  if (quoted !== undefined) return unescaped(quoted);
  return /^'([^']*)'/.exec(text)?.[1] ?? text.replace(/\s+#.*$/, "");
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign === "t" ? "\t" : sign));
}

/** The line of a field above a page, from 1, or the first one where the field is not found. */
export function lineOfField(text: string, name: string): number {
  const lines = text.slice(0, MOST_FRONTMATTER).split("\n");
  const at = lines.findIndex(
    (line) => line.trimStart().toLowerCase().startsWith(name) && /^\s*[\w.-]+"?\s*[:=]/.test(line),
  );
  return at === -1 ? 1 : at + 1;
}

const MOST_FRONTMATTER = 16 * 1024;

/** The texts of a field's value. */
export function textsOfField(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (value instanceof Date) return [value.toISOString()];
  if (Array.isArray(value)) return value.flatMap(textsOfField);
  if (typeof value === "object") return Object.entries(value).flatMap(([key, one]) => [key, ...textsOfField(one)]);
  return [String(value)];
}
