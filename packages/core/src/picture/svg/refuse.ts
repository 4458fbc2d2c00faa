import { pictureLimits } from "../picture-facts.js";
import type { SvgForbidden } from "../picture-fault.js";
import { SvgRefusal } from "./xml-tree.js";

/** Refuses an SVG for something that is on no list. */
export function forbid(what: SvgForbidden, name: string, at: number): never {
  throw new SvgRefusal(at, (place) => ({ fault: "svg-forbidden", what, name: name.slice(0, NAME_LENGTH), ...place }));
}

/** Refuses what is not well-formed XML. */
export function refuseMalformed(at: number): never {
  throw new SvgRefusal(at, (place) => ({ fault: "svg-malformed", ...place }));
}

export function refuseDepth(at: number): never {
  throw new SvgRefusal(at, (place) => ({ fault: "svg-too-deep", limit: pictureLimits.svgDepth, ...place }));
}

export function refuseDrawn(): never {
  throw new SvgRefusal(0, () => ({ fault: "svg-too-much-drawn", limit: pictureLimits.svgDrawn }));
}

export function refuseSize(width?: number, height?: number): never {
  throw new SvgRefusal(0, () =>
    width === undefined || height === undefined
      ? { fault: "no-size", format: "svg" }
      : { fault: "size-absurd", format: "svg", width, height },
  );
}

/** A name is quoted in a finding, where nobody reads a longer one. */
const NAME_LENGTH = 80;
