import { expect, test } from "vitest";
import { bytes } from "../../../test/picture-bytes.js";
import { checkAttachment, describeAttachmentFault } from "./check-attachment.js";

test.each([
  ["pdf", "%PDF-1.7\n"],
  ["zip", "PK\x03\x04x"],
  ["zip", "PK\x05\x06\0\0"],
  ["txt", "\xef\xbb\xbfA text\r\n\tof two lines"],
  ["log", "<134>1 2030-01-01 host app - - a line of syslog"],
  ["log", "\xff\xfea\0 \0l\0i\0n\0e\0"],
  ["log", "\x1b[31mred\x1b[0m"],
  ["csv", "a;b\n<b>;2"],
  ["json", '{"a": "<script>"}'],
  ["diff", "--- a\n+++ b\n"],
] as const)("a %s that is one: %j", (suffix, text) => expect(checkAttachment(suffix, bytes(text))).toBeUndefined());

test.each([
  ["txt", "", "empty"],
  ["pdf", "<html>%PDF-", "wrong-signature"],
  ["zip", "MZ\x90", "wrong-signature"],
  ["txt", "PK\x03\x04", "binary"],
  ["csv", "a\0b", "binary"],
  ["json", "\x7fELF\x02", "binary"],
  ["txt", "<!DOCTYPE html>", "markup"],
  ["log", "\n \t<ScRipt>alert(1)</script>", "markup"],
  ["csv", "\xef\xbb\xbf<svg onload=alert(1)>", "markup"],
  ["patch", "<?xml version='1.0'?>", "markup"],
  ["log", "\xff\xfe<\0p\0>\0", "markup"],
] as const)("a %s that is none: %j", (suffix, text, fault) => {
  expect(checkAttachment(suffix, bytes(text))).toMatchObject({ fault });
});

test("sentences", () => {
  const said = [
    checkAttachment("log", bytes()),
    checkAttachment("pdf", bytes("x")),
    checkAttachment("csv", bytes("a\0")),
    checkAttachment("txt", bytes("<p>")),
  ].map((fault) => fault && describeAttachmentFault(fault));
  expect(said).toMatchInlineSnapshot(`
    [
      "The file is empty",
      "The file is not a PDF file, whatever its name says",
      "The CSV file is not text: byte 1 is binary",
      "The TXT file begins like a web page, and browsers may show it as one",
    ]
  `);
});
