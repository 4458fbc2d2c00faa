import type { SourceFile } from "../../packages/core/dist/index.js";
import { type ImportedPage, importPages, pagesOfFolder, recogniseDialect } from "../../packages/import/dist/index.js";
import labels from "./import-labels.json" with { type: "json" };

/** Which headings of a page stand above its causes and its fixes, as a person has read it. */
interface Label {
  readonly cause: readonly string[];
  readonly fix: readonly string[];
}

/** How the importer has done on pages that were labelled by hand. */
export interface LabelScore {
  /** Labelled pages that are below the folder. */
  readonly pages: number;
  /** Pages that became entries, and so were judged. */
  readonly judged: number;
  readonly sections: number;
  readonly right: number;
  /** What stands in another section, or nowhere. */
  readonly wrong: readonly string[];
  /** Pages that became entries with a fix, where a reader sees none. */
  readonly invented: readonly string[];
}

/** Imports pages by collection, and compares where causes and fixes are with the labels. */
export function scoreLabels(all: readonly SourceFile[]): LabelScore {
  const byCollection = Map.groupBy(all, ({ path }) => path.split("/")[0] ?? "");
  const imported = new Map<string, ImportedPage>();
  for (const [collection, pages] of byCollection) {
    const texts = pages.map(({ path, text }) => ({ path: path.slice(collection.length + 1), text }));
    const dialect = recogniseDialect(
      texts.map(({ path }) => path),
      texts.map(({ text }) => text),
    );
    const known = new Map(texts.map(({ path, text }) => [path, text]));
    for (const page of importPages(pagesOfFolder(texts, dialect).pages, { dialect, textAt: (path) => known.get(path) })
      .pages)
      imported.set(`${collection}/${page.path}`, page);
  }
  const score = { pages: 0, judged: 0, sections: 0, right: 0, wrong: [] as string[], invented: [] as string[] };
  for (const [path, label] of Object.entries<Label>(labels)) {
    const source = all.find((page) => page.path === path);
    const page = imported.get(path);
    if (source === undefined || page === undefined) continue;
    score.pages++;
    const entries = page.entries.map(({ text }) => text);
    const fixes = entries.map((text) => sectionsOf(text, /^## (?:Fix|Workaround)\b/)).join("\n");
    if (label.fix.length === 0) {
      if (fixes !== "") score.invented.push(path);
      continue;
    }
    if (fixes === "") continue;
    score.judged++;
    const causes = entries.map((text) => sectionsOf(text, /^## Cause\b/)).join("\n");
    for (const [kind, headings, found] of [
      ["cause", label.cause, causes],
      ["fix", label.fix, fixes],
    ] as const)
      for (const heading of headings)
        for (const opening of openingsBelow(source.text, heading)) {
          score.sections++;
          if (lettersOf(found).includes(opening)) score.right++;
          else score.wrong.push(`${path}: ${kind}: ${heading}`);
        }
  }
  return score;
}

/** The text of the sections whose heading fits. */
function sectionsOf(text: string, heading: RegExp): string {
  return text
    .split(/^(?=## )/m)
    .filter((part) => heading.test(part))
    .join("\n");
}

/** How many letters tell where a text is. */
const ENOUGH = 60;

/** What stands right below each heading of some words, as letters; `*` is the first list of the page. */
function openingsBelow(text: string, heading: string): readonly string[] {
  if (heading === "*") return [lettersOf(/^(?:1\.|[-*])\s+(.{10,})$/m.exec(text)?.[1] ?? "").slice(0, 20)];
  const parts = text.replace(/^---\n[\s\S]*?\n---\n/, "").split(/^(?=#{1,6}\s)/m);
  return parts.flatMap((part) => {
    const [first = "", ...rest] = part.split("\n");
    if (lettersOf(first.replace(/\{#[^}]*\}/, "")) !== lettersOf(heading)) return [];
    const line = rest.find((one) => lettersOf(one).length > 12 && !/^\s*(?:```|:::|>?\s*\[!|<|!\[)/.test(one)) ?? "";
    const opening = lettersOf(line).slice(0, ENOUGH);
    return opening === "" ? [] : [opening];
  });
}

/** The letters and digits of a text, without the addresses of its links. */
function lettersOf(text: string): string {
  return text
    .replace(/\]\((?:<[^>]*>|[^)\s]*)[^)]*\)/g, "]")
    .replace(/\[!(?:DNL|UICONTROL) ([^\]]*)\]/g, "$1")
    .replace(/<\/?\w+[^>]*>/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

/** The score for people. */
export function showLabelScore({ pages, judged, sections, right, wrong, invented }: LabelScore): string {
  return [
    `${pages} labelled pages, ${judged} of them imported with a fix: ${right} of ${sections} causes and fixes stand in their section (${((100 * right) / Math.max(1, sections)).toFixed(1)} %).`,
    ...wrong.map((one) => `  elsewhere  ${one}`),
    ...invented.map((one) => `  a fix where a reader sees none  ${one}`),
  ].join("\n");
}
