import { expect, test } from "vitest";
import { avifMeta, box, bytes, FTYP, fullBox, u16be } from "../../test/picture-bytes.js";
import { pictureSamples } from "../../test/picture-samples.js";
import { describeFile } from "./describe-file.js";
import { readPicture } from "./read-picture.js";

const sha256 = () => "0".repeat(64);

test("a picture whose metadata cannot be removed is not published", () => {
  // The EXIF item is declared, and no place is stated for it.
  const infe = box("infe", [2, 0, 0, 0], u16be(2), u16be(0), "Exif\0");
  const picture = bytes(FTYP, avifMeta(2, 2, fullBox("iinf", u16be(1), infe)), box("mdat", "pixels"));
  expect(readPicture(picture)).toMatchObject({ metadata: ["exif"] });
  expect(describeFile("pictures/a.avif", picture, sha256)).toEqual({
    kind: "unreadable",
    reason: "It contains metadata that cannot be removed without harm to the picture",
    action: "Save it again without metadata, or as a PNG or JPEG, from which it can be removed.",
  });
});

test.each(pictureSamples.map(({ name, bytes: picture, facts }) => ({ name, picture, facts })))(
  "$name can be published, with or without metadata",
  ({ picture, facts }) => {
    expect(describeFile(`pictures/a.${facts.format}`, picture, sha256)).toMatchObject({ kind: "file" });
  },
);
