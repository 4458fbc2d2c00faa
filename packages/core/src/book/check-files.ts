import { bookLayout, compareText, formatOfName, isPictureFormat, type PictureFile, startOfFile } from "@fixbook/schema";
import type { EntryFacts } from "../entry/parse-entry.js";
import type { FileDescription } from "../files/file-description.js";
import { fileLimits, mostBytes } from "../files/file-description.js";
import { createFileIndex, type FileIndex, type FilePlace } from "../files/file-index.js";
import { isFileName, nameInPath } from "../files/file-name.js";
import { sizeInWords } from "../files/size-in-words.js";
import {
  ambiguousFile,
  darkHalf,
  fileMetadata,
  largeFile,
  missingFile,
  suffixClash,
  tooLargeFile,
  unreadableFile,
  unusedFile,
  widePicture,
  wrongSuffix,
} from "../findings/file.js";
import { strayFile } from "../findings/source.js";
import { createSuggester } from "../nearest.js";
import { pairUp } from "../pair-up.js";
import type { OffsetFix, Report, Span } from "../report.js";
import type { BookCheck } from "./create-book.js";

/** Every file that a text names is there, can be published, and is fit to be; every file that is there is named. */
export function checkFiles(check: BookCheck): void {
  const { settings, parts } = check;
  const index = createFileIndex(parts.files?.paths ?? []);
  const variants = settings.brandIds.map((brand) => ({ brand, locale: settings.locale }));
  const used = new Set<string>();
  const isDescribed = new Set<string>();
  // Where capital letters are no other letters, as on most desks, one of them takes the place of the other.
  const alike = Map.groupBy(parts.files?.paths ?? [], likeness);
  const isTold = new Set<string>();
  checkSuffixes(check);
  const left = foldersLeft(check);
  for (const use of usesOf(check)) {
    const { name, span, place, report } = use;
    const found = index.find(name, place);
    if (use.kind === "refused-file") {
      for (const meant of found) used.add(meant);
      continue;
    }
    const [path, ...others] = found;
    if (path === undefined) {
      if (left.some(({ meant, names }) => meant !== undefined && meant === place && names.has(nameInPath(name))))
        continue;
      for (const meant of addMissing(use, index)) used.add(meant);
      continue;
    }
    const twins = (alike.get(likeness(path)) ?? []).filter((one) => one !== path && !isTold.has(one));
    for (const one of [path, ...twins]) {
      used.add(one);
      isTold.add(one);
    }
    if (others.length + twins.length > 0) report().add(ambiguousFile, span, { name, paths: [...found, ...twins] });
    for (const file of found.flatMap((one) => index.familyOf(one, variants))) {
      used.add(file);
      if (isDescribed.has(file)) continue;
      isDescribed.add(file);
      describe(file, parts.files?.describe(file), () => report(), span);
    }
    for (const file of index.familyOf(path, variants)) checkDark(file, index, check, span, report);
  }
  addLeft(check, left);
  checkUnused(check, used, left);
}

/** Equal for two paths that are one on some systems. */
function likeness(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

interface FileUse {
  readonly kind: "file" | "refused-file";
  readonly name: string;
  readonly span: Span;
  readonly place: FilePlace | EntryFacts | undefined;
  /** The source that it stands in. */
  text(): string;
  report(): Report;
}

function* usesOf({ parts, reportOf }: BookCheck): Generator<FileUse> {
  for (const use of parts.settings.uses)
    if (use.kind === "file" || use.kind === "refused-file")
      yield { ...use, place: undefined, text: () => parts.settings.text, report: () => parts.settings.report };
  for (const { facts } of parts.entries)
    for (const use of facts.uses)
      if (use.kind === "file" || use.kind === "refused-file")
        yield { ...use, place: facts, text: () => facts.text, report: () => reportOf(facts) };
}

/** Reports a name that no file has, and answers which files may be meant. */
function addMissing(use: FileUse, index: FileIndex): readonly string[] {
  const { name, span, place } = use;
  const names = index.namesFor(place).filter(isFileName);
  const meant = [name, nameInPath(name)]
    .map((wanted) => names.find((one) => one.toLowerCase() === wanted.toLowerCase()))
    .find((one) => one !== undefined);
  const suggestions = meant === undefined ? createSuggester(names)(name) : [];
  const shared = isPictureFormat(formatOfName(name) ?? "") ? bookLayout.pictures : bookLayout.files;
  const own = place === undefined ? [] : [`${bookLayout.entries}/${place.area}/${place.id}/`];
  use
    .report()
    .add(
      missingFile,
      span,
      { name, suggestions, meant, folders: [...own, `${shared}/`] },
      { fixes: meant === undefined ? [] : renameIn(use, meant) },
    );
  return [...suggestions, ...(meant === undefined ? [] : [meant])].flatMap((one) => index.find(one, place));
}

/** Writes another name in the address of a use, where it is plain which part of the text the address is. */
function renameIn({ name, span, text }: FileUse, meant: string): readonly OffsetFix[] {
  const written = text().slice(span.start, span.end);
  const address = new RegExp(`\\](?:\\(|:)\\s*<?${name.replaceAll(".", "\\.")}(?=[\\s>)]|$)`, "g");
  const [found, ...others] = written.matchAll(address);
  if (found === undefined || others.length > 0) return [];
  const end = span.start + found.index + found[0].length;
  const edit = { start: end - name.length, end, text: meant };
  return [{ kind: "safe", title: `Write ${meant}`, edits: [edit] }];
}

/** Says what is wrong with a file, at the first text that names it. */
function describe(path: string, found: FileDescription | undefined, report: () => Report, span: Span): void {
  switch (found?.kind) {
    case "unreadable":
      report().add(unreadableFile, span, { path, reason: found.reason, action: found.action });
      return;
    case "wrong-suffix":
      report().add(wrongSuffix, span, { path, written: path.slice(path.lastIndexOf(".") + 1), found: found.found });
      return;
    case "too-large":
      report().add(tooLargeFile, span, { path, size: sizeInWords(found.bytes), limit: sizeInWords(mostBytes(path)) });
      return;
    case "file": {
      const { file, metadata } = found;
      if (metadata.length > 0) {
        const related = [{ file: path, range: startOfFile, message: "The picture." }];
        report().add(fileMetadata, span, { path, kinds: [...metadata] }, { related });
      }
      if (file.kind !== "picture") return;
      const { pictureBytes, pictureWidth } = fileLimits;
      if (file.bytes > pictureBytes)
        report().add(largeFile, span, { path, size: sizeInWords(file.bytes), limit: sizeInWords(pictureBytes) });
      if (file.width > pictureWidth) report().add(widePicture, span, { path, width: file.width, limit: pictureWidth });
    }
  }
}

/** A picture and its dark half have one size: pages keep room for one of them. */
function checkDark(path: string, index: FileIndex, { parts }: BookCheck, span: Span, report: () => Report): void {
  const dark = index.darkOf(path);
  if (dark === undefined) return;
  const [light, half] = [path, dark].map((one) => pictureIn(parts.files?.describe(one)));
  if (light === undefined || half === undefined) return;
  if (light.width === half.width && light.height === half.height) return;
  const says = ({ width, height }: PictureFile) => `${width} × ${height}`;
  report().add(darkHalf, span, {
    path: dark,
    problem: `is ${says(half)} pixels large, and ${light.path} ${says(light)}`,
    action: "Take both at one size.",
  });
}

function pictureIn(found: FileDescription | undefined): PictureFile | undefined {
  return found?.kind === "file" && found.file.kind === "picture" ? found.file : undefined;
}

/** A brand may not be called as another suffix that files have before their format. */
function checkSuffixes({ settings, parts }: BookCheck): void {
  const meanings = new Map([
    ["dark", "the half of a picture for dark pages"],
    [settings.locale, "the language of the book"],
  ]);
  for (const [at, id] of settings.brandIds.entries()) {
    const meaning = meanings.get(id);
    if (meaning !== undefined && (parts.files?.paths.length ?? 0) > 0)
      parts.settings.report.add(suffixClash, parts.settings.locate(["brands", at]), { id, meaning });
  }
}

/** A folder in an area that is called as no entry. */
interface FolderLeft {
  readonly path: string;
  readonly paths: readonly string[];
  readonly names: ReadonlySet<string>;
  /** The entry that its files are for, as far as that can be told: one that was renamed, or moved to another area. */
  readonly meant: EntryFacts | undefined;
}

function foldersLeft({ parts }: BookCheck): readonly FolderLeft[] {
  const entries = parts.entries.map(({ facts }) => facts);
  const ids = new Set(entries.map(({ area, id }) => `${area}/${id}`));
  const folders = Map.groupBy(
    (parts.files?.paths ?? []).filter((path) => {
      const [root, area, id, name] = path.split("/");
      return root === bookLayout.entries && name !== undefined && !ids.has(`${area}/${id}`);
    }),
    (path) => path.slice(0, path.lastIndexOf("/")),
  );
  return [...folders.keys()].sort(compareText).map((path) => {
    const [, area = "", name = ""] = path.split("/");
    const here = entries.filter((one) => one.area === area);
    const own = here.map(({ id }) => id);
    const near = pairUp([name], own).get(name) ?? createSuggester(own)(name)[0];
    const moved = entries.filter(({ id }) => id === name);
    const paths = folders.get(path) ?? [];
    const names = new Set(paths.map((one) => one.slice(path.length + 1)));
    const meant = moved.length === 1 ? moved[0] : here.find(({ id }) => id === near);
    return { path, paths, names, meant };
  });
}

/** Says of each folder that was left what to do with it; what its entry names is not missing besides. */
function addLeft({ reportAt }: BookCheck, left: readonly FolderLeft[]): void {
  for (const { path, meant } of left) {
    const [, area = "", name = ""] = path.split("/");
    const problem = `The folder "${name}" is called as no entry of ${bookLayout.entries}/${area}/.`;
    reportAt(path).add(strayFile, { start: 0, end: 0 }, { problem, action: actionFor(area, meant) });
  }
}

function actionFor(area: string, meant: EntryFacts | undefined): string {
  if (meant === undefined)
    return `Rename it as the entry that its files are for, or move them to ${bookLayout.pictures}/ or ${bookLayout.files}/.`;
  return meant.area === area
    ? `Rename it to ${meant.id}, or as the entry that its files are for.`
    : `Move it to ${bookLayout.entries}/${meant.area}/, where the entry ${meant.id} is.`;
}

/** What no text names, as far as that can be told. */
function checkUnused({ parts, reportAt }: BookCheck, used: ReadonlySet<string>, left: readonly FolderLeft[]): void {
  if (parts.entries.some(({ facts }) => !facts.isRead) || parts.settings.value === undefined) return;
  const awaited = new Set(left.flatMap(({ paths }) => paths));
  for (const path of parts.files?.paths ?? [])
    if (!used.has(path) && !awaited.has(path) && !isNamedWrongly(path, parts.entries))
      reportAt(path).add(unusedFile, { start: 0, end: 0 }, { path });
}

/** Whether an entry names a file whose name no address can hold as it is: that it links to nothing has a finding there. */
function isNamedWrongly(path: string, entries: BookCheck["parts"]["entries"]): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /[\s()<>[\]]/u.test(name) && entries.some(({ facts: { text } }) => text.includes(name));
}
