import type { Element, Nodes } from "hast";
import { parseHtml, textsOfHast } from "../html/parse-html.js";
import type { FoundPages, Page, Parent } from "../page.js";
import type { InputText } from "./markdown-folder.js";

/**
 * The pages of a folder of HTML: whole documents as Confluence and site exports have them, or bodies alone, as help desks
 * do. Of a document the page itself is taken; what stands around it on every page is told of.
 */
export function pagesOfHtml(texts: readonly InputText[]): FoundPages {
  const pages = texts
    .filter(({ path }) => /\.x?html?$/i.test(path) && !/(?:^|\/)index\.x?html?$/i.test(path))
    .concat(indexPages(texts))
    .map(({ path, text }): Page => {
      const { body, title, frame, url } = contentOf(text);
      return {
        sourceId: path,
        path,
        body: { kind: "html", text: body },
        ...(title === undefined ? {} : { title }),
        ...(url === undefined ? {} : { url }),
        labels: [],
        parents: parentsOf(path),
        aliases: [],
        texts: title === undefined ? [] : [title],
        ...(frame === "" ? {} : { frame }),
      };
    });
  return { pages, refused: [] };
}

/** A page in a folder of its own, as sites publish them; not the page of the whole input. */
function indexPages(texts: readonly InputText[]): InputText[] {
  return texts.filter(({ path }) => /.\/index\.x?html?$/i.test(path));
}

function parentsOf(path: string): readonly Parent[] {
  const names = path.split("/").slice(0, -1);
  // `label-prints-blank/index.html` is a page and no folder.
  const folders = /(?:^|\/)index\.x?html?$/i.test(path) ? names.slice(0, -1) : names;
  return folders.map((name) => ({ id: name, title: name }));
}

/** Longer documents are read as they are, and refused for their length. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

function contentOf(text: string): {
  readonly body: string;
  readonly title?: string;
  readonly frame: string;
  readonly url?: string;
} {
  if (!/<(?:html|body|main|article|title)\b/i.test(text) || text.length > MOST_CHARACTERS)
    return { body: text, frame: "" };
  const root = parseHtml(text);
  const found = new Map<string, Element>();
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "element") {
      const kind = kindOf(node);
      if (kind !== undefined && !found.has(kind)) found.set(kind, node);
    }
    if ("children" in node)
      for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index] as Nodes);
  }
  const content = found.get("content") ?? found.get("article") ?? found.get("main");
  const titleElement = found.get("title");
  const heading = found.get("h1");
  const place = content?.position;
  const [start, end] = [place?.start.offset, place?.end.offset];
  const body = start === undefined || end === undefined ? text : text.slice(start, end);
  const holdsHeading =
    heading?.position?.start.offset !== undefined &&
    start !== undefined &&
    heading.position.start.offset >= start &&
    heading.position.start.offset < (end ?? 0);
  const stated = [heading, titleElement]
    .flatMap((one) => (one === undefined ? [] : [plainOf(one)]))
    .find((one) => one !== "");
  const frame =
    start === undefined || end === undefined
      ? ""
      : textsOfHast(parseHtml(`${text.slice(0, start)}${text.slice(end)}`)).join("\n");
  const canonical = found.get("canonical")?.properties["href"];
  return {
    body,
    ...(holdsHeading || stated === undefined ? {} : { title: stated }),
    frame: holdsHeading || stated === undefined || heading === undefined ? frame : frame.replace(plainOf(heading), ""),
    ...(typeof canonical === "string" ? { url: canonical } : {}),
  };
}

function kindOf({ tagName, properties }: Element): string | undefined {
  if (properties["id"] === "main-content" || properties["itemProp"] === "articleBody") return "content";
  const classes = [properties["className"]].flat().map(String);
  if (
    classes.some((one) =>
      /^(?:article[-_]body|wiki-content|kb-article|hs_cos_wrapper_type_rich_text|intercom-interblocks)$/i.test(one),
    )
  )
    return "content";
  if (tagName === "link" && [properties["rel"]].flat().includes("canonical")) return "canonical";
  return tagName === "article" || tagName === "main" || tagName === "title" || tagName === "h1" ? tagName : undefined;
}

function plainOf(node: Element): string {
  const text: string[] = [];
  const stack: Nodes[] = [node];
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (one.type === "text") text.push(one.value);
    if ("children" in one)
      for (let index = one.children.length - 1; index >= 0; index--) stack.push(one.children[index] as Nodes);
  }
  return text.join("").replace(/\s+/g, " ").trim();
}
