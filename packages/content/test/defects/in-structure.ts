import type { Defect } from "./defect.js";
import type { Writing } from "./writing.js";

/** Mistakes in the title and the sections of an entry. */
export function defectsInStructure({ below, cause, file, host: { item } }: Writing): readonly Defect[] {
  const fields = `---\nrelated: [${item}]\n---\n\n`;
  return [
    // The file of a published entry that is empty may have had any alias.
    { ...file("source/empty-file", "‹›\n"), isAlone: true },
    file("structure/missing-title", `‹›${fields}## Fix\n\n1. Open the untitled one.\n`),
    file("structure/empty-title", `${fields}‹#›\n\n1. Open the one of no words.\n`),
    file("structure/long-title", `${fields}‹# ${"Abc ".repeat(60).trim()}›\n\n1. Open the long one.\n`),
    file("structure/title-markup", `${fields}# I ‹~~can't~~› leave\n\n1. Open the bold one.\n`),
    file("structure/heading-emphasis", `${fields}# I ‹**cannot**› leave\n\n1. Open the emphasised one.\n`),
    file("structure/text-before-title", `${fields}‹Text.›\n\n# A late title\n\n1. Open the late one.\n`),
    file(
      "email/long-subject",
      `${fields}‹# The voice call of an agent that was made from a snapshot of another tenant won't connect›\n\n1. Go.\n`,
    ),
    below("structure/body-h1", "1. Open it.\n\n‹# Second›"),
    below("structure/missing-fix", "‹## Cause›\n\nNobody knows."),
    below("structure/empty-section", "1. Open it.\n\n‹## Verify›"),
    below("structure/unknown-section", "1. Open it.\n\n‹## Verfiy›\n\nIt works."),
    below("structure/section-name", "1. Open it.\n\n‹## Verify: it›\n\nIt works."),
    below("structure/section-order", "1. Open it.\n\n## Benefits\n\n- Rest.\n\n‹## Verify›\n\nIt works."),
    below("structure/duplicate-section", "1. Open it.\n\n## Verify\n\nIt works.\n\n‹## Verify›\n\nIt still does."),
    below("structure/deep-heading", "1. Open it.\n\n## Escalate\n\n‹##### Deep›\n\nIt works."),
    below("structure/empty-heading", "1. Open it.\n\n‹###›\n\n1. Close it."),
    below("structure/hidden-notes", "1. Open it.\n\n‹**Internal notes**›\n\nRefund it."),
    below("structure/internal-line", "1. Open it.\n\n## Escalate\n\n‹Internal:› ask the customer first."),
    below("structure/nested-heading", "> ‹## Fix›\n\n1. Open it."),
    below("structure/prose-fix", "‹## Fix›\n\nJust do it."),
    below("structure/group-title", "## Fix\n\n‹### Step 1›\n\n1. Open it."),
    below("structure/alternative-steps", "## Fix\n\n1. Open it.\n\n‹Or:›\n\n1. Close it."),
    below("structure/text-outside-list", "1. Open it.\n\n## Benefits\n\n- A lamp.\n\n‹And more.›"),
    below("structure/interrupted-steps", "## Fix\n\n1. Open it.\n\n‹1) Close it.›"),
    below("structure/items-expected", "1. Open it.\n\n## Benefits\n\n‹1. Rest.›"),
    below("structure/empty-step", "1. Open it.\n‹2.›"),
    below("structure/list-start", "‹3.› Open it."),
    below("structure/step-overload", `1. ‹Open ${"a page and ".repeat(60)}wait.›\n2. Close it.`),
    below("structure/text-without-section", "‹Text.›\n\n## Symptom\n\nIt fails.\n\n## Fix\n\n1. Open it."),
    below("structure/shared-cause", "‹## Cause›\n\nO.\n\n## Fix: One\n\n1. Open it.\n\n## Fix: Two\n\n1. Close it."),
    below(
      "structure/unnamed-solution",
      "## Cause: One\n\nO.\n\n## Fix\n\n1. Open it.\n\n‹## Cause›\n\nT.\n\n## Fix\n\n1. Close it.",
    ),
    below(
      "structure/duplicate-solution",
      "## Cause: One\n\nO.\n\n## Fix\n\n1. Open it.\n\n‹## Cause: one›\n\nT.\n\n## Fix\n\n1. Close it.",
    ),
    below(
      "structure/same-anchor",
      "## Cause: Café\n\nO.\n\n## Fix\n\n1. Open it.\n\n‹## Cause: Cafe!›\n\nT.\n\n## Fix\n\n1. Close it.",
    ),
    cause("structure/contents-list", "‹- [Cause](#cause)\n- [Fix](#fix)\n- [Verify](#verify)›"),
    cause("structure/conflict-marker", "‹<<<<<<< HEAD›\nText."),
    cause(
      "lint/disable-without-reason",
      "‹lint/disable-without-reason+lint/unused-disable|<!-- fixbook-disable-next-line text/odd-space -->›\n\nOne.",
    ),
    cause("lint/unknown-rule", "‹<!-- fixbook-disable-next-line text/odd-spaces -- meant -->›\n\nOne."),
    cause("lint/unused-disable", "‹<!-- fixbook-disable-next-line text/odd-space -- meant -->›\n\nOne."),
    cause("lint/not-suppressible", "‹<!-- fixbook-disable-next-line security/raw-html -- meant -->›\n\nOne."),
  ];
}
