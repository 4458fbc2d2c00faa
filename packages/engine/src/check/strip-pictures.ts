import { join } from "node:path";
import { fileFindings, mostBytes } from "@fixbook/core";
import { isPictureFault, stripMetadata } from "@fixbook/core/picture";
import type { Diagnostic } from "@fixbook/schema";
import { type Disk, readRegularFile, replaceFile } from "../disk/index.js";

/** A picture of a book that was freed of its metadata, or would have been. */
export interface StrippedFile {
  readonly folder: string;
  /** Relative to the folder, with forward slashes. */
  readonly file: string;
  readonly isWritten: boolean;
  /** Why it was not written. */
  readonly problem?: string;
}

/**
 * Removes the metadata of the pictures that findings of a book want to be freed of it, as it is removed from what is
 * published, each in one step, and only from the bytes that were read. Writes nothing with `dryRun`.
 */
export function stripPictures(
  folder: string,
  findings: readonly Diagnostic[],
  isTried: (file: string) => boolean,
  { dryRun = false, io }: { readonly dryRun: boolean | undefined; readonly io: Disk },
): readonly StrippedFile[] {
  const files = new Set(findings.flatMap((one) => fileFindings.pictureToStrip(one) ?? []));
  return [...files].filter((file) => !isTried(file)).map((file) => strip(folder, file, dryRun, io));
}

function strip(folder: string, file: string, dryRun: boolean, io: Disk): StrippedFile {
  const refused = (problem: string): StrippedFile => ({ folder, file, isWritten: false, problem });
  const read = readRegularFile(join(folder, file), mostBytes(file), io);
  const stripped = "bytes" in read ? stripMetadata(read.bytes) : undefined;
  if (!("bytes" in read) || stripped === undefined || isPictureFault(stripped))
    return refused("it has changed since it was read");
  if (dryRun) return { folder, file, isWritten: false };
  const problem = replaceFile({ folder, file, before: read.bytes, after: stripped.bytes }, io);
  return problem === undefined ? { folder, file, isWritten: true } : refused(problem);
}
