import { compareText } from "@fixbook/schema";
import type { FoundPages, Page, Parent, RefusedPage } from "../page.js";
import type { InputText } from "./markdown-folder.js";

type Row = Readonly<Record<string, unknown>>;

/**
 * The articles of a Zendesk Help Center, as its API gives them: `articles`, with `sections`, `categories`, `translations`
 * and `article_attachments`, in one file or several. `paths` are the files of the input, for pictures that were saved.
 */
export function pagesOfZendesk(texts: readonly InputText[], paths: readonly string[] = []): FoundPages {
  const refused: RefusedPage[] = [];
  const rows = new Map<string, Row[]>();
  for (const { path, text } of texts) {
    if (!/\.json$/i.test(path)) continue;
    try {
      collect(JSON.parse(text.replace(/^\ufeff/, "")), rows);
    } catch {
      refused.push({ sourceId: path, path, reason: "It is not JSON." });
    }
  }
  const byId = (name: string) => new Map((rows.get(name) ?? []).map((row) => [idOf(row["id"]), row]));
  const [sections, categories] = [byId("sections"), byId("categories")];
  const attachments = Map.groupBy(rows.get("article_attachments") ?? [], (row) => idOf(row["article_id"]));
  const articles = new Map(
    (rows.get("articles") ?? []).map((row) => [`${idOf(row["id"])}/${textAt(row, "locale")}`, row]),
  );
  const translations = (rows.get("translations") ?? []).flatMap((row): Row[] => {
    const source = idOf(row["source_id"]);
    const article = (rows.get("articles") ?? []).find((one) => idOf(one["id"]) === source);
    return article === undefined || row["source_type"] === "Section" || row["source_type"] === "Category"
      ? []
      : [
          {
            ...article,
            locale: row["locale"],
            title: row["title"],
            body: row["body"],
            draft: row["draft"] ?? article["draft"],
          },
        ];
  });
  for (const row of translations) articles.set(`${idOf(row["id"])}/${textAt(row, "locale")}`, row);
  const several = new Set(
    [...Map.groupBy(articles.values(), (row) => idOf(row["id"]))].flatMap(([id, all]) => (all.length > 1 ? [id] : [])),
  );
  const pages = [...articles.values()].flatMap((row): Page[] => {
    const id = idOf(row["id"]);
    const title = textAt(row, "title") || textAt(row, "name");
    const body = textAt(row, "body");
    const path = `articles/${id}`;
    if (id === "" || title === "" || body.trim() === "") {
      refused.push({
        sourceId: `article-${id}`,
        path,
        reason: body.trim() === "" ? "It has no text." : "It has no title.",
      });
      return [];
    }
    const section = sections.get(idOf(row["section_id"]));
    const category = categories.get(idOf(section?.["category_id"]));
    const locale = textAt(row, "locale");
    const labels = Array.isArray(row["label_names"]) ? row["label_names"].map(String) : [];
    const url = textAt(row, "html_url");
    return [
      {
        sourceId: several.has(id) ? `article-${id}-${locale}` : `article-${id}`,
        path,
        body: { kind: "html", text: body },
        title,
        ...(url === "" ? {} : { url }),
        ...(locale === "" ? {} : { locale }),
        labels,
        parents: [category, section].flatMap((one): Parent[] =>
          one === undefined ? [] : [{ id: idOf(one["id"]), title: textAt(one, "name") || "General" }],
        ),
        aliases: several.has(id) ? [] : [`zd-${id}`],
        isDraft: row["draft"] === true,
        isInternal: row["user_segment_id"] != null && row["user_segment_id"] !== "",
        attachments: filesOf(attachments.get(id) ?? [], paths),
        texts: [title, ...labels],
      },
    ];
  });
  return { pages: pages.sort((a, b) => compareText(a.sourceId, b.sourceId)), refused };
}

const LISTS = ["articles", "sections", "categories", "translations", "article_attachments"];

/** Collects the lists of a document by name; an article alone is a list of one. */
function collect(value: unknown, rows: Map<string, Row[]>): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, rows);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const document = value as Row;
  let isList = false;
  for (const name of [...LISTS, "article", "section", "category", "translation", "article_attachment"]) {
    const one = document[name];
    if (typeof one !== "object" || one === null) continue;
    isList = true;
    const list = (Array.isArray(one) ? one : [one]).filter(
      (row): row is Row => typeof row === "object" && row !== null,
    );
    const key =
      LISTS.find(
        (known) => known === name || known === `${name}s` || (name === "category" && known === "categories"),
      ) ?? name;
    rows.set(key, [...(rows.get(key) ?? []), ...list]);
  }
  if (!isList && "body" in document && ("title" in document || "name" in document) && "id" in document)
    rows.set("articles", [...(rows.get("articles") ?? []), document]);
}

/** Files of an article that were saved beside the export, by the addresses that its body has for them. */
function filesOf(rows: readonly Row[], paths: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const row of rows) {
    const [id, name, url] = [idOf(row["id"]), textAt(row, "file_name"), textAt(row, "content_url")];
    const path =
      paths.find((one) => one.split("/").includes(id) && one.endsWith(name)) ??
      paths.find((one) => name !== "" && (one === name || one.endsWith(`/${name}`)));
    if (path !== undefined && url !== "") found.set(url, path);
  }
  return found;
}

function idOf(value: unknown): string {
  return typeof value === "number" || typeof value === "string" || typeof value === "bigint" ? String(value) : "";
}

function textAt(row: Row, name: string): string {
  const value = row[name];
  return typeof value === "string" ? value : "";
}
