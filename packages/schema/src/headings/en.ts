import type { LanguageHeadings } from "./language.js";

export const en: LanguageHeadings = {
  articles: /^(?:THE|AN?|YOUR|THIS) /,
  rows: {
    symptom: {
      heading: "Symptom",
      also: {
        corpora: { Meaning: 180, Issue: 123, Symptoms: 82, Problem: 5, Issues: 2 },
        common: [
          ...["Problems", "Problem description", "Problem statement", "Issue description", "Issue summary"],
          ...["Error message", "Error messages", "What you see", "What happens", "Symptoms and errors"],
          ...["Description of the problem", "Description of the issue", "Observed behavior", "Observed behaviour"],
        ],
      },
    },
    confirm: {
      heading: "Confirm the cause",
      also: {
        corpora: { Diagnosis: 178 },
        common: [
          ...["Diagnose", "Diagnostics", "Diagnostic steps", "Confirm", "Confirm the issue", "Confirm the problem"],
          ...["How to confirm", "How to diagnose", "Verification of the cause", "Verify the cause", "Check the cause"],
          ...["Identify the cause", "Find the cause", "Determine the cause", "Diagnosing the problem", "Investigation"],
        ],
      },
    },
    cause: {
      heading: "Cause",
      also: {
        corpora: { "Possible causes": 4, "Root cause analysis": 3 },
        common: [
          ...["Causes", "Possible cause", "Root cause", "Root causes", "Reason", "Reasons", "Why", "Likely cause"],
          ...["Probable cause", "Probable causes", "Common causes", "Why it happens", "Why this happens"],
          ...["Why does this happen", "What causes this", "Cause of the problem", "Cause of the issue"],
          "Reason for the problem",
        ],
      },
    },
    fix: {
      heading: "Fix",
      also: {
        corpora: { Solution: 104, Resolution: 53, Steps: 7, Solutions: 5, "Steps to repair": 3 },
        common: [
          ...["Fixes", "How to fix", "How to fix it", "How to fix this", "How to solve", "How to solve it"],
          ...["How to resolve", "How to resolve it", "How to resolve this issue", "Possible solutions", "Resolutions"],
          ...["Possible resolutions", "Resolution steps", "Resolve", "Resolve the issue", "Resolve the problem"],
          ...["Fix the issue", "Fix the problem", "Solve the problem", "Solve the issue", "Steps to fix"],
          ...["Steps to resolve", "Steps to resolve the issue", "Procedure", "Instructions", "Remediation"],
          ...["Remediation steps", "Remedy", "Remedies", "Corrective action", "Corrective actions", "What to do"],
          ...["Recommended action", "Recommended actions", "To resolve this issue", "To resolve the issue"],
          ...["To resolve this problem", "To resolve the problem", "To fix this issue", "To fix the issue"],
          ...["To fix this problem", "To fix the problem", "To solve this problem", "To solve the problem"],
          ...["Suggested solution", "Suggested solutions", "Suggested resolution", "Recommended solution"],
        ],
      },
    },
    workaround: {
      heading: "Workaround",
      also: {
        common: [
          ...[
            "Workarounds",
            "Work around",
            "Work-around",
            "Temporary workaround",
            "Temporary fix",
            "Temporary solution",
          ],
          ...["Interim solution", "Interim fix", "Possible workaround", "Possible workarounds", "Alternative solution"],
          ...["To work around this issue", "To work around this problem", "To work around the issue"],
        ],
      },
    },
    verify: {
      heading: "Verify",
      also: {
        corpora: { Verification: 4 },
        common: [
          ...["Verify the fix", "Verify the solution", "Verify the resolution", "Verify the result", "Validation"],
          ...["Validate", "Validate the fix", "Confirm the fix", "Confirm the resolution", "Check the result"],
          ...["Check the fix", "How to verify", "Verification steps", "Test the fix", "Confirm that it works"],
        ],
      },
    },
    escalate: {
      heading: "Escalate",
      also: {
        corpora: { Escalation: 2 },
        common: [
          ...["When to escalate", "How to escalate", "Escalation path", "If the problem persists"],
          ...["If the issue persists", "If this does not help", "If nothing helps", "Still not working"],
        ],
      },
    },
    include: {
      heading: "Before you write to support",
      also: {
        common: [
          ...["Before you contact support", "Before contacting support", "Before you contact us"],
          ...["What to send to support", "What to include", "Information to include", "Information for support"],
          ...["Data to collect", "Information to collect", "Collect data for support"],
        ],
      },
    },
    why: {
      heading: "Why use this",
      also: { common: ["When to use this", "When to use this article", "Who should read this", "Audience"] },
    },
    benefits: {
      heading: "Benefits",
      also: { common: ["Benefit", "Advantages", "What you gain"] },
    },
    prerequisites: {
      heading: "Prerequisites",
      also: {
        corpora: { Requirements: 5 },
        dita: ["Before you begin", "Prerequisite"],
        common: ["Requirement", "Before you start", "What you need", "Preconditions", "Preparation"],
      },
    },
    moreInformation: {
      heading: "More information",
      also: {
        corpora: { "Additional information": 7, Notes: 4, "Additional notes": 3 },
        microsoft: ["Remarks", "More info"],
        common: [
          ...[
            "Further information",
            "Other information",
            "Additional details",
            "More details",
            "Background information",
          ],
          ...["General notes", "Additional remarks", "Additional info"],
        ],
      },
    },
    internalNotes: {
      heading: "Internal notes",
      also: {
        common: [
          ...["Internal note", "Internal only", "For internal use", "For internal use only", "Notes for agents"],
          ...[
            "Internal use only",
            "Internal comment",
            "Internal comments",
            "Internal information",
            "Internal info",
            "Internal memo",
            "Internal use",
            "Staff only",
          ],
          ...["Notes for support", "Notes for support agents", "For agents only", "Agents only", "Private notes"],
          ...[
            "Do not share with customers",
            "Do not share with the customer",
            "Not for customers",
            "Agent notes",
            "Staff notes",
          ],
        ],
      },
    },
  },
  withinSections: [
    ...["Steps", "Procedure", "Instructions", "Error message", "Error messages", "Why", "What happens", "Audience"],
    ...["Diagnostics", "Investigation", "Preparation", "Notes", "Remarks", "Additional notes", "Requirements"],
    ...["What to do", "What you need", "Validation", "Validate", "Confirm", "Resolve", "Still not working"],
    ...["Recommended action", "Recommended actions", "Description of the problem", "Description of the issue"],
  ],
  fixOrWorkaround: ["Mitigation", "Mitigations", "Possible mitigation", "Possible mitigations", "Mitigation steps"],
  numberedFix: ["Method", "Option", "Approach"],
  ofLinks: [
    ...["Related reading", "Related readings", "References", "Reference", "Additional resources", "Resources"],
    ...["Related documentation", "Related articles", "Related links", "Related information", "Further reading"],
    ...["See also", "Learn more", "Links", "Useful links", "Related topics", "Additional references"],
  ],
  either: {
    Troubleshooting: ["confirm", "fix"],
    "Troubleshooting steps": ["confirm", "fix"],
    Check: ["confirm", "verify"],
    Checks: ["confirm", "verify"],
    Confirmation: ["confirm", "verify"],
    Details: ["symptom", "moreInformation"],
    Note: ["moreInformation", "internalNotes"],
  },
};
