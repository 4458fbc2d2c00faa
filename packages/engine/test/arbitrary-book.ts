import { rules, runExample } from "@fixbook/lint";
import fc from "fast-check";
import { bookFiles, type Files } from "./book-on-disk.js";

const examples = rules.flatMap((rule) =>
  rule.examples.bad.flatMap((example) => runExample(rule, example).files.map(({ text }) => text)),
);

/** Paths of entries: of those of {@link bookFiles} as well, so that they are replaced. */
const PATHS = [
  "entries/voice/call-drops.md",
  "entries/voice/no-dial-tone.md",
  "entries/email/bounces.md",
  "entries/email/late.md",
  "entries/voice/echo.md",
  "entries/nowhere/lost.md",
];

/** Entries with what the rules' own examples hold, and some that are about other entries. */
const entries = fc.dictionary(
  fc.constantFrom(...PATHS),
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...examples) },
    fc.constantFrom(
      "---\nrelated: [call-drops, bounces, nobody]\naliases: [old-tone]\n---\n\n# One\n\n1. Go.\n",
      "---\nsignatures: {codes: [E-1]}\n---\n\n# Two\n\nSee [[old-tone]].\n\n1. Go.\n2. Stop.\n",
      "---\nsignatures: {codes: [e-1]}\nreviewed: 2020-01-01\n---\n\n# Two\n\n1. Go.\n2. Stop.\n",
      "---\nrelated: [\n---\n\n# Three\n\n1. Go.\n",
    ),
  ),
);

const ledgers = fc.constantFrom(
  undefined,
  "",
  "bounces: entry\ncall-drops: entry\n",
  "no-dial-tone: { moved: old-tone }\nbounces: entry\ngone: entry\n",
);

/** A book with findings of many kinds. */
export const arbitraryBook: fc.Arbitrary<Files> = fc
  .tuple(entries, ledgers)
  .map(([some, ledger]) => bookFiles({ ...some, "ids.yaml": ledger }));

/** Books for one run: they share its workers, which take longer to start than to check a book. */
export function several(book: fc.Arbitrary<Files>): fc.Arbitrary<Files[]> {
  return fc.array(book, { minLength: 12, maxLength: 12 });
}
