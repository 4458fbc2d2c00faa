import { guardShapes, withoutGuards } from "@fixbook/core";
import fc from "fast-check";
import nodemailer from "nodemailer";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { realBook } from "../../../core/test/real-books.js";
import { artifactsOf, mailsOf } from "../../test/render.js";
import { draftMessage } from "./message.js";

/** Both forms of a mail and its subject, as a mail client reads them. Line ends are LF. */
async function readMail(mail: string) {
  const { subject = "", text = "", html = "", attachments } = await PostalMime.parse(mail);
  const lf = (value: string) => value.replaceAll("\r\n", "\n").replace(/\n+$/, "");
  return { subject, text: lf(text), html: lf(html), attachments: attachments.length };
}

/** A mail as an ordinary sender makes one. */
async function sendMail(mail: { subject: string; text: string; html: string }, encoding?: "base64"): Promise<string> {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message } = await transport.sendMail({
    from: "support@example.com",
    to: "reader@example.com",
    ...mail,
    ...(encoding === undefined ? {} : { textEncoding: encoding }),
  });
  return message.toString();
}

const draft = (parts: { subject: string; text: string; html: string }) =>
  draftMessage({ id: "book.brand.entry.fix", locale: "en", ...parts });

const texts = {
  Hebrew: "שגיאה \u2066TW-31005\u2069 בשיחה",
  Chinese: "请按“保存”，然后等待。",
  emoji: "Press 👩‍💻 then ✅",
  "a long line": `Run ${"word ".repeat(400)}now`,
  "a long line without spaces": "字".repeat(700),
  "From and signature lines": " From here on:\n -- \n --",
  "bare From, dots and spaces": "From a\nFrom b\n.\n..\n-- \ntrailing  \n\ttab\t\nend",
  "equals signs": "a=b =3D =?utf-8?Q?x?= =_fixbook --=_fixbook--",
  placeholders: "<<LITERAL>> {{literal}} [order number]",
};

describe.each(Object.entries(texts))("%s", (_name, text) => {
  const mail = {
    subject: text.replace(/\s+/g, " ").trim().slice(0, 300),
    text,
    html: `<p>${text.replaceAll("<", "&lt;")}</p>`,
  };
  test("comes back from a mail that nodemailer made", async () => {
    // It does not encode a subject that looks encoded; ours does.
    const sent = { ...mail, subject: mail.subject.replaceAll("=?", "") };
    expect(await readMail(await sendMail(sent))).toEqual({ ...sent, attachments: 0 });
    expect(await readMail(await sendMail(sent, "base64"))).toEqual({ ...sent, attachments: 0 });
  });
  test("comes back from a draft", async () => {
    const made = draft(mail);
    expect(await readMail(made)).toEqual({ ...mail, attachments: 0 });
    expect(made.split("\r\n").filter((line) => line.length > 76)).toEqual([]);
    expect(made.replaceAll("\r\n", "")).toMatch(/^[ -~\t]*$/);
    expect(made).not.toMatch(/^(?:From |\.)/m);
  });
});

test("any text comes back from a draft", async () => {
  const words = fc.string({
    unit: fc.oneof(fc.constantFrom("\n", " ", "=", "-", ".", "From ", "?", "ש", "🙂"), fc.string()),
  });
  await fc.assert(
    fc.asyncProperty(words, words, async (first, second) => {
      const clean = (value: string) =>
        value.toWellFormed().replace(/[\p{Cc}\p{Co}\ufeff\u2028\u2029]/gu, (one) => (one === "\n" ? one : ""));
      const [subject, text] = [clean(first).replace(/\s+/g, " ").trim(), clean(second).replace(/\n+$/, "")];
      const read = await readMail(draft({ subject, text, html: `<p>x</p>` }));
      expect(read).toMatchObject({ subject, text });
    }),
  );
});

test("a draft carries the guards of text that looks like a placeholder, for the scan of the artifact", () => {
  const guarded = guardShapes(`<<LITERAL>> ${"x".repeat(61)}<<SECOND>>`);
  const made = draft({ subject: guarded, text: guarded, html: "<p></p>" });
  expect(made.match(/\ue003/g)).toHaveLength(4);
  expect(
    withoutGuards(made)
      .split("\r\n")
      .filter((line) => line.length > 76),
  ).toEqual([]);
});

test("a subject cannot add a header", async () => {
  const made = draft({ subject: "a\r\nBcc: b@example.com", text: "", html: "" });
  expect(made).toMatch(/^Subject: a Bcc: b@example\.com\r\n/);
});

describe.each(["looper", "peptideclients"])("every snippet of %s", (id) => {
  const book = realBook(id);
  const artifacts = artifactsOf({ ...book, desks: ["eml"] });
  const titles = new Map(book.entries.map((entry) => [entry.id, entry.title]));
  const variantId = (mail: { id: string; variant: string }) =>
    mail.variant === "fix" ? mail.id : `${mail.id}.${mail.variant}`;
  test("comes back from its draft, and from a mail", async () => {
    for (const mail of mailsOf(book)) {
      const read = await readMail(artifacts.get(`desks/eml/${variantId(mail)}.eml`) ?? "");
      const html = mail.html.replace(/ style="[^"]*"/g, "");
      expect(read).toEqual({ subject: titles.get(mail.id), text: mail.text.trimEnd(), html, attachments: 0 });
      const sent = await readMail(await sendMail({ subject: read.subject, text: mail.text, html: mail.html }));
      expect(sent).toEqual({ subject: read.subject, text: mail.text.trimEnd(), html: mail.html, attachments: 0 });
    }
  });
});
