import { describe, expect, test } from "vitest";
import { parseBookFile } from "./parse-files.js";

/** What becomes of `support.address`: its template, where placeholders stand in it, and the names of the findings. */
function address(value: string) {
  const text = `id: a\ntitle: A\nareas: [{id: a, title: A}]\nbrands: [a]\nsupport: {address: ${JSON.stringify(value)}}\n`;
  const { value: settings, uses, diagnostics } = parseBookFile({ path: "book.yaml", text });
  return {
    template: settings?.support.address,
    positions: uses.flatMap((use) => (use.kind === "placeholder" ? use.position : [])),
    findings: diagnostics.map(({ ruleId }) => ruleId),
  };
}

describe("the address of support", () => {
  test.each([
    ["mailto:<<CONTACT_EMAIL>>", "mailto"],
    ["<<HELP_URL>>/contact", "url-start"],
    ["https://<<HOST>>.example.com/contact", "url-host"],
    ["https://example.com/contact?from=<<PRODUCT>>", "url"],
  ])("may be %s", (value, position) => {
    expect(address(value)).toEqual({ template: value, positions: [position], findings: [] });
  });

  test.each([
    ["javascript:alert(1)", "security/unsafe-url"],
    ["tel:+1555", "security/unsafe-url"],
    ["//example.com/contact", "security/unsafe-url"],
    ["https://user@example.com/", "security/unsafe-url"],
    ["contact", "links/relative-url"],
    ["support@example.com", "links/relative-url"],
  ])("may not be %s", (value, ruleId) => {
    expect(address(value)).toMatchObject({ template: undefined, findings: [ruleId] });
  });
});
