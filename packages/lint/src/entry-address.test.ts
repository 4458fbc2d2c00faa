import { parseBrandFile } from "@fixbook/core";
import { expect, test } from "vitest";
import { ownAddresses } from "./entry-address.js";

test("the addresses of a book are those of its brands, and placeholders that hold one; a brand may have none", () => {
  const brands = [
    "name: A\nurl: https://a.example/help/\nvalues: {HELP_URL: https://a.example/help, OTHER: https://b.example}\n",
    "name: B\nvalues: {HELP_URL: https://b.example}\n",
    "name: C\nurl: https://a.example/help\n",
  ].map((text) => parseBrandFile({ path: "brands/a.yaml", text }));
  expect(ownAddresses({ brands })).toEqual(["https://a.example/help", "<<HELP_URL>>"]);
  expect(ownAddresses({ brands: brands.slice(1, 2) })).toEqual([]);
});
