import { compareText } from "@fixbook/schema";
import { parse } from "csv-parse/sync";
import { hashOf } from "../entry-ids.js";
import type { FoundPages, Page, RefusedPage } from "../page.js";
import type { InputText } from "./markdown-folder.js";

type Row = Readonly<Record<string, unknown>>;

/**
 * Canned replies: macros of Zendesk, text modules of Zammad, canned responses of Freshdesk and Chatwoot, saved replies of
 * Help Scout, as JSON of their API or as a table with a header.
 */
export function pagesOfReplies(texts: readonly InputText[]): FoundPages {
  const refused: RefusedPage[] = [];
  const seen = new Map<string, string>();
  const pages: Page[] = [];
  for (const { path, text } of texts) {
    const rows = /\.json$/i.test(path) ? rowsOfJson(text) : /\.csv$/i.test(path) ? rowsOfCsv(text) : [];
    if (typeof rows === "string") {
      refused.push({ sourceId: path, path, reason: rows });
      continue;
    }
    for (const [index, row] of rows.entries()) {
      const { title, body, id, labels, folder, isActive } = replyOf(row);
      const sourceId = `reply-${id || hashOf(`${title}\n${body}`)}`;
      if (title === "" || body.trim() === "") {
        refused.push({
          sourceId: `${path}#${index + 1}`,
          path,
          reason: title === "" ? "It has no title." : "It has no text.",
        });
        continue;
      }
      const same = seen.get(`${title}\n${body}`) ?? seen.get(sourceId);
      if (same !== undefined) {
        refused.push({ sourceId: `${path}#${index + 1}`, path, reason: `It is there already, as ${same}.` });
        continue;
      }
      seen.set(`${title}\n${body}`, sourceId);
      seen.set(sourceId, sourceId);
      const isHtml = /<(?:p|br|div|ul|ol|li|a|b|strong|em|span|table|h[1-6])\b[^>]*>/i.test(body);
      pages.push({
        sourceId,
        path: `${path}#${id || index + 1}`,
        body: { kind: isHtml ? "html" : "markdown", text: isHtml ? body : plainLines(body) },
        title,
        labels,
        parents: folder === "" ? [] : [{ id: folder, title: folder }],
        aliases: [],
        isDraft: !isActive,
        isAnswer: true,
        texts: [title, ...labels],
      });
    }
  }
  return { pages: pages.sort((a, b) => compareText(a.sourceId, b.sourceId)), refused };
}

/** Lines of a reply as they stand: a single line feed is one that readers see. */
function plainLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/([^\n])\n(?=[^\n\s>*+-])(?!\d+[.)] )/g, "$1\\\n");
}

function rowsOfJson(text: string): readonly Row[] | string {
  try {
    const rows: Row[] = [];
    collect(JSON.parse(text.replace(/^\ufeff/, "")), rows, 0);
    return rows;
  } catch {
    return "It is not JSON.";
  }
}

function collect(value: unknown, rows: Row[], depth: number): void {
  if (depth > 4 || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, rows, depth + 1);
    return;
  }
  const row = value as Row;
  if (replyOf(row).body !== "") rows.push(row);
  else for (const one of Object.values(row)) collect(one, rows, depth + 1);
}

function rowsOfCsv(text: string): readonly Row[] | string {
  const [header = ""] = text.split(/\r?\n/, 1);
  const delimiter = [",", ";", "\t"].toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ",";
  try {
    return parse(text, {
      bom: true,
      columns: (names: string[]) =>
        names.map((name) =>
          name
            .trim()
            .toLowerCase()
            .replace(/[\s-]+/g, "_"),
        ),
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as readonly Row[];
  } catch (error) {
    return `It cannot be read as a table: ${error instanceof Error ? error.message : ""}`;
  }
}

function replyOf(row: Row) {
  const body = bodyOf(row);
  return {
    id: first(row, ["id", "uuid"]),
    title: first(row, ["title", "name", "subject", "short_code", "shortcut", "macro_title", "shortcode"])
      .replace(/\s+/g, " ")
      .trim(),
    body,
    labels: list(row["keywords"] ?? row["tags"] ?? row["label_names"] ?? row["labels"]),
    folder: first(row, ["folder", "category", "folder_name", "group"]),
    isActive: row["active"] !== false && !/^(?:false|no|0|inactive)$/i.test(first(row, ["active", "status"])),
  };
}

function bodyOf(row: Row): string {
  // Zendesk keeps the reply among the actions of a macro.
  const actions = Array.isArray(row["actions"]) ? (row["actions"] as Row[]) : [];
  for (const field of ["comment_value_html", "comment_value"]) {
    const value = actions.find((one) => one?.["field"] === field)?.["value"];
    const text = Array.isArray(value) ? value.at(-1) : value;
    if (typeof text === "string" && text.trim() !== "") return text;
  }
  return first(row, [
    "content_html",
    "body_html",
    "html",
    "body",
    "content",
    "text",
    "message",
    "comment",
    "reply",
    "comment_value_html",
    "comment_value",
    "answer",
  ]);
}

function first(row: Row, names: readonly string[]): string {
  for (const name of names) {
    const value = row[name];
    if (typeof value === "string" && value.trim() !== "") return value;
    if (typeof value === "number") return String(value);
  }
  return "";
}

function list(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" ? value.split(/[,;\s]+/).filter((one) => one !== "") : [];
}
