import { movedTo } from "./compare-ids.js";
import { objectsIn, own, textOf } from "./json.js";
import type { JsonBuild } from "./json-build.js";

/** What became of something that others refer to. `elsewhere` is an address that is none of the builds'. */
export type UseState = "there" | "moved" | "split" | "retired" | "gone" | "elsewhere";

/** Tells what an id, or an address, that others refer to stands for in any of some builds. */
export function findUse(target: string, builds: readonly JsonBuild[]): UseState {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return findAddress(target, builds);
  return best(builds.map((build) => findId(target, build)));
}

function findAddress(address: string, builds: readonly JsonBuild[]): UseState {
  const own = builds.flatMap((build) => {
    const path = pathIn(address, build);
    return path === undefined ? [] : findId(path, build);
  });
  return own.length === 0 ? "elsewhere" : best(own);
}

/** The id that an address names: of an entry `ts-a`, of an area `areas/a`; empty for the home page. */
function pathIn(address: string, { book }: JsonBuild): string | undefined {
  const base = textOf(own(book, "url"));
  const [page = ""] = address.split(/[?#]/);
  if (base === "" || !(page.startsWith(base) || `${page}/` === base)) return undefined;
  return page
    .slice(base.length)
    .replace(/(?:^|\/)index\.html$/, "")
    .replace(/\/$/, "");
}

function findId(id: string, build: JsonBuild): UseState {
  if (build.entries.has(id) || id === "" || id === "support") return "there";
  const area = /^areas\/(.+)$/.exec(id)?.[1];
  if (area !== undefined)
    return objectsIn(own(build.book, "areas")).some((one) => own(one, "id") === area) ? "there" : "gone";
  const record = build.records.get(id);
  if (record === undefined) return "gone";
  if (movedTo(id, build) !== undefined) return "moved";
  const kind = textOf(own(record, "kind"));
  return kind === "moved" || kind === "split" || kind === "retired" ? kind : "gone";
}

/** One build that has an answer is enough. */
function best(states: readonly UseState[]): UseState {
  return ORDER.find((state) => states.includes(state)) ?? "gone";
}

const ORDER: readonly UseState[] = ["there", "moved", "split", "retired", "gone"];
