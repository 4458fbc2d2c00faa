import type { DeskItem } from "./desk.js";

/** A title that tells the variants of an entry apart: `Call fails (short)`. The fix is the entry itself. */
export function withVariant(title: string, { entry, variant }: Pick<DeskItem, "entry" | "variant">): string {
  return variant === "fix" || entry === undefined ? title : `${title} (${variant})`;
}

/** A title that no other snippet of the book has: `Call fails [ts-voice.short]`. */
export function withId(title: string, { id }: Pick<DeskItem, "id">): string {
  return `${title} [${id}]`;
}
