import { bookLayout, compareText, formatOfName, isPictureFormat } from "@fixbook/schema";

/** The entry whose text names a file; that of the book's settings names those of `pictures/` and `files/` alone. */
export interface FilePlace {
  readonly area: string;
  readonly id: string;
}

/** Which of several pictures with one name is shown. */
export interface FileVariant {
  readonly brand: string;
  readonly locale: string;
}

/** The files that entries of a book can name, by path. */
export interface FileIndex {
  /** The files that have a name where an entry may look for it, nearest first. More than one is an error. */
  find(name: string, place: FilePlace | undefined): readonly string[];
  /** All names that an entry may write. */
  namesFor(place: FilePlace | undefined): readonly string[];
  /** The file that is shown in the place of another under a brand: that file itself where it has no variants. */
  variantOf(path: string, variant: FileVariant): string;
  /** The half of a picture for dark pages. */
  darkOf(path: string): string | undefined;
  /** All files that may be shown in the place of a file, for any of the variants, itself first. */
  familyOf(path: string, variants: readonly FileVariant[]): readonly string[];
}

/** Makes the index of files. Their paths are relative to the book's folder. */
export function createFileIndex(paths: Iterable<string>): FileIndex {
  const all = new Set(paths);
  const byFolder = Map.groupBy([...all].sort(compareText), folderOf);
  const darkOf = (path: string): string | undefined => {
    const dark = withSuffix(path, "dark");
    return all.has(dark) ? dark : undefined;
  };
  const variantOf = (path: string, { brand, locale }: FileVariant): string =>
    [`${locale}.${brand}`, brand, locale].map((one) => withSuffix(path, one)).find((one) => all.has(one)) ?? path;
  return {
    find: (name, place) =>
      foldersFor(name, place)
        .map((folder) => `${folder}/${name}`)
        .filter((path) => all.has(path)),
    namesFor: (place) => [
      ...new Set(
        foldersFor("", place).flatMap((folder) =>
          (byFolder.get(folder) ?? []).map((path) => path.slice(folder.length + 1)),
        ),
      ),
    ],
    variantOf,
    darkOf,
    familyOf: (path, variants) => {
      const light = new Set([path, ...variants.map((variant) => variantOf(path, variant))]);
      return [...light].flatMap((one) => [one, darkOf(one) ?? []].flat());
    },
  };
}

/** The folders in which a name is looked for, in turn. */
function foldersFor(name: string, place: FilePlace | undefined): readonly string[] {
  const format = formatOfName(name);
  const shared =
    format === undefined
      ? [bookLayout.pictures, bookLayout.files]
      : [isPictureFormat(format) ? bookLayout.pictures : bookLayout.files];
  if (place === undefined) return shared;
  const area = `${bookLayout.entries}/${place.area}`;
  return [`${area}/${place.id}`, area, ...shared];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** `settings.png` with `dark` is `settings.dark.png`. */
function withSuffix(path: string, suffix: string): string {
  const end = path.lastIndexOf(".");
  return `${path.slice(0, end)}.${suffix}${path.slice(end)}`;
}
