import { expect, test } from "vitest";
import * as picture from "./index.js";

test("the face of the pictures", () => {
  expect(Object.keys(picture).sort()).toMatchInlineSnapshot(`
    [
      "bytesToPublish",
      "crc32",
      "describeFile",
      "describePictureFault",
      "isPictureFault",
      "mediaTypeOf",
      "printSvg",
      "readPicture",
      "stripMetadata",
    ]
  `);
});

test("each fault in a sentence", () => {
  const place = { offset: 9, line: 2, column: 3 };
  const faults: readonly picture.PictureFault[] = [
    { fault: "empty" },
    { fault: "unknown-format" },
    { fault: "truncated", format: "jpg" },
    { fault: "broken", format: "webp", offset: 12 },
    { fault: "header-too-late", format: "jpg", limit: 1000 },
    { fault: "no-size", format: "svg" },
    { fault: "size-absurd", format: "png", width: 2 ** 31, height: 1 },
    { fault: "svg-too-large", bytes: 2000, limit: 1000 },
    { fault: "svg-not-utf8" },
    { fault: "svg-malformed", ...place },
    { fault: "svg-too-deep", limit: 100, ...place },
    { fault: "svg-too-much-drawn", limit: 1000 },
    ...(["element", "attribute", "value", "property", "namespace", "entity", "markup", "text"] as const).map(
      (what): picture.PictureFault => ({ fault: "svg-forbidden", what, name: "x", ...place }),
    ),
  ];
  expect(faults.map(picture.describePictureFault)).toMatchInlineSnapshot(`
    [
      "The file is empty",
      "The file is not a picture of a known format",
      "The JPEG ends in the middle",
      "The WebP is damaged at byte 12",
      "The size of the JPEG is not in its first 1000 bytes",
      "The SVG states no size",
      "The PNG says that it is 2147483648 × 1 pixels",
      "The SVG has 2000 bytes, more than 1000",
      "The SVG is not encoded in UTF-8",
      "The SVG is not well-formed XML at line 2, column 3",
      "The SVG nests more than 100 elements at line 2, column 3",
      "The SVG draws more than 1000 elements once its references are followed, or refers to itself",
      "The SVG contains the element <x>, which is not allowed, at line 2, column 3",
      "The SVG contains the attribute x, which is not allowed, at line 2, column 3",
      "The SVG contains a value of x that is not allowed at line 2, column 3",
      "The SVG contains the style property x, which is not allowed, at line 2, column 3",
      "The SVG contains the namespace x, which is not allowed, at line 2, column 3",
      "The SVG contains the entity x, which is not allowed, at line 2, column 3",
      "The SVG contains x, which is not allowed, at line 2, column 3",
      "The SVG contains text in <x>, where none is shown, at line 2, column 3",
    ]
  `);
});
