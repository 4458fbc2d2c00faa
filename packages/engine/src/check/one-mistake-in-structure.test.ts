import { expect, test } from "vitest";
import {
  cut,
  eachSection,
  edit,
  expected,
  FULL,
  findingsOf,
  type Mutation,
  SHORT,
  TWO,
  withSections,
} from "../../test/mutations.js";
import { wholeBook } from "../../test/whole-book.js";

const misspell = (heading: string) => heading.replace(/^(.)(.)(.)/, "$1$3$2");

const sections: readonly Mutation[] = ([FULL, TWO] as const).flatMap((file) => [
  ...eachSection(
    file,
    "doubled",
    ({ text }) => [text, text],
    (heading) => `structure/duplicate-section: ## ${heading}`,
  ),
  ...eachSection(
    file,
    "misspelled",
    ({ heading, text }) => [text.replace(heading, misspell)],
    (heading) => `structure/unknown-section: ## ${misspell(heading)}`,
  ),
  ...eachSection(
    file,
    "unknown",
    ({ heading, text }) => [text.replace(heading, "Background")],
    () => "structure/unknown-section: ## Background",
  ),
  ...eachSection(
    file,
    "empty",
    ({ heading }) => [`## ${heading}`],
    (heading) => `structure/empty-section: ## ${heading}`,
  ),
  ...eachSection(
    file,
    "with ###",
    ({ text }) => [`#${text}`],
    // Below a fix, it may be a part of it.
    (heading) =>
      file === FULL && /^(?:Workaround|Verify)$/.test(heading)
        ? `structure/group-title: ### ${heading}`
        : `structure/deep-heading: ### ${heading}`,
  ),
  ...eachSection(
    file,
    "with #",
    ({ text }) => [text.slice(1)],
    (heading) => `structure/body-h1: # ${heading}`,
  ),
  ...eachSection(
    file,
    "in bold",
    ({ heading, text }) => [text.replace(heading, `**${heading}**`)],
    (heading) => `structure/heading-emphasis: **${heading}**`,
  ),
  ...eachSection(
    file,
    "in a quote",
    ({ text }) => [text.trim().replace(/^/gm, "> ")],
    (heading) => `structure/nested-heading: ## ${heading}`,
  ),
]);

/** The neighbours whose order says to which of several causes a fix belongs have two right orders. */
const swapped: readonly Mutation[] = ([FULL, TWO] as const).flatMap((file) => {
  const all = cut(file).sections;
  return all.slice(1).map((section, index): Mutation => {
    const before = all[index] ?? section;
    const texts = all.map(({ text }) => text).toSpliced(index, 2, section.text, before.text);
    const finding = file === TWO && index === 1 ? "## Fix" : `## ${before.heading}`;
    const name = `${section.heading} (${index + 2}) above ${before.heading}`;
    return [name, withSections(file, texts), `${file} structure/section-order: ${finding}`];
  });
});

const otherNames: readonly Mutation[] = [
  ...["Resolution", "Solution", "Mitigation", "How to fix it", "Resolution: Push it"].map((name): [string, string] => [
    "## Fix",
    `## ${name}`,
  ]),
  ["## Symptom\n", "## Symptoms\n"],
  ["## Symptom\n", "## Problem\n"],
  ["## Cause\n", "## Root cause\n"],
  ["## Confirm the cause", "## Diagnosis"],
  ["## Workaround", "## Workarounds"],
  ["## Verify", "## Verification:"],
  ["## Fix", "## Fix:"],
].map(([from = "", to = ""]): Mutation => {
  const finding = `${FULL} structure/canonical-heading: ${to.trim()}`;
  return [`${from.trim()} called ${to.trim()}`, edit(FULL, from, to), finding];
});

const STEPS = "1. Push the plug in.\n2. Lift the handset again.\n3. Listen.";
const SHORT_STEPS = "1. Empty it. See [[no-dial-tone]].\n2. Wait.";

const lists: readonly Mutation[] = [
  ["steps as text", edit(FULL, STEPS, "Push it in."), "structure/prose-fix: ## Fix"],
  ["steps as a table", edit(FULL, STEPS, "| a | b |\n|---|---|\n| c | d |"), "structure/prose-fix: ## Fix"],
  ["steps as code", edit(FULL, STEPS, "```sh\npush\n```"), "structure/prose-fix: ## Fix"],
  ["steps in a quote", edit(FULL, STEPS, STEPS.replace(/^/gm, "> ")), "structure/prose-fix: ## Fix"],
  ["a bullet among steps", edit(FULL, "2. Lift the handset again.", "- Lift it."), "structure/list-start: 3."],
  [
    "another kind of number",
    edit(FULL, "2. Lift the handset again.", "2) Lift it."),
    "structure/interrupted-steps: 2) Lift it.",
  ],
  ["steps from 2", edit(FULL, STEPS, "2. Push the plug in.\n3. Listen."), "structure/list-start: 2."],
  ["an empty step", edit(FULL, "2. Lift the handset again.", "2."), "structure/empty-step: 2."],
  ["steps as HTML", edit(FULL, STEPS, "<ol>\n<li>Push.</li>\n</ol>"), "security/raw-html: <ol>"],
  [
    "points numbered",
    edit(FULL, "- The number.\n- The model.", "1. The number."),
    "structure/items-expected: 1. The number.",
  ],
  [
    "points as text",
    edit(FULL, "- Fewer calls.\n- More sleep.", "Fewer calls."),
    "structure/items-expected: Fewer calls.",
  ],
].map(([name, change, finding]): Mutation => [name as string, change as Mutation[1], `${FULL} ${finding as string}`]);

const blocks = [
  ["text", "Then wait:"],
  ["two paragraphs", "Then wait.\n\nAnd wait."],
  ["code", "```sh\nwait\n```"],
  ["a quote", "> Wait."],
  ["an alert", "> [!NOTE]\n> Wait."],
  ["a table", "| a | b |\n|---|---|\n| c | d |"],
  ["text and code", "Wait:\n\n```sh\nwait\n```"],
] as const;

const interrupted: readonly Mutation[] = blocks.flatMap(([name, block]): readonly Mutation[] => {
  const [first] = block.split("\n");
  const steps = `structure/interrupted-steps: ${first}`;
  return [
    [`${name} between steps`, edit(FULL, "\n2. Lift", `\n\n${block}\n\n2. Lift`), `${FULL} ${steps}`],
    [
      `${name} between points`,
      edit(FULL, "\n- The model", `\n\n${block}\n\n- The model`),
      `${FULL} structure/text-outside-list: ${first}`,
    ],
    [
      `${name} between steps without a section`,
      edit(SHORT, "\n2. Wait.", `\n\n${block}\n\n2. Wait.`),
      `${SHORT} ${steps}`,
    ],
  ];
});

const foreign = [
  ["HTML", "<br>", "security/raw-html: <br>"],
  ["a comment", "<!-- wait -->", "security/raw-html: <!-- wait -->"],
  ["a rule", "***", "markdown/horizontal-rule: ***"],
  ["a heading that is too deep", "##### Then", "structure/deep-heading: ##### Then"],
] as const;

const besideSteps: readonly Mutation[] = foreign.flatMap(([name, block, finding]): readonly Mutation[] => [
  [`${name} between steps`, edit(FULL, "\n2. Lift", `\n\n${block}\n\n2. Lift`), `${FULL} ${finding}`],
  [`${name} between points`, edit(FULL, "\n- The model", `\n\n${block}\n\n- The model`), `${FULL} ${finding}`],
  [
    `${name} between steps without a section`,
    edit(SHORT, "\n2. Wait.", `\n\n${block}\n\n2. Wait.`),
    `${SHORT} ${finding}`,
  ],
  [`${name} above steps`, edit(FULL, "1. Push", `${block}\n\n1. Push`), `${FULL} ${finding}`],
  [`${name} below steps`, edit(FULL, "3. Listen.", `3. Listen.\n\n${block}`), `${FULL} ${finding}`],
]);

const titles: readonly Mutation[] = [
  ["no title", edit(FULL, "# No dial tone\n\n", ""), `${FULL} structure/missing-title:`],
  [
    "a title with ##",
    edit(FULL, "# No dial tone", "## No dial tone"),
    `${FULL} structure/missing-title: ## No dial tone`,
  ],
  [
    "a title with ###",
    edit(FULL, "# No dial tone", "### No dial tone"),
    `${FULL} structure/missing-title: ### No dial tone`,
  ],
  ["a title without #", edit(FULL, "# No dial tone", "No dial tone"), `${FULL} structure/missing-title: No dial tone`],
  ["a title without words", edit(FULL, "# No dial tone", "#"), `${FULL} structure/empty-title: #`],
  [
    "a bold title",
    edit(FULL, "# No dial tone", "# **No dial tone**"),
    `${FULL} structure/heading-emphasis: **No dial tone**`,
  ],
  [
    "a long title",
    edit(FULL, "# No", `# ${"No ".repeat(80)}`),
    `${FULL} structure/long-title: # ${"No ".repeat(80)} dial tone`,
  ],
  [
    "a title twice",
    edit(FULL, "# No dial tone", "# No dial tone\n\n# No dial tone"),
    `${FULL} structure/body-h1: # No dial tone`,
  ],
  [
    "text above the title",
    edit(FULL, "# No dial tone", "Hello.\n\n# No dial tone"),
    `${FULL} structure/text-before-title: Hello.`,
  ],
  [
    "a section above the title",
    edit(
      FULL,
      "# No dial tone\n\n## Symptom\n\nThe handset is silent.",
      "## Symptom\n\nThe handset is silent.\n\n# No dial tone",
    ),
    `${FULL} structure/text-before-title: ## Symptom`,
  ],
  [
    "a title at the end",
    { [FULL]: `${wholeBook[FULL].replace("# No dial tone\n\n", "")}\n# No dial tone\n` },
    `${FULL} structure/text-before-title: ## Symptom`,
  ],
  [
    "a title with ## and no sections",
    edit(SHORT, "# Email bounces", "## Email bounces"),
    `${SHORT} structure/missing-title: ## Email bounces`,
  ],
  [
    "text beside the symptom",
    edit(FULL, "## Symptom", "It is silent.\n\n## Symptom"),
    `${FULL} structure/text-without-section: It is silent.`,
  ],
];

const solutions: readonly Mutation[] = [
  [
    "the fix deleted",
    edit(SHORT, SHORT_STEPS, "See [[no-dial-tone]]."),
    `${SHORT} structure/missing-fix: # Email bounces`,
  ],
  [
    "the fix as HTML",
    edit(SHORT, SHORT_STEPS, "See [[no-dial-tone]].\n\n<ol>\n<li>Empty it.</li>\n</ol>"),
    `${SHORT} security/raw-html: <ol>`,
  ],
  [
    "a cause below the steps",
    edit(SHORT, "2. Wait.", "2. Wait.\n\n## Cause\n\nNobody reads it."),
    `${SHORT} structure/missing-fix: ${SHORT_STEPS.split("\n", 1)[0]}`,
  ],
  ["a heading for the cause", edit(SHORT, "The <<", "## Cause\n\nThe <<"), `${SHORT} structure/missing-fix: ## Cause`],
  [
    "a cause without its fix",
    edit(TWO, "## Fix\n\n1. Pay the bill.\n\n", ""),
    `${TWO} structure/missing-fix: ## Cause: The bill is unpaid`,
  ],
  [
    "a fix without its cause",
    edit(TWO, "## Cause: The bill is unpaid\n\nNobody paid.\n\n", ""),
    `${TWO} structure/unnamed-solution: ## Fix`,
  ],
  [
    "a second fix without its cause",
    edit(TWO, "## Cause: The line is noisy\n\nThe cable is old.\n\n", ""),
    `${TWO} structure/duplicate-section: ## Fix`,
  ],
  ["a cause without its name", edit(TWO, ": The bill is unpaid", ""), `${TWO} structure/unnamed-solution: ## Cause`],
  [
    "no cause with a name",
    { [TWO]: wholeBook[TWO].replace(": The bill is unpaid", "").replace(": The line is noisy", "") },
    `${TWO} structure/unnamed-solution: ## Cause`,
  ],
  [
    "two causes of one name",
    edit(TWO, "The line is noisy", "The bill is unpaid"),
    `${TWO} structure/duplicate-solution: ## Cause: The bill is unpaid`,
  ],
  [
    "a fix of another name",
    edit(TWO, "## Fix\n\n1. Pay", "## Fix: Paying\n\n1. Pay"),
    `${TWO} structure/missing-fix: ## Cause: The bill is unpaid`,
  ],
  [
    "a name where none can be",
    edit(FULL, "## Verify", "## Verify: the tone"),
    `${FULL} structure/section-name: ## Verify: the tone`,
  ],
  [
    "a merge that was not finished",
    edit(
      FULL,
      "2. Lift the handset again.",
      "<<<<<<< HEAD\n2. Lift it.\n=======\n2. Lift the receiver.\n>>>>>>> other",
    ),
    `${FULL} structure/conflict-marker: <<<<<<< HEAD`,
  ],
  [
    "a merge of headings that was not finished",
    edit(FULL, "## Fix\n", "<<<<<<< HEAD\n## Fix\n=======\n## Fixes\n>>>>>>> other\n"),
    `${FULL} structure/conflict-marker: <<<<<<< HEAD`,
  ],
];

const swallowed: readonly Mutation[] = [
  [
    "a comment that takes in the fix",
    edit(FULL, "## Fix", "<!-- ask\n\n## Fix"),
    `${FULL} markdown/unclosed-comment: <!-- ask`,
  ],
  [
    "code that takes in the fix",
    edit(TWO, "Nobody paid.", "Nobody paid:\n\n```text\nfrom the log"),
    `${TWO} markdown/unclosed-fence: \`\`\``,
  ],
  [
    "dots for bullets",
    edit(FULL, "- The number.\n- The model.", "• The number.\n• The model."),
    `${FULL} structure/almost-list: • The number.`,
  ],
  [
    "numbers without a space",
    edit(FULL, STEPS, STEPS.replaceAll(". ", ".")),
    `${FULL} structure/almost-list: 1.Push the plug in.`,
  ],
  [
    "numbers without a space and sections",
    edit(SHORT, SHORT_STEPS, SHORT_STEPS.replaceAll(". ", ".")),
    `${SHORT} structure/almost-list: 1.Empty it.See [[no-dial-tone]].`,
  ],
];

test.each<[string, readonly Mutation[]]>([
  ["in a section", sections],
  ["in the order of sections", swapped],
  ["in the name of a section", otherNames],
  ["in a list", lists],
  ["that interrupts a list", interrupted],
  ["that has no place in a list", besideSteps],
  ["in the title", titles],
  ["in a solution", solutions],
  ["that hides what follows", swallowed],
])("one mistake %s is one finding", async (_name, mutations) => {
  expect(await findingsOf(mutations)).toEqual(expected(mutations));
});

test("the whole book has no findings", async () => {
  expect(await findingsOf([["nothing", {}, ""]])).toEqual({ nothing: [] });
});
