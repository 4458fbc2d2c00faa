import { stepsPart } from "@fixbook/core";
import { sampleBook } from "@fixbook/core/testing";
import type { PlaceholderJson } from "@fixbook/schema";
import { expect, test } from "vitest";
import { read, render, sampleWith } from "../test/sample.js";

const session = (at: string, text: string, form: PlaceholderJson["form"], shown = "<<SESSION>>") => {
  const start = text.indexOf(shown);
  return { name: "SESSION", at, start, end: start + shown.length, type: "text", form };
};

test("each placeholder of the application is listed with its place, in each form", () => {
  const entry = read(
    sampleWith({
      symptom: [
        {
          type: "paragraph",
          children: [
            { type: "placeholder", name: "SESSION" },
            { type: "text", value: " <<LITERAL>> " },
            { type: "inlineCode", value: "id <<SESSION>>" },
            {
              type: "link",
              url: "https://a.example/<<SESSION>>",
              title: null,
              children: [{ type: "text", value: "x" }],
            },
          ],
        },
      ],
      solutions: [
        {
          id: "fix",
          fix: stepsPart([[{ type: "paragraph", children: [{ type: "text", value: "Do it." }] }]]),
          workaround: [],
        },
      ],
      title: "Lost <<SESSION>>",
    }),
    "entries/first.json",
  );
  const { html, markdown, text } = entry.symptom;
  expect(html).toBe(
    '<p>&lt;&lt;SESSION&gt;&gt; &lt;&lt;LITERAL&gt;&gt; <code>id &lt;&lt;SESSION&gt;&gt;</code><a href="https://a.example/%3C%3CSESSION%3E%3E">x</a></p>',
  );
  const inSymptom = (entry.placeholders as PlaceholderJson[]).filter(({ at }) => at.startsWith("/symptom/"));
  expect(inSymptom.map(({ at, form }) => [at, form])).toEqual([
    ["/symptom/text", "text"],
    ["/symptom/text", "text"],
    ["/symptom/text", "url"],
    ["/symptom/html", "html"],
    ["/symptom/html", "html"],
    ["/symptom/html", "url"],
    ["/symptom/markdown", "markdown"],
    ["/symptom/markdown", "code"],
    ["/symptom/markdown", "url"],
  ]);
  const strings: Record<string, string> = {
    "/symptom/text": text,
    "/symptom/html": html,
    "/symptom/markdown": markdown,
  };
  for (const { at, start, end } of inSymptom)
    expect(strings[at]?.slice(start, end)).toMatch(/^(?:<<|&lt;&lt;|%3C%3C)SESSION(?:>>|&gt;&gt;|%3E%3E)$/);
  expect(entry.placeholders[0]).toEqual(session("/title", entry.title, "text"));
});

test("a file without any says nothing of them", () => {
  expect(read(sampleBook("words"), "entries/third.json")).not.toHaveProperty("placeholders");
});

test("every file that holds one lists it", () => {
  const book = sampleBook("words");
  for (const { path, contents } of render(book)) {
    if (!path.endsWith(".json") || path.startsWith("schema/")) continue;
    const file = JSON.parse(contents);
    const listed = (file.placeholders ?? []).length;
    delete file.placeholders;
    expect(listed, path).toBe(JSON.stringify(file).match(/SESSION(?=>>|&gt;|%3E)/g)?.length ?? 0);
  }
});

test("the book says what there is to fill, and nothing else", () => {
  expect(read(sampleBook("words"), "book.json").fields).toEqual({
    SESSION: { type: "text", description: "The session", filledBy: "app" },
  });
});
