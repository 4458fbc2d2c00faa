import { expect, test } from "vitest";
import { openingCheck } from "./opening-check.js";
import { parseEntry } from "./parse-entry.js";

test.each<[string, string, boolean, string?]>([
  ["the first of several steps", "1. Open **Settings** and check the name.\n2. Save.", true],
  ["the way to a screen", "1. Open **Settings**.\n2. Save.", false],
  ["in another language", "1. **Einstellungen** öffnen.\n2. Speichern.", true],
  ["the only step", "1. Open **Settings**.", false],
  ["the first step of several solutions", "## Fix: A\n\n1. Turn it off.\n\n## Fix: B\n\n1. Wait.", true],
  ["one that the writer named", "1. Go.", true, "---\nfirstCheck: Look.\n---\n"],
  ["none", "## Fix\n\n### Windows\n\n1. Go.\n2. Wait.", false],
])("%s has a place of its own or none: %j, %s", (_name, body, has, front = "") => {
  const { entry } = parseEntry({ path: "entries/area/id.md", text: `${front}# A\n\n${body}\n` });
  if (entry === undefined) throw new Error("There is no entry.");
  expect(openingCheck(entry) !== undefined).toBe(has);
});
