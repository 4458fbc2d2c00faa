import { defineFinding } from "@fixbook/core";

/**
 * A secret that opens something real. Cannot be suppressed nor enter a baseline, but for a token that has expired, which
 * a directive may answer for. The value is no part of its data; the last day on which a token is valid is.
 */
export const liveSecret = defineFinding<{ kind: string; lastDay?: string | undefined }>({
  ruleId: "security/live-secret",
  severity: "error",
  why: "Everyone who can read the repository or the published pages can use it, and deleting the line leaves it in the git history.",
  message: ({ kind, lastDay }) =>
    `The file holds ${kind}${lastDay === undefined ? "" : `, which is valid until ${lastDay}`}.`,
  action: ({ lastDay }) =>
    `Rotate it where it was issued: it is in the git history. Then put a made-up value or a placeholder here.${
      lastDay === undefined
        ? ""
        : " Once it has expired, it may also stay with a reason: <!-- fixbook-disable-next-line security/live-secret -- why -->."
    }`,
});

/** A secret of a test account. */
export const testSecret = defineFinding<{ kind: string; lastDay?: string | undefined }>({
  ruleId: "security/test-secret",
  severity: "warning",
  why: "Readers copy it, so their trials land in your test account, and a live key is one wrong paste away.",
  message: ({ kind }) => `The file holds ${kind}.`,
  action: () =>
    "Write a value that is plainly an example, such as the prefix followed by an ellipsis, and rotate the key.",
});

/** The engine failed on a file, so nobody knows whether it holds a secret. Its own words may quote one. */
export const secretsUnknown = defineFinding({
  ruleId: "security/not-checked",
  severity: "error",
  why: "Whether the file holds a secret is unknown; the other rules ran.",
  message: () => "The search for secrets failed on this file.",
  action: () => "Please report it, with a file that holds no secret.",
});
