import { areaLines, type NewBookContents, placeholderLines, sectionLines } from "@fixbook/engine";
import { defaultAreas, defaultBrand, defaultLocale, defaultTitle, newBook } from "../init/answers.js";
import { emptyBookFiles } from "../init/templates/book.js";

/** The files of a book that is made for what is imported into it. */
export function newBookFiles(
  contents: NewBookContents,
  {
    folder,
    title = defaultTitle(folder),
    locale = defaultLocale,
  }: { readonly folder: string; readonly title?: string | undefined; readonly locale?: string | undefined },
): ReadonlyMap<string, string> {
  const book = newBook(
    { title, brand: defaultBrand(title, folder), areas: defaultAreas, locale, deploy: "none" },
    folder,
  );
  const areas = contents.areas.length === 0 ? [{ id: "general", title: "General", isEmpty: true }] : contents.areas;
  return emptyBookFiles(book, {
    areas: areas.flatMap(areaLines),
    sections: contents.sections.flatMap(sectionLines),
    placeholders: contents.placeholders.flatMap(placeholderLines),
    ids: contents.ids,
  });
}
