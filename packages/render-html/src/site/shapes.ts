import { type Packed, pack } from "./png.js";

/** A shape in one of a drawing's colours, and the box that it lies in, in pixels. */
export interface Shape {
  readonly color: number;
  readonly box: Box;
  /** Whether a point of the box belongs to it. */
  holds(x: number, y: number): boolean;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn: shapes, the later ones above, on a ground of the first colour. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** A drawing, ready to be coloured by `pngOf`. */
export function draw({ width, height, shapes }: Drawing): Packed {
  const pixels = new Uint8Array(width * height);
  for (const { color, box, holds } of shapes)
    for (let y = box.y; y < box.y + box.height; y++)
      for (let x = box.x; x < box.x + box.width; x++) if (holds(x + 0.5, y + 0.5)) pixels[y * width + x] = color;
  return pack({ width, height, pixels });
}

/** A box with round corners. */
export function rounded(color: number, box: Box, radius: number): Shape {
  const beyond = (at: number, from: number, size: number) =>
    Math.max(from + radius - at, at - (from + size - radius), 0);
  return {
    color,
    box,
    holds: (x, y) => Math.hypot(beyond(x, box.x, box.width), beyond(y, box.y, box.height)) <= radius,
  };
}

/** A tick in a square box, with round ends. */
export function tick(color: number, box: Box): Shape {
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  const [left, foot, right] = [at(0.27, 0.52), at(0.43, 0.68), at(0.74, 0.34)];
  const stroke = box.width * 0.055;
  return {
    color,
    box,
    holds: (x, y) => isNear(x, y, left, foot, stroke) || isNear(x, y, foot, right, stroke),
  };
}

type Point = readonly [number, number];

/** Whether a point is no further than `reach` from a line between two others. */
function isNear(x: number, y: number, [x1, y1]: Point, [x2, y2]: Point, reach: number): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) <= reach;
}
