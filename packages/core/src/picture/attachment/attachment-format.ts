import type { AttachmentFormat } from "@fixbook/schema";

/** What an attachment is, by its suffix. */
export interface AttachmentFormatRow {
  /** What people call it, beside its size: `ZIP, 240 KB`. */
  readonly label: string;
  readonly mediaType: string;
  /** What it begins with, one of them; left out for text. */
  readonly signatures?: readonly string[];
}

/** The formats that a book may offer for download, by suffix: nothing that a browser would run. */
export const attachmentFormats = {
  pdf: { label: "PDF", mediaType: "application/pdf", signatures: ["%PDF-"] },
  // A file, an archive without files, and one that was split.
  zip: { label: "ZIP", mediaType: "application/zip", signatures: ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"] },
  txt: { label: "TXT", mediaType: "text/plain" },
  log: { label: "LOG", mediaType: "text/plain" },
  csv: { label: "CSV", mediaType: "text/csv" },
  json: { label: "JSON", mediaType: "application/json" },
  patch: { label: "PATCH", mediaType: "text/plain" },
  diff: { label: "DIFF", mediaType: "text/plain" },
} as const satisfies Readonly<Record<AttachmentFormat, AttachmentFormatRow>>;
