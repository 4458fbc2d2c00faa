import { createLineIndex } from "@fixbook/core";
import type { Diagnostic, Fix } from "@fixbook/schema";

type Edits = readonly (readonly [start: number, end: number, text: string])[];

/** A finding in a text whose fix makes some edits, by offsets. */
export function finding(text: string, ruleId: string, edits: Edits, kind: Fix["kind"] = "safe"): Diagnostic {
  const lines = createLineIndex(text);
  const place = (start: number, end: number) => ({ file: "a.md", range: lines.range({ start, end }) });
  const fix: Fix = {
    kind,
    title: "Fix it",
    edits: edits.map(([start, end, wanted]) => ({ ...place(start, end), text: wanted })),
  };
  const [[start, end] = [0, 0]] = edits;
  return { ruleId, severity: "warning", message: "M", why: "W", action: "A", ...place(start, end), fixes: [fix] };
}
