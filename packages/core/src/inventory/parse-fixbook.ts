import { contractVersion } from "@fixbook/schema";
import type { NoInventory } from "./vendored.js";

/** One item of a Fixbook inventory; its aliases are items too. */
export interface FixbookItem {
  readonly id: string;
  /** Relative to where the inventory was published. */
  readonly url: string;
  readonly title: string;
}

/** The items of an `inventory.json`. Those that are no item are counted. Another major version of the contract is a problem. */
export function parseFixbook(
  text: string,
): { readonly items: readonly FixbookItem[]; readonly bad: number } | NoInventory {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "is neither JSON nor a Sphinx inventory" };
  }
  const version = textIn(value, "contractVersion");
  const list = member(value, "items");
  if (version === "" || !Array.isArray(list))
    return { problem: "has no contractVersion and items, as an inventory.json has" };
  const [major] = contractVersion.split(".");
  if (version.split(".")[0] !== major)
    return {
      problem: `is of version ${version.slice(0, 20)} of the JSON contract, and ${major} is the one that can be read`,
    };
  const items: FixbookItem[] = [];
  let bad = 0;
  for (const one of list) {
    const [id, url, title] = [textIn(one, "id"), textIn(one, "url"), textIn(one, "title")];
    if (id === "" || typeof member(one, "url") !== "string" || title === "") bad++;
    else items.push({ id, url, title }, ...aliasesOf(one).map((alias) => ({ id: alias, url, title })));
  }
  return { items, bad };
}

function aliasesOf(item: unknown): readonly string[] {
  const list = member(item, "aliases");
  return Array.isArray(list) ? list.filter((alias) => typeof alias === "string") : [];
}

function textIn(value: unknown, key: string): string {
  const text = member(value, key);
  return typeof text === "string" ? text : "";
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
