import { describe, expect, test } from "vitest";
import { parseWithRemark } from "../markdown.js";
import { maskPlaceholders, maskReferences } from "../mask.js";
import type { FromMdast } from "../rich-text/conversion.js";
import { holdsLinksOnly } from "./links-only.js";

function isOfLinks(text: string): boolean {
  const masked = maskReferences(maskPlaceholders(text));
  return holdsLinksOnly(parseWithRemark(masked.text).children, { masks: masked.uses } as unknown as FromMdast);
}

describe("what holds nothing but links", () => {
  test.each([
    "* [One](https://a.example)\n* [Two](https://b.example) in our guide",
    "[One](https://a.example)",
    "See **[One](https://a.example)**.",
    "* [[voice]]\n* <https://a.example>",
    "1. [One][a]\n\n[a]: https://a.example",
    "* Guides\n\n  [One](https://a.example)".replace("Guides\n\n  ", ""),
    "- [a](x)\n  - [b](y)",
  ])("%j does", (text) => expect(isOfLinks(text)).toBe(true));

  test.each([
    "",
    "Text.",
    "* [One](https://a.example)\n* Text",
    "[One](https://a.example)\n\nText.",
    "[One](https://a.example)\n\n```sh\nls\n```",
    "| [a](x) |\n|---|",
    "* \n",
    "[a]: https://a.example",
  ])("%j does not", (text) => expect(isOfLinks(text)).toBe(false));
});
