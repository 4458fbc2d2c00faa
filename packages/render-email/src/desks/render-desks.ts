import {
  type Artifact,
  type ArtifactFinding,
  artifactFinding,
  type RenderContext,
  snippetFindings,
  withoutGuards,
} from "@fixbook/core";
import { contractVersion, type DeskManifestJson, type DeskName, type PlaceholderDeclaration } from "@fixbook/schema";
import { deskPath } from "../paths.js";
import { fieldOf } from "../settle.js";
import { createItems, showVariable } from "./create-items.js";
import type { Desk, DeskBook, DeskFile, DeskItem, DeskRecord } from "./desk.js";
import { deskTable } from "./table.js";

/** The files of every desk that the book names: what the desk loads, and a manifest that says what is in them. */
export function* renderDesks(context: RenderContext): Iterable<Artifact> {
  const { book, brand, entries } = context;
  const about: DeskBook = { book: book.id, brand: brand.id, locale: book.locale };
  for (const name of book.desks) {
    const desk = deskTable[name];
    const items = entries.flatMap((entry) => createItems(entry, context)(desk));
    const [fitting, tooLong] = [items.filter((item) => fits(item, desk)), items.filter((item) => !fits(item, desk))];
    const records = fitting.map((item): DeskRecord => ({ item, contents: desk.format.record(item, about) }));
    const files = [...desk.format.files(records, about)];
    for (const { path, contents } of files) yield { path: deskPath(name, path), contents };
    const manifest = manifestOf(name, desk, files, tooLong, context);
    const contents = `${JSON.stringify(manifest, null, 2)}\n`;
    yield { path: deskPath(name, "manifest.json"), contents, findings: lostFallbacks(desk, context) };
  }
}

function fits(item: DeskItem, { body, limit = Number.POSITIVE_INFINITY }: Desk): boolean {
  return item[body]().length <= limit;
}

function lostFallbacks(desk: Desk, { book }: RenderContext): readonly ArtifactFinding[] {
  return [...book.placeholders].flatMap(([name, declaration]) => {
    const fallback = lostFallback(desk, declaration);
    return fallback === undefined
      ? []
      : [artifactFinding(snippetFindings.lostFallback, { name, desk: desk.title, fallback })];
  });
}

/** The fallback that the desk cannot show, where it fills the placeholder. */
function lostFallback(desk: Desk, { desk: known, fallback }: PlaceholderDeclaration): string | undefined {
  return desk.needsFallback && known !== undefined && known in desk.variables ? fallback : undefined;
}

function manifestOf(
  name: DeskName,
  desk: Desk,
  files: readonly DeskFile[],
  tooLong: readonly DeskItem[],
  { book, brand, audience, sha256 }: RenderContext,
): DeskManifestJson {
  const show = showVariable(desk, book.placeholders);
  return {
    contractVersion,
    desk: name,
    book: book.id,
    brand: { id: brand.id, name: brand.name },
    audience,
    locale: book.locale,
    body: desk.body,
    keyField: desk.keyField,
    fields: [...book.placeholders].flatMap(([field, declaration]) => {
      if (declaration.filledBy !== "agent") return [];
      const isLost = lostFallback(desk, declaration) !== undefined;
      return [
        { name: field, shown: show(fieldOf(field, declaration), "text"), ...(isLost ? { losesFallback: true } : {}) },
      ];
    }),
    records: files.flatMap(({ path, records }) =>
      records.map(({ item, contents }) => ({
        key: desk.key(item),
        entry: item.entry.id,
        variant: item.variant,
        revision: item.revision,
        path,
        sha256: sha256(withoutGuards(contents)),
      })),
    ),
    leftOut: tooLong.map((item) => ({
      key: desk.key(item),
      entry: item.entry.id,
      variant: item.variant,
      characters: withoutGuards(item[desk.body]()).length,
      limit: desk.limit ?? 0,
    })),
  };
}
