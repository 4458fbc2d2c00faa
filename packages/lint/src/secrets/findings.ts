import { defineFinding } from "@fixbook/core";

/** A secret that opens something real. Cannot be suppressed nor enter a baseline. The value is no part of its data. */
export const liveSecret = defineFinding<{ kind: string }>({
  ruleId: "security/live-secret",
  severity: "error",
  why: "Everyone who can read the repository or the published pages can use it, and deleting the line leaves it in the git history.",
  message: ({ kind }) => `The file contains ${kind}.`,
  action: () => ROTATE,
});

/**
 * A token that says on which day its time is up, `lastDay`. It counts as a live secret, but once it has expired a directive
 * may answer for it.
 */
export const datedToken = defineFinding<{ kind: string; lastDay: string }>({
  ...liveSecret,
  message: ({ kind, lastDay }) => `The file contains ${kind}, valid until ${lastDay}.`,
  action: ({ lastDay }) =>
    `${ROTATE} After ${lastDay} it may also stay, with a reason: <!-- fixbook-disable-next-line security/live-secret -- why -->.`,
});

const ROTATE =
  "Rotate it where it was issued: once committed, it stays in the git history. Then put a made-up value or a placeholder here.";

/** A secret of a test account. */
export const testSecret = defineFinding<{ kind: string }>({
  ruleId: "security/test-secret",
  severity: "warning",
  why: "Readers copy it, so their trials land in your test account, and a live key is one wrong paste away.",
  message: ({ kind }) => `The file contains ${kind}.`,
  action: () =>
    "Write a value that is plainly an example, such as the prefix followed by an ellipsis, and rotate the key.",
});

/** The engine failed on a file, so nobody knows whether it holds a secret. Its own words may quote one. */
export const secretsUnknown = defineFinding({
  ruleId: "security/not-checked",
  severity: "error",
  why: "Whether the file contains a secret is unknown; the other rules ran.",
  message: () => "The search for secrets failed on this file.",
  action: () => "Please report it, with a file that contains no secret.",
});
