import { hash } from "node:crypto";
import type { Dirent } from "node:fs";
import { join } from "node:path";
import {
  type FindingData,
  type FindingType,
  type SourceFile,
  siteFindings,
  sourceFindings,
  toDiagnostic,
} from "@fixbook/core";
import { compareText, type Diagnostic, startOfFile } from "@fixbook/schema";
import { type Disk, decode, describeSystemError, kindOf, readRegularFile } from "../disk/index.js";
import { isSiteFolder, siteFileKind } from "./site-kinds.js";

/** A file that a brand adds to its site, such as `CNAME`: published as it is, at the root of the brand's pages. */
export interface SiteFile {
  /** Relative to the book's folder. */
  readonly path: string;
  /** Relative to the root of the site. */
  readonly name: string;
  /** SHA-256 of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** What it says; left out where it is a picture. */
  readonly text?: string;
  /** Its bytes. */
  contents(): Uint8Array;
}

/** What a brand adds to its site. */
export interface Site {
  /** The id in the folder's name, which need not be that of a brand. */
  readonly brand: string;
  /** The folder, relative to the book's folder. */
  readonly path: string;
  /** The files that may be published. */
  readonly files: readonly SiteFile[];
  /** What is wrong with the others. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The id of the brand whose site a folder of `brands` adds to; undefined where it is another folder. */
export function brandOfSite(name: string): string | undefined {
  return /^(.+)\.site$/s.exec(name)?.[1];
}

/** The files of a site as texts, or what stands for them: the hash of a picture, which has changed where that has. */
export function siteTexts(sites: readonly Site[]): readonly SourceFile[] {
  return sites.flatMap(({ files }) => files.map(({ path, text, sha256 }) => ({ path, text: text ?? sha256 })));
}

/** How many files a site may have, and how many folders. */
const MOST = 50;
/** Artifacts that every site has. Those of entries and areas have names that no file of a site may have. */
const MADE =
  /^(?:(?:index|404)\.html|(?:index|support)\.md|robots\.txt|llms(?:-full(?:-\d+)?)?\.txt|sitemap\.xml|(?:assets|areas|support)(?:\/.*)?)$/;

/** Reads the folder of a site. Follows no symbolic link, and reads no file whose name a site may not hold. */
export function readSite(folder: string, path: string, brand: string, io: Disk): Site {
  const diagnostics: Diagnostic[] = [];
  const files: SiteFile[] = [];
  const names = new Map<string, string>();
  const count = { files: 0, folders: 0 };
  const add = <Data extends FindingData>(at: string, finding: FindingType<Data>, data: Data): void => {
    diagnostics.push(toDiagnostic(finding, data, { file: at, range: startOfFile }));
  };
  const list = (at: string): readonly Dirent[] => {
    try {
      return io.readdirSync(join(folder, at), { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
    } catch (error) {
      add(at, sourceFindings.unreadable, { reason: describeSystemError(error) });
      return [];
    }
  };
  const readFile = (at: string, name: string): void => {
    const kind = siteFileKind(name);
    if (kind === undefined) {
      if (MADE.test(name)) add(at, siteFindings.takenPath, { name, page: name });
      else add(at, siteFindings.unknownFile, { name });
      return;
    }
    const read = readRegularFile(join(folder, at), kind.most, io);
    if ("reason" in read) add(at, sourceFindings.unreadable, read);
    else if ("kind" in read) add(at, sourceFindings.notRegularFile, read);
    else if ("tooLarge" in read)
      add(at, siteFindings.tooMuch, { name, problem: `has ${read.tooLarge} bytes, and ${kind.most} are allowed` });
    else {
      const { bytes } = read;
      const other = names.get(name.toLowerCase());
      const problem = kind.problemOf(bytes, name);
      names.set(name.toLowerCase(), name);
      if (other !== undefined) add(at, siteFindings.takenPath, { name, page: other });
      else if (problem !== undefined) add(at, siteFindings.unsafeFile, { name, problem, purpose: kind.purpose });
      else {
        const text = decode(bytes);
        const said = typeof text === "string" ? { text } : {};
        files.push({ path: at, name, sha256: hash("sha256", bytes, "hex"), ...said, contents: () => bytes });
      }
    }
  };
  /** Whether there is room for what a folder holds. */
  const readFolder = (at: string, prefix: string): boolean =>
    list(at).every((item) => {
      const name = `${prefix}${item.name}`;
      const below = `${at}/${item.name}`;
      if (item.isDirectory() ? ++count.folders > MOST : ++count.files > MOST) {
        add(path, siteFindings.tooMuch, { name: path, problem: `contains more than ${MOST} files or folders` });
        return false;
      }
      if (item.isFile()) readFile(below, name);
      else if (!item.isDirectory()) add(below, sourceFindings.notRegularFile, { kind: kindOf(item) });
      else if (isSiteFolder(name)) return readFolder(below, `${name}/`);
      else if (MADE.test(name)) add(below, siteFindings.takenPath, { name, page: name });
      else add(below, siteFindings.unknownFile, { name });
      return true;
    });
  readFolder(path, "");
  return { brand, path, files, diagnostics };
}
