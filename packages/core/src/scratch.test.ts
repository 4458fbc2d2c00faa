import { test } from "vitest";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format, parseEntry, entryToMarkdown } from "./index.js";
test("format", () => {
  for (const b of ["looper", "peptideclients"]) {
    const dir = join(import.meta.dirname, "../../content/books", b);
    for (const a of readdirSync(join(dir, "entries"))) for (const f of readdirSync(join(dir, "entries", a))) {
      const path = `entries/${a}/${f}`; const text = readFileSync(join(dir, path), "utf8");
      const r = format({ path, text });
      if (!("text" in r)) console.log(path, r); else if (r.text !== text) console.log(path, "DIFF\n", r.text);
      const e = parseEntry({ path, text }).entry!;
      const md = entryToMarkdown(e);
      const again = parseEntry({ path, text: md });
      if (JSON.stringify(again.entry) !== JSON.stringify(e)) console.log("LAW", path, md, again.diagnostics);
      if (md !== text) console.log("MD", path);
    }
  }
  let ok = 0, bad = 0; const t0 = performance.now();
  for (const p of readdirSync("/work/shared/corpora", { recursive: true }) as string[]) if (p.endsWith(".md")) {
    const text = readFileSync(join("/work/shared/corpora", p), "utf8");
    const t = performance.now();
    const r = format({ path: p, text });
    if ("text" in r) ok++; else { bad++; console.log(p, (performance.now() - t) | 0, r.diagnostics[0]!.range.start.line, r.diagnostics[0]!.message); }
  }
  console.log(ok, bad, performance.now() - t0);
});
