import type { DeskManifestJson, DeskName } from "@fixbook/schema";
import { parse } from "csv-parse/sync";

/** A record of a help desk, as whoever loads the file finds it. */
interface DeskRecord {
  readonly key: string;
  readonly html?: string;
  readonly text?: string;
  readonly markdown?: string;
  /** The record as it stands in its file: what the hash is of. */
  readonly source: string;
}

/** How each desk's file is read. */
const readers: Readonly<Record<DeskName, (contents: string) => readonly DeskRecord[]>> = {
  zendesk: fromJson(({ macro }) => ({ key: macro.description, html: actionOf(macro, "comment_value_html").value })),
  "zendesk-dynamic-content": fromCsv(",", (row) => ({ key: row["Title"] ?? "", text: row["Default text"] ?? "" })),
  zammad: fromCsv(",", (row) => ({ key: row["name"] ?? "", html: row["content"] ?? "" })),
  chatwoot: fromJson(({ canned_response: { short_code, content } }) => ({ key: short_code, markdown: content })),
  front: fromJson(({ message_template: { name, body } }) => ({ key: name, html: body })),
  freshdesk: fromJson(({ canned_response: { title, content_html } }) => ({ key: title, html: content_html })),
  gorgias: fromJson((macro) => ({
    key: macro.external_id,
    html: actionOf(macro, "setResponseText", "name").arguments.body_html,
    text: actionOf(macro, "setResponseText", "name").arguments.body_text,
  })),
  helpscout: fromJson(({ name, text }) => ({ key: name, html: text })),
  eml: (source) => [{ key: /^X-Fixbook-Id: (.*)\r$/m.exec(source)?.[1] ?? "", source }],
};

/** What the artifacts hold for a desk. */
export function deskIn(artifacts: ReadonlyMap<string, string>, desk: DeskName) {
  const folder = `desks/${desk}/`;
  const read = (path: string) => artifacts.get(`${folder}${path}`) ?? "";
  const manifest: DeskManifestJson = JSON.parse(read("manifest.json"));
  const paths = [...artifacts.keys()].flatMap((path) => (path.startsWith(folder) ? path.slice(folder.length) : []));
  const records = paths
    .filter((path) => path !== "manifest.json")
    .flatMap((path) => readers[desk](read(path)).map((record) => ({ ...record, path })));
  return { manifest, paths, records };
}

// biome-ignore lint/suspicious/noExplicitAny: files of other products, which the tests read as they are.
type Json = any;

function fromJson(read: (record: Json) => Omit<DeskRecord, "source">) {
  return (contents: string): DeskRecord[] => {
    const lines = contents.split("\n").slice(1, -2);
    const all: Json[] = JSON.parse(contents);
    return all.map((record, index) => ({ ...read(record), source: (lines[index] ?? "").replace(/,$/, "") }));
  };
}

function fromCsv(delimiter: string, read: (row: Record<string, string>) => Omit<DeskRecord, "source">) {
  return (contents: string): DeskRecord[] => {
    const rows = parse(contents, { delimiter, columns: true, raw: true }) as {
      record: Record<string, string>;
      raw: string;
    }[];
    return rows.map(({ record, raw }) => ({ ...read(record), source: raw.replace(/^\n|\n$/g, "") }));
  };
}

function actionOf(macro: Json, name: string, by = "field"): Json {
  return macro.actions.find((action: Json) => action[by] === name);
}
