import type { Files } from "./book-on-disk.js";

/** A book in which everything is used once: no mistake in it is without a finding, and no finding without a mistake. */
export const wholeBook = {
  "book.yaml": `id: demo
title: <<PRODUCT>> troubleshooting
areas:
  - {id: voice, title: Voice}
  - {id: email, title: Email}
placeholders:
  PRODUCT: {type: text, description: The product.}
  MAILBOX: {type: text, description: The mailbox.}
  DEVICE: {type: text, description: The device.}
brands: [acme, zeta]
inventories: [guides]
`,
  "brands/acme.yaml":
    "name: Acme\nurl: https://help.acme.example\nvalues:\n  PRODUCT: Acmeline\n  MAILBOX: Acme Post\n  DEVICE: Acme One\n",
  "brands/zeta.yaml":
    "name: Zeta\nurl: https://help.zeta.example\nvalues:\n  PRODUCT: Zetaline\n  MAILBOX: Zeta Post\n  DEVICE: Zeta One\n",
  "inventories/guides.yaml":
    "title: Guides\nurl: https://guides.example\nitems: [{id: guide-voice, title: Voice guide, url: voice}]\n",
  "ids.yaml": "bounces: entry\ncall-drops: entry\ndead-line: entry\nno-dial-tone: entry\nold-bounces: entry\n",
  "queries.yml":
    "- {query: silent handset, entry: no-dial-tone}\n- {query: mail comes back, entry: bounces}\n- {query: cut off, entry: call-drops}\n",
  "evals.yml":
    "- {ask: silent handset, mustCite: no-dial-tone, mustSay: [Push the plug in]}\n- {ask: mail comes back, mustCite: bounces}\n",
  "entries/voice/no-dial-tone.md": `---
summary: The line of <<DEVICE>> is dead.
related: [call-drops, guide-voice]
aliases: [dead-line]
signatures:
  codes: [TW-31005]
  statuses: [401]
  messages: ["Gateway %code% refused the call"]
also: [nothing but silence on the line]
tags: [hardware]
appliesTo: [Desk phones]
x-runbook: {team: voice, priority: 2}
owners: [voice-team]
firstCheck: Look at the plug.
---

# No dial tone

## Symptom

The handset is silent.

## Confirm the cause

1. Lift the handset.
2. Listen for a second.

## Cause

The plug is loose.

## Fix

1. Push the plug in.
2. Lift the handset again.
3. Listen.

## Workaround

Use the mobile app.

## Verify

You hear the tone.

## Escalate

Call us after a day.

## Before you write to support

- The number.
- The model.

## Why use this

It takes a minute.

## Benefits

- Fewer calls.
- More sleep.
`,
  "entries/voice/call-drops.md": `---
related: [no-dial-tone]
---

# The call drops

Calls end after a minute.

## Cause: The bill is unpaid

Nobody paid.

## Fix

1. Pay the bill.

## Cause: The line is noisy

The cable is old.

## Fix

1. Replace the cable.
`,
  "entries/email/bounces.md": `---
aliases: [old-bounces]
---

# Email bounces

The <<MAILBOX>> is full.

1. Empty it. See [[no-dial-tone]].
2. Wait.
`,
} satisfies Files;
