import { expect, test } from "vitest";
import { pagesOfFolder } from "../adapters/markdown-folder.js";
import { plain } from "../dialects/plain.js";
import { importPages } from "../import-pages.js";
import type { BrandAddress } from "./brand-addresses.js";

const brandAddresses: readonly BrandAddress[] = [
  { placeholder: "CONTACT_EMAIL", type: "email", value: "help@acme.example" },
  { placeholder: "CONTACT_EMAIL", type: "email", value: "help@zeta.example" },
  { placeholder: "HELP_URL", type: "url", value: "https://help.acme.example" },
  { placeholder: "SALES_URL", type: "url", value: "https://acme.example" },
  { placeholder: "SHOP_URL", type: "url", value: "https://acme.example" },
];

test.each([
  ["a mail address", "Write to help@acme.example.", "Write to <<CONTACT_EMAIL>>.", 1],
  ["that of another brand", "(help@zeta.example)", "(<<CONTACT_EMAIL>>)", 1],
  ["its link", "[Write](mailto:help@acme.example)", "[Write](mailto:<<CONTACT_EMAIL>>)", 1],
  ["its link in signs", "<help@acme.example>", "[<<CONTACT_EMAIL>>](mailto:<<CONTACT_EMAIL>>)", 2],
  ["a web address", "[Help](https://help.acme.example/)", "[Help](<<HELP_URL>>)", 1],
  ["hosts in any case", "[Help](https://Help.Acme.example)", "[Help](<<HELP_URL>>)", 1],
  ["a page below it", "[Help](https://help.acme.example/a)", "[Help](https://help.acme.example/a)", 0],
  ["a longer host", "Write to help@acme.example.org.", "Write to help@acme.example.org.", 0],
  ["a longer name", "Write to self-help@acme.example.", "Write to self-help@acme.example.", 0],
  ["code", "`help@acme.example`", "`help@acme.example`", 0],
  ["a value of two placeholders", "[Shop](https://acme.example)", "[Shop](https://acme.example)", 0],
])("%s", (_, text, fix, count) => {
  const page = `# Dark\n\n## Fix\n\n${text}\n`;
  const { pages } = importPages(pagesOfFolder([{ path: "a/dark.md", text: page }], plain).pages, { brandAddresses });
  expect(pages[0]).toMatchObject({ outcome: "imported" });
  expect(pages[0]?.entries[0]?.text.replace(/^[\s\S]*## Fix\n\n/, "").trim()).toBe(fix);
  expect(pages[0]?.losses.filter(({ code }) => code === "address-mapped")).toHaveLength(count);
});
