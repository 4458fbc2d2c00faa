import { bookLayout, compareText, formatOfName, isPictureFormat, type PictureFile, startOfFile } from "@fixbook/schema";
import type { FileDescription } from "../files/file-description.js";
import { fileLimits, mostBytes } from "../files/file-description.js";
import { createFileIndex, type FileIndex, type FilePlace } from "../files/file-index.js";
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
  checkSuffixes(check);
  for (const use of usesOf(check)) {
    const { name, span, place, report } = use;
    const found = index.find(name, place);
    const [path, ...others] = found;
    if (path === undefined) {
      for (const meant of addMissing(use, index)) used.add(meant);
      continue;
    }
    if (others.length > 0) report().add(ambiguousFile, span, { name, paths: [...found] });
    for (const file of found.flatMap((one) => index.familyOf(one, variants))) {
      used.add(file);
      if (isDescribed.has(file)) continue;
      isDescribed.add(file);
      describe(file, parts.files?.describe(file), () => report(), span);
    }
    for (const file of index.familyOf(path, variants)) checkDark(file, index, check, span, report);
  }
  checkUnused(check, used);
}

interface FileUse {
  readonly name: string;
  readonly span: Span;
  readonly place: FilePlace | undefined;
  /** The source that it stands in. */
  text(): string;
  report(): Report;
}

function* usesOf({ parts, reportOf }: BookCheck): Generator<FileUse> {
  for (const use of parts.settings.uses)
    if (use.kind === "file")
      yield { ...use, place: undefined, text: () => parts.settings.text, report: () => parts.settings.report };
  for (const { facts } of parts.entries)
    for (const use of facts.uses)
      if (use.kind === "file") yield { ...use, place: facts, text: () => facts.text, report: () => reportOf(facts) };
}

/** Reports a name that no file has, and answers which files may be meant. */
function addMissing(use: FileUse, index: FileIndex): readonly string[] {
  const { name, span, place } = use;
  const names = index.namesFor(place);
  const folded = name.toLowerCase();
  const meant = names.find((one) => one.toLowerCase() === folded);
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

/** Writes another name in the address of a use. */
function renameIn({ name, span, text }: FileUse, meant: string): readonly OffsetFix[] {
  const at = span.start + text().slice(span.start, span.end).lastIndexOf(`(${name}`) + 1;
  if (at === span.start) return [];
  const edit = { start: at, end: at + name.length, text: meant };
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

/** What no text names, as far as that can be told. */
function checkUnused({ parts, reportAt }: BookCheck, used: ReadonlySet<string>): void {
  const ids = new Map(parts.entries.map(({ facts }) => [`${facts.area}/${facts.id}`, facts]));
  const awaited = new Set<string>();
  const folders = new Map<string, string[]>();
  for (const path of parts.files?.paths ?? []) {
    const [root, area, id, name] = path.split("/");
    if (root !== bookLayout.entries || name === undefined || ids.has(`${area}/${id}`)) continue;
    folders.set(`${root}/${area}/${id}`, [...(folders.get(`${root}/${area}/${id}`) ?? []), path]);
    awaited.add(path);
  }
  for (const folder of [...folders.keys()].sort(compareText)) {
    const [, area = "", name = ""] = folder.split("/");
    const own = parts.entries.flatMap(({ facts }) => (facts.area === area ? [facts.id] : []));
    const meant = pairUp([name], own).get(name) ?? createSuggester(own)(name)[0];
    reportAt(folder).add(
      strayFile,
      { start: 0, end: 0 },
      {
        problem: `The folder "${name}" is called as no entry of ${bookLayout.entries}/${area}/.`,
        action:
          meant === undefined
            ? `Rename it as the entry that its files are for, or move them to ${bookLayout.pictures}/ or ${bookLayout.files}/.`
            : `Rename it to ${meant}, or as the entry that its files are for.`,
      },
    );
  }
  if (parts.entries.some(({ facts }) => !facts.isRead) || parts.settings.value === undefined) return;
  for (const path of parts.files?.paths ?? [])
    if (!used.has(path) && !awaited.has(path)) reportAt(path).add(unusedFile, { start: 0, end: 0 }, { path });
}
