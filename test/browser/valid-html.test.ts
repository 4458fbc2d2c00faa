import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate/node";
import { describe, expect, test } from "vitest";
import { contentFolder, helpCentersIn } from "./published.ts";

const validator = new HtmlValidate(
  new StaticConfigLoader({ extends: ["html-validate:standard", "html-validate:a11y"] }),
);

describe.each(helpCentersIn(contentFolder))("$name", ({ folder, pages }) => {
  test.each(pages)("%s is valid HTML", (path) => {
    const { results } = validator.validateStringSync(readFileSync(join(folder, path, "index.html"), "utf8"), path);
    const found = results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    );
    expect(found).toEqual([]);
  });
});
