import { header } from "./header.js";
import { quotedPrintable } from "./quoted-printable.js";

/** What a draft says. */
export interface Draft {
  readonly subject: string;
  readonly locale: string;
  readonly html: string;
  readonly text: string;
  /** What a loader finds the draft by: letters, digits, hyphens and dots. */
  readonly id: string;
}

/**
 * A mail draft (RFC 5322) with both forms of its text. It has no sender, no date and no message id: mail clients add
 * them, and with a clock or chance in it the same draft would be another file each time. `X-Unsent` has Outlook open it
 * for writing.
 */
export function draftMessage({ id, subject, locale, html, text }: Draft): string {
  const part = (type: string, contents: string): readonly string[] => [
    `--${boundary}`,
    `Content-Type: text/${type}; charset=utf-8`,
    "Content-Transfer-Encoding: quoted-printable",
    "",
    quotedPrintable(contents),
  ];
  return [
    header("Subject", subject),
    `X-Fixbook-Id: ${id}`,
    "X-Unsent: 1",
    header("Content-Language", locale),
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    "",
    ...part("plain", text),
    ...part("html", html),
    `--${boundary}--`,
    "",
  ].join("\r\n");
}

/** A boundary that no part can hold: `=_` cannot stand in quoted-printable text. */
const boundary = "=_fixbook";
