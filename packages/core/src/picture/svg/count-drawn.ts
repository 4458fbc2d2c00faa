import { pictureLimits } from "../picture-facts.js";
import { refuseDrawn } from "./refuse.js";

/** An element that is printed, with what it refers to. */
export interface DrawnElement {
  readonly id: string | undefined;
  /** Those of a style that mean it. */
  readonly selectors: readonly string[];
  readonly children: readonly DrawnElement[];
  readonly references: readonly SvgReference[];
  /** How many points it has, or more. */
  readonly points: number;
}

/** What is drawn besides an element: once, or at each of its points. */
export interface SvgReference {
  readonly id: string;
  readonly isPerPoint: boolean;
}

/** A picture as it is drawn. */
export interface Drawing {
  readonly root: DrawnElement;
  readonly byId: ReadonlyMap<string, DrawnElement>;
  /** What the rules of its styles refer to, by selector. */
  readonly rules: ReadonlyMap<string, readonly SvgReference[]>;
}

/**
 * Refuses a picture in which references multiply, so that a small file takes a browser minutes, or lead back to where they
 * come from. Each element and each rule is counted once, however often it is drawn.
 */
export function checkDrawn({ root, byId, rules }: Drawing): void {
  const elements = new Map<DrawnElement, number>();
  const sums = new Map<readonly SvgReference[], Sum>();
  const sumOf = (references: readonly SvgReference[], depth: number): Sum => {
    const known = sums.get(references);
    if (known !== undefined) return known;
    const sum = { once: 0, perPoint: 0 };
    for (const { id, isPerPoint } of references) {
      const target = byId.get(id);
      if (target !== undefined) sum[isPerPoint ? "perPoint" : "once"] += count(target, depth + 1);
    }
    sums.set(references, sum);
    return sum;
  };
  const count = (element: DrawnElement, depth: number): number => {
    const known = elements.get(element);
    if (known !== undefined) return known;
    if (depth > DEEPEST) return refuseDrawn();
    elements.set(element, Number.POSITIVE_INFINITY);
    let drawn = 1;
    for (const child of element.children) drawn += count(child, depth + 1);
    for (const references of [element.references, ...element.selectors.map((selector) => rules.get(selector) ?? [])]) {
      const { once, perPoint } = references.length === 0 ? NOTHING : sumOf(references, depth);
      drawn += once + perPoint * element.points;
    }
    if (drawn > pictureLimits.svgDrawn) return refuseDrawn();
    elements.set(element, drawn);
    return drawn;
  };
  count(root, 0);
}

interface Sum {
  readonly once: number;
  readonly perPoint: number;
}

const NOTHING: Sum = { once: 0, perPoint: 0 };

/** How deep references and elements may nest together, which is more than any picture needs and less than the stack bears. */
const DEEPEST = 1_000;
