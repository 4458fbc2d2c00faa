import { type Section, type SectionId, sections } from "./section.js";

/**
 * What other systems call our sections, in lower case. A heading is here when it can only mean the one section: "Summary"
 * and "Troubleshooting" are not.
 */
const otherNames: Readonly<Partial<Record<SectionId, readonly string[]>>> = {
  symptom: [
    "symptoms",
    "problem",
    "problems",
    "problem description",
    "issue",
    "issues",
    "issue description",
    "meaning",
  ],
  confirm: ["diagnosis", "diagnose", "diagnostics", "confirm", "confirm the issue", "how to confirm"],
  cause: ["causes", "possible cause", "possible causes", "root cause", "root causes", "reason", "reasons"],
  fix: [
    ...["fixes", "how to fix", "how to fix it", "solution", "solutions", "possible solutions", "resolution"],
    ...["resolutions", "mitigation", "mitigations", "possible mitigations", "remediation", "steps to fix"],
  ],
  workaround: ["workarounds", "temporary workaround", "temporary fix"],
  verify: ["verification", "verify the fix", "verify the solution", "validation"],
  escalate: ["escalation", "when to escalate"],
  include: ["before you contact support", "before contacting support", "what to send to support"],
  benefits: ["benefit"],
};

const meant = new Map(
  sections.flatMap((row) => (otherNames[row.id] ?? []).map((name): [string, Section] => [name, row])),
);

/** The section that a heading of another system means, where that is plain: Fix for "Resolution". Case does not count. */
export function meantSection(heading: string): Section | undefined {
  return meant.get(heading.toLowerCase());
}
