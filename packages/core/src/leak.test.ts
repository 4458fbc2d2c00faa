import fc from "fast-check";
import { expect, test } from "vitest";
import { finishArtifact } from "./leak.js";

const LEAKS = [
  "<<NAME>>",
  "&lt;&lt;NAME",
  "&LT;&lt;NAME",
  "&#60;&#60;N",
  "&#x3C;&#x3c;N",
  "%3C%3cNAME",
  "\\u003c\\u003CNAME",
  "{{NAME}}",
  "&#123;&#123;NAME&#125;&#125;",
  "&#x7B;&#x7b;NAME}}",
  "%7B%7bNAME%7d%7D",
  "\\u007B\\u007bNAME}}",
  "undefined",
  "[object Object]",
] as const;

test("every shape is found, whatever stands around it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...LEAKS), fc.string(), fc.string(), (leak, before, after) => {
      const { leaks } = finishArtifact({ path: "a", contents: `${before} ${leak} ${after}` }, () => false);
      expect(leaks.map(({ offset }) => offset)).toContain(before.length + 1);
    }),
  );
});

test("marks of text that was meant are taken out, escaped ones in any case too", () => {
  const { artifact, leaks } = finishArtifact({ path: "a", contents: "a<\ue003<NAME %3C%eE%80%83%3CX" }, () => false);
  expect(artifact.contents).toBe("a<<NAME %3C%3CX");
  expect(leaks).toEqual([]);
});

test("text without any is handed on as it is", () => {
  const artifact = { path: "a", contents: "<p>a &amp; b &lt; c {d} 50%</p>" };
  expect(finishArtifact(artifact, () => false)).toEqual({ artifact, leaks: [] });
});
