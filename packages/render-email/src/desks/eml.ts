import { mediaTypeOf } from "@fixbook/core/picture";
import type { PublishedFile } from "@fixbook/schema";
import { draftMessage } from "../mime/message.js";
import type { Desk } from "./desk.js";
import { fileName } from "./file-rows.js";
import { fileEach } from "./format.js";
import { noSyntax } from "./literal.js";

/**
 * Drafts (RFC 5322 with `X-Unsent: 1`) that every mail client opens. No desk, so the agent's fields stay visible in them. Small pictures stand in them
 * where the book wants that.
 */
export const eml: Desk = {
  title: "Mail drafts",
  body: "html",
  variables: {},
  variable: (name) => name,
  needsFallback: true,
  literal: noSyntax,
  keyField: "X-Fixbook-Id",
  key: ({ globalId }) => globalId,
  format: fileEach("eml", (item, { bytesOf }) => {
    const pictures = bytesOf === undefined ? [] : picturesFor(item.files());
    const sources = new Map(pictures.map((file) => [file.published, `cid:${contentId(file)}`]));
    return draftMessage({
      id: item.globalId,
      subject: item.title,
      locale: item.locale,
      html: pictures.length === 0 ? item.html() : item.htmlWith(({ published }) => sources.get(published)),
      text: item.text(),
      pictures: pictures.map((file) => ({
        id: contentId(file),
        name: fileName(file),
        type: mediaTypeOf(file.format),
        bytes: bytesOf?.(file) ?? new Uint8Array(),
      })),
    });
  }),
};

/** The pictures that stand in a draft: the first ones that fit, of formats that every mail program shows. */
function picturesFor(files: readonly PublishedFile[]): readonly PublishedFile[] {
  let room = MAIL_BYTES;
  return files.filter(({ format, bytes }) => {
    if (!SHOWN.has(format) || bytes > Math.min(PICTURE_BYTES, room)) return false;
    room -= bytes;
    return true;
  });
}

/** Of one picture, and of all in a mail. */
const PICTURE_BYTES = 50_000;
const MAIL_BYTES = 200_000;
const SHOWN: ReadonlySet<string> = new Set(["png", "jpg", "gif"]);

/** What the HTML calls a picture (RFC 2392): the same for the same bytes, and for no others. */
function contentId({ sha256 }: PublishedFile): string {
  return `${sha256.slice(0, 32)}@fixbook.invalid`;
}
