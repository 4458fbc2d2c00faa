import { bookFiles, type Files } from "../../engine/test/book-on-disk.js";

export const DROPS = "entries/voice/call-drops.md";
export const TONE = "entries/voice/no-dial-tone.md";
export const BOUNCES = "entries/email/bounces.md";

/** A book in which everything refers to something. */
export const sampleFiles: Readonly<Record<string, string>> = bookFiles({
  "book.yaml": `id: demo
title: <<PRODUCT>> troubleshooting
areas:
  - {id: voice, title: Voice, guide: {title: A guide, ref: no-dial-tone}}
  - {id: email, title: Email in <<PRODUCT>>}
placeholders:
  PRODUCT: {type: text, description: The product.}
  NAME: {type: text, description: Who writes., filledBy: agent}
brands: [acme, zeta]
inventories: [guides]
sections:
  - {id: checked-with, title: Checked with, after: verify}
`,
  [DROPS]: `---
related: [no-dial-tone]
aliases: [line-lost]
signatures: {codes: [E-1, E-2]}
reviewed: 2025-08-01
---

# The call drops in <<PRODUCT>>

No line.

## Cause: The line

It is [off](entry:no-dial-tone).

## Fix: The line

### On iOS

1. See [[guide-voice]] and [[bounces]].

   ![The menu](menu.png)

## Checked with

\`\`\`sh
[[bounces]] <<PRODUCT>>
\`\`\`
`,
  [TONE]: `---
signatures: {codes: [E-1]}
---

# No dial tone

The number is not attached.

1. Attach it.
`,
  [BOUNCES]: "# Email bounces in <<PRODUCT>>\n\nIt does.\n\n1. Write to <<NAME>>. See [[line-lost]].\n",
  "entries/voice/call-drops/menu.png": "not read",
  "queries.yml": "- query: nothing to hear\n  entry: no-dial-tone\n",
  "ids.yaml":
    "bounces: entry\ncall-drops: entry\ngone: {retired: Nobody has it any more.}\nline-lost: {moved: call-drops}\nno-dial-tone: entry\n",
} satisfies Files) as Record<string, string>;

/** A file of the book with marks. */
export function marked(path: string, written: string, withMarks: string): string {
  const text = sampleFiles[path] ?? "";
  if (!text.includes(written)) throw new Error(`${path} does not say ${written}.`);
  return text.replace(written, withMarks);
}
