import { anchorsOf } from "./compare-anchors.js";
import { movedTo } from "./compare-ids.js";
import { objectsIn, own, textOf } from "./json.js";
import type { JsonBuild } from "./json-build.js";

/**
 * What became of something that others refer to. `moved-out` leads to a page that is not in the builds; `no-anchor` is a
 * page without the place; `elsewhere` is an address that is not one of the builds'.
 */
export type UseState = "there" | "no-anchor" | "moved" | "moved-out" | "split" | "retired" | "gone" | "elsewhere";

/** Tells what an id, or an address, that others refer to stands for in any of some builds. */
export function findUse(target: string, builds: readonly JsonBuild[]): UseState {
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(target);
  const [page = "", anchor = ""] = target.startsWith("#") ? [target] : target.split("#");
  const states = builds.flatMap((build) => {
    const id = isAddress ? pathIn(page, build) : page;
    return id === undefined ? [] : findPlace(id, anchor, build);
  });
  return isAddress && states.length === 0 ? "elsewhere" : best(states);
}

/** The id that an address names: of an entry `ts-a`, of an area `areas/a`; empty for the home page. */
function pathIn(address: string, { book }: JsonBuild): string | undefined {
  const base = textOf(own(book, "url"));
  const [page = ""] = address.split("?");
  if (base === "" || !(page.startsWith(base) || `${page}/` === base)) return undefined;
  return page
    .slice(base.length)
    .replace(/(?:^|\/)index\.html$/, "")
    .replace(/\/$/, "");
}

function findPlace(id: string, anchor: string, build: JsonBuild): UseState {
  const state = findId(id, build);
  if (!LISTED.test(anchor)) return state;
  const anchors = anchorsOf(build).get(state === "moved" ? (movedTo(id, build) ?? id) : id);
  return anchors === undefined || anchors.includes(anchor) ? state : "no-anchor";
}

/** What the inventory lists. Steps are numbers, and no list has them. */
const LISTED = /^(?!.*--[0-9]+$)(?:(?:solution|section)-|.*--)/;

function findId(id: string, build: JsonBuild): UseState {
  if (build.entries.has(id) || id === "" || id === "support") return "there";
  const area = /^areas\/(.+)$/.exec(id)?.[1];
  if (area !== undefined)
    return objectsIn(own(build.book, "areas")).some((one) => own(one, "id") === area) ? "there" : "gone";
  const record = build.records.get(id);
  if (record === undefined) return "gone";
  if (movedTo(id, build) !== undefined) return "moved";
  const kind = textOf(own(record, "kind"));
  if (kind === "moved") return "moved-out";
  return kind === "split" || kind === "retired" ? kind : "gone";
}

/** One build that has an answer is enough. */
function best(states: readonly UseState[]): UseState {
  return ORDER.find((state) => states.includes(state)) ?? "gone";
}

const ORDER: readonly UseState[] = ["there", "no-anchor", "moved", "moved-out", "split", "retired", "gone"];
