import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How a generated book differs from a plain one. */
export interface BookKind {
  /** Two brands, and files for all help desks. */
  readonly withDesks?: boolean;
  /** Three to four warnings in each entry. */
  readonly withWarnings?: boolean;
}

/** Writes a book of `count` entries of about 1.5 KB each. The same seed gives the same bytes. */
export function generateBook(folder: string, count: number, seed = 1, kind: BookKind = {}): void {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const words = (least: number, most: number) => {
    const list: string[] = [];
    for (let left = least + Math.floor(random() * (most - least + 1)); left > 0; left--) {
      const word = pick(WORDS);
      list.push(word === list.at(-1) ? "still" : word);
    }
    return list.join(" ");
  };
  const sentence = (least: number, most: number) => {
    const text = words(least, most);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const areas = Array.from({ length: 10 }, (_, index) => `area-${index}`);
  const areaOf = (index: number) => areas[index % areas.length] as string;
  mkdirSync(join(folder, "brands"), { recursive: true });
  for (const area of areas) mkdirSync(join(folder, "entries", area), { recursive: true });
  writeFileSync(
    join(folder, "book.yaml"),
    `id: generated
title: Generated
areas:
${areas.map((area) => `  - {id: ${area}, title: ${area.replace("-", " ")}}`).join("\n")}
placeholders:
  PRODUCT: {type: text, description: The product.}
  HELP_URL: {type: url, description: The help pages.}
brands: [${kind.withDesks === true ? "acme, other" : "acme"}]
${kind.withDesks === true ? `desks: [${DESKS}]\n` : ""}`,
  );
  writeFileSync(
    join(folder, "brands/acme.yaml"),
    "name: Acme\nurl: https://help.acme.example\nvalues: {PRODUCT: Acme, HELP_URL: https://help.acme.example}\n",
  );
  if (kind.withDesks === true)
    writeFileSync(
      join(folder, "brands/other.yaml"),
      "name: Other\nurl: https://help.other.example\nvalues: {PRODUCT: Other, HELP_URL: https://help.other.example}\n",
    );
  for (let index = 0; index < count; index++) {
    const other = (index + 1) % count;
    const steps = Array.from({ length: 4 + Math.floor(random() * 4) }, (_, at) => {
      const more = [` Open \`/settings/${at}\`.`, " See [the page](<<HELP_URL>>/page).", " Press **Save**.", ""];
      return `${at + 1}. ${sentence(6, 16)}${pick(more)}`;
    });
    const text = `---
summary: ${sentence(4, 8)}
signatures: {codes: [E-${index}]}
---

# ${sentence(4, 7).slice(0, -1)} ${index}

## Symptom

${sentence(10, 20)} ${sentence(8, 16)}

## Cause

${sentence(12, 24)} It happens in <<PRODUCT>>; see [[entry-${other}]].

## Fix

${steps.join("\n")}

## Why use this

${sentence(14, 24)}

## Benefits

${Array.from({ length: 4 }, (_, at) => `- ${kind.withWarnings === true && (at > 0 || index % 3 > 0) ? "The the " : ""}${sentence(6, 14)}`).join("\n")}
`;
    writeFileSync(join(folder, "entries", areaOf(index), `entry-${index}.md`), text);
  }
}

/** A linear congruential generator of numbers from 0 to 1: enough to pick words, and the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const DESKS = "zendesk, zendesk-dynamic-content, zammad, chatwoot, front, freshdesk, gorgias, helpscout, eml";
const WORDS =
  "account approval balance banner billing brand browser button campaign cap card change client code connector cookie course credit customer dashboard delivery detail domain draft email endpoint entry error event field file filter folder funnel header history image import index invoice item key label lead limit link list login mailbox member message model number order owner page payment permission plan portal post price product profile provider queue quota record region report request response role route row rule sale schedule schema scope screen search section sender sequence server session setting signature site snapshot source status step store subject switch table tag team template tenant test text token toggle tool user value version view visitor webhook window workflow workspace opens closes fails returns shows sends blocks waits retries loads stops starts slowly again always never often twice yesterday".split(
    " ",
  );
