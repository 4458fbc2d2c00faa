import type { AttachmentFormat } from "@fixbook/schema";
import { holdsAt, latin1 } from "../bytes.js";
import { type AttachmentFormatRow, attachmentFormats } from "./attachment-format.js";

/** Why an attachment cannot be offered under its suffix. */
export type AttachmentFault =
  | { readonly fault: "empty" }
  /** It does not begin as its format does. */
  | { readonly fault: "wrong-signature"; readonly suffix: AttachmentFormat }
  /** Bytes that no text holds, in what should be text. */
  | { readonly fault: "binary"; readonly suffix: AttachmentFormat; readonly offset: number }
  /** Text that a browser could take for a page. */
  | { readonly fault: "markup"; readonly suffix: AttachmentFormat };

/** Compares the first bytes of an attachment, 4 KB or more, with what its suffix says. Archives are not opened. */
export function checkAttachment(suffix: AttachmentFormat, head: Uint8Array): AttachmentFault | undefined {
  if (head.length === 0) return { fault: "empty" };
  const { signatures }: AttachmentFormatRow = attachmentFormats[suffix];
  if (signatures === undefined) return checkText(suffix, head);
  return signatures.some((signature) => holdsAt(head, 0, signature)) ? undefined : { fault: "wrong-signature", suffix };
}

/** An attachment's fault in one English sentence, without a full stop. */
export function describeAttachmentFault(fault: AttachmentFault): string {
  const sentence = sentences[fault.fault] as (fault: AttachmentFault) => string;
  return sentence(fault);
}

type Sentences = { readonly [F in AttachmentFault as F["fault"]]: (fault: F) => string };

const sentences: Sentences = {
  empty: () => "The file is empty",
  "wrong-signature": ({ suffix }) =>
    `The file is not a ${attachmentFormats[suffix].label} file, whatever its name says`,
  binary: ({ suffix, offset }) => `The ${attachmentFormats[suffix].label} file is not text: byte ${offset} is binary`,
  markup: ({ suffix }) =>
    `The ${attachmentFormats[suffix].label} file begins like a web page, and browsers may show it as one`,
};

function checkText(suffix: AttachmentFormat, head: Uint8Array): AttachmentFault | undefined {
  const isWide = holdsAt(head, 0, "\xff\xfe") || holdsAt(head, 0, "\xfe\xff");
  const offset = isWide ? -1 : head.findIndex((byte) => BINARY.has(byte));
  if (offset !== -1) return { fault: "binary", suffix, offset };
  const start = latin1(head, 0, SNIFFED).replace(isWide ? /\0|^\xff\xfe|^\xfe\xff/g : /^\xef\xbb\xbf/, "");
  return MARKUP.test(start) ? { fault: "markup", suffix } : undefined;
}

/** How far browsers look. (WHATWG MIME Sniffing, section 7.1.) */
const SNIFFED = 1_445;
/** The binary data bytes of that standard: controls other than tab, line ends and escape. */
const BINARY: ReadonlySet<number> = new Set(
  Array.from({ length: 0x20 }, (_, byte) => byte).filter((byte) => ![9, 10, 12, 13, 0x1b].includes(byte)),
);
/** An element, a comment, a doctype or an instruction; not the `<134>` of a log. */
const MARKUP = /^\s*<[a-z!?/]/i;
