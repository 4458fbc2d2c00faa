import { fileSlug } from "@fixbook/schema";
import type { RootContent } from "mdast";
import { hashOf } from "./entry-ids.js";
import type { ImportSettings } from "./import-options.js";
import type { Account } from "./law/account.js";
import { type Destination, type LinkIndex, resolveAddress } from "./links/resolve.js";
import { type CarriedFile, cleanBlocks, definitionsIn } from "./markdown/clean.js";
import type { NamedPage } from "./name-pages.js";
import { findBrandAddresses } from "./variables/brand-addresses.js";
import { readVariables, type UsedPlaceholder } from "./variables/variables.js";

/** What stands in a page as entries may hold it, and what that leads to. */
export interface CleanPage {
  readonly blocks: readonly RootContent[];
  readonly files: readonly CarriedFile[];
  /** Ids of other entries that it links to. */
  readonly linksTo: ReadonlySet<string>;
}

export interface CleanPageOptions {
  readonly account: Account;
  readonly settings: ImportSettings;
  readonly links: LinkIndex;
  /** Placeholders by their names, to which those of the page are added. */
  readonly placeholders: Map<string, UsedPlaceholder>;
}

/** Resolves the links of a page, carries its files along, and reads its variables. */
export function cleanPage(
  { page, read, ids }: NamedPage,
  { account, settings, links, placeholders }: CleanPageOptions,
): CleanPage {
  const files: CarriedFile[] = [];
  const linksTo = new Set<string>();
  const resolve = (address: string): Destination => {
    const attached = page.attachments?.get(address);
    if (attached !== undefined) return { kind: "file", path: attached };
    const destination = resolveAddress(address, page.path, links);
    if (destination.kind !== "entry") return destination;
    // A page that leads to itself, or to a part of it.
    if (ids.includes(destination.id)) return { kind: "anchor" };
    linksTo.add(destination.id);
    return destination;
  };
  const use = (placeholder: UsedPlaceholder): void => {
    if (!placeholders.has(placeholder.name)) placeholders.set(placeholder.name, placeholder);
  };
  const blocks = cleanBlocks(read.blocks, {
    account,
    definitions: definitionsIn(read.blocks),
    lineOf: read.lineOf,
    resolve,
    brand: findBrandAddresses(settings.brandAddresses, account),
    carry: (path) => carry(path, settings.formatOf(path), files),
    readText: (value, line) => readVariables(value, line, { account, isForDesk: settings.isForDesk, use }),
  });
  return { blocks, files, linksTo };
}

/** A name for a file beside the entry, from its own. */
function carry(path: string, format: string | undefined, files: CarriedFile[]): CarriedFile | undefined {
  const known = files.find(({ from }) => from === path);
  if (known !== undefined || format === undefined) return known;
  const [, base = ""] = path.startsWith("data:") ? ["", "picture"] : (/([^/]*?)(?:\.[^./]*)?$/.exec(path) ?? []);
  const slug = fileSlug(base) || "file";
  const isTaken = files.some(({ name }) => name === `${slug}.${format}`);
  const file = { from: path, name: isTaken ? `${slug}-${hashOf(path).slice(0, 6)}.${format}` : `${slug}.${format}` };
  files.push(file);
  return file;
}
