import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { EngineError, readBookReferences, readInventorySource } from "@fixbook/engine";
import { bookLayout } from "@fixbook/schema";
import type { Host } from "../host.js";

/** Something of a book that somebody refers to. */
export interface Use {
  readonly consumer: string;
  readonly place: string;
  /** An id, or an absolute address. */
  readonly target: string;
}

/**
 * What a consumer refers to. It is told by what it is: a book, whose references are read; an inventory, as JSON or as
 * Sphinx's objects.inv; a JSON list of ids and addresses; or lines of text, each with an id or an address first and, if
 * anything follows, where it is used.
 */
export async function readConsumer(name: string, host: Host, cache: string | undefined): Promise<readonly Use[]> {
  const path = resolve(host.cwd, name);
  if (existsSync(join(path, bookLayout.settings))) {
    const references = await readBookReferences(realpathSync(path), { cache });
    return references.map(({ file, address }) => ({ consumer: name, place: file, target: address }));
  }
  const source = readInventorySource(path, host.disk);
  if ("problem" in source)
    throw new EngineError(`${name} cannot be read: ${source.problem}.`, "Name a book, an inventory or a list of ids.");
  if (source.kind === "sphinx") return source.names.map((target) => ({ consumer: name, place: "", target }));
  return (usesInJson(source.text) ?? usesInLines(source.text)).map((use) => ({ consumer: name, ...use }));
}

type OwnUse = Omit<Use, "consumer">;

/** Undefined for a text that is no JSON. */
function usesInJson(text: string): readonly OwnUse[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const list = Array.isArray(value) ? value : listIn(value);
  return list.flatMap((one, at): OwnUse[] => {
    const target = typeof one === "string" ? one : textIn(one, "id") || textIn(one, "url");
    return target === "" ? [] : [{ place: textIn(one, "place") || `#${at + 1}`, target }];
  });
}

function listIn(value: unknown): readonly unknown[] {
  const lists = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return lists.flatMap(([key, list]) => (["items", "ids", "uses"].includes(key) && Array.isArray(list) ? list : []));
}

function textIn(value: unknown, key: string): string {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return "";
  const text = (value as Readonly<Record<string, unknown>>)[key];
  return typeof text === "string" ? text : "";
}

function usesInLines(text: string): readonly OwnUse[] {
  return text.split(/\r?\n/).flatMap((line, at): OwnUse[] => {
    const [target = "", ...rest] = line.trim().split(/\s+/);
    if (target === "" || target.startsWith("#")) return [];
    return [{ target, place: rest.length > 0 ? rest.join(" ") : `line ${at + 1}` }];
  });
}
