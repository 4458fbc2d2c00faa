import { base64 } from "./base64.js";
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
  /** The pictures that the HTML shows. None when left out. */
  readonly pictures?: readonly DraftPicture[];
}

/** A picture in a mail. */
interface DraftPicture {
  /** Its content id, without the angle brackets: the HTML shows it by `cid:` and this (RFC 2392). */
  readonly id: string;
  /** The name of its file: letters, digits, dots, hyphens and underscores. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * A mail draft (RFC 5322) with both forms of its text. It has no sender, no date and no message id: mail clients add
 * them, and with a clock or chance in it the same draft would be another file each time. `X-Unsent` has Outlook open it
 * for writing.
 */
export function draftMessage({ id, subject, locale, html, text, pictures = [] }: Draft): string {
  return [
    header("Subject", subject),
    `X-Fixbook-Id: ${id}`,
    "X-Unsent: 1",
    header("Content-Language", locale),
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    ...textPart("plain", text),
    `--${boundary}`,
    ...(pictures.length === 0 ? textPart("html", html) : relatedPart(html, pictures)),
    `--${boundary}--`,
    "",
  ].join("\r\n");
}

function textPart(type: "plain" | "html", contents: string): readonly string[] {
  return [
    `Content-Type: text/${type}; charset=utf-8`,
    "Content-Transfer-Encoding: quoted-printable",
    "",
    quotedPrintable(contents),
  ];
}

/** The HTML with the pictures that it shows (RFC 2387). */
function relatedPart(html: string, pictures: readonly DraftPicture[]): readonly string[] {
  return [
    `Content-Type: multipart/related; type="text/html"; boundary="${pictureBoundary}"`,
    "",
    `--${pictureBoundary}`,
    ...textPart("html", html),
    ...pictures.flatMap(({ id, name, type, bytes }) => [
      `--${pictureBoundary}`,
      `Content-Type: ${type};`,
      ` name="${name}"`,
      "Content-Transfer-Encoding: base64",
      `Content-ID: <${id}>`,
      "Content-Disposition: inline;",
      ` filename="${name}"`,
      "",
      base64(bytes),
    ]),
    `--${pictureBoundary}--`,
  ];
}

/**
 * Boundaries that no part can hold: `=_` cannot stand in quoted-printable text, nor in base64. Neither begins as the
 * other does.
 */
const boundary = "=_fixbook";
const pictureBoundary = "=_pictures";
