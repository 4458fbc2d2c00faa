import type { PictureFormat } from "@fixbook/schema";
import { type MetadataKind, metadataKinds, type PictureFacts, pictureLimits } from "./picture-facts.js";
import type { PictureFault } from "./picture-fault.js";

/** What one walk over a picture finds: its facts, and the edits that free it of metadata. */
export interface PictureScan {
  readonly facts: PictureFacts;
  /** In ascending order, without overlap. */
  readonly edits: readonly ByteEdit[];
  /** Metadata that stays, because removing it could harm the picture. */
  readonly left: readonly MetadataKind[];
}

/** Replaces a range of bytes by others; the end is exclusive. */
export interface ByteEdit {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** Collects the metadata of a picture and the edits that remove it, from its start to its end. */
export interface ScanCollector {
  found(...kinds: readonly MetadataKind[]): void;
  remove(start: number, end: number, ...kinds: readonly MetadataKind[]): void;
  /** Does nothing where the bytes are the same already. */
  replace(start: number, end: number, bytes: Uint8Array, ...kinds: readonly MetadataKind[]): void;
  leave(...kinds: readonly MetadataKind[]): void;
  readonly edits: ByteEdit[];
  /** The scan; a fault where no browser would show a picture of this size. */
  finish(facts: Omit<PictureFacts, "format" | "metadata">): PictureScan | PictureFault;
}

const nothing = new Uint8Array(0);

export function createScanCollector(source: Uint8Array, format: PictureFormat): ScanCollector {
  const metadata = new Set<MetadataKind>();
  const left = new Set<MetadataKind>();
  const edits: ByteEdit[] = [];
  const found = (...kinds: readonly MetadataKind[]) => {
    for (const kind of kinds) metadata.add(kind);
  };
  return {
    found,
    edits,
    remove(start, end, ...kinds) {
      found(...kinds);
      const last = edits.at(-1);
      if (last?.end === start && last.bytes.length === 0) edits[edits.length - 1] = { ...last, end };
      else if (start < end) edits.push({ start, end, bytes: nothing });
    },
    replace(start, end, bytes, ...kinds) {
      if (isAlready(source, start, end, bytes)) return;
      found(...kinds);
      edits.push({ start, end, bytes });
    },
    leave(...kinds) {
      for (const kind of kinds) left.add(kind);
    },
    finish: (facts) =>
      sizeFault(format, facts.width, facts.height) ?? {
        facts: { format, ...facts, metadata: inOrder(metadata) },
        edits: edits.sort((a, b) => a.start - b.start),
        left: inOrder(left),
      },
  };
}

function sizeFault(format: PictureFormat, width: number, height: number): PictureFault | undefined {
  if (width === 0 || height === 0) return { fault: "no-size", format };
  const { side, pixels } = pictureLimits;
  if (width <= side && height <= side && width * height <= pixels) return undefined;
  return { fault: "size-absurd", format, width, height };
}

function isAlready(source: Uint8Array, start: number, end: number, bytes: Uint8Array): boolean {
  return bytes.length === end - start && bytes.every((byte, index) => byte === source[start + index]);
}

function inOrder(kinds: ReadonlySet<MetadataKind>): readonly MetadataKind[] {
  return metadataKinds.filter((kind) => kinds.has(kind));
}
