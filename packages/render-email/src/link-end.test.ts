import { smallEntry } from "@fixbook/core/testing";
import { expect, test } from "vitest";
import { mailOf } from "../test/render.js";

test.each([
  ["It says “expired”", true],
  ["Der Link zeigt „abgelaufen“", true],
  ["It waits…", true],
  ["The customers’", true],
  ["It says “expired” at once", false],
  ["It says 'expired'", false],
  ["保存できない」", false],
])("a snippet whose last link reads %s", (title, isGuarded) => {
  const { html, text } = mailOf({ ...smallEntry("one"), title });
  expect(html.endsWith(isGuarded ? "</a>\u2060</p>" : "</a></p>")).toBe(true);
  expect(text).not.toContain("\u2060");
});
