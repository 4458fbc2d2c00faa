import type { PictureFault, SvgPlace } from "../picture-fault.js";

/** An element as it was read, its names as they are written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: (XmlElement | XmlText)[];
  /** Where it begins in the text, as do the next two. */
  readonly at: number;
}

export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly at: number;
}

interface XmlText {
  readonly text: string;
  readonly at: number;
}

/** Leaves reading or printing with a fault, which {@link catchFault} returns. Never leaves this folder. */
export class SvgRefusal extends Error {
  readonly at: number;
  readonly toFault: (place: SvgPlace) => PictureFault;

  constructor(at: number, toFault: (place: SvgPlace) => PictureFault) {
    super("An SVG was refused");
    this.at = at;
    this.toFault = toFault;
  }
}

/** What the function returns, or the fault that it has left with, with its place in the text. */
export function catchFault<T extends object>(text: string, run: () => T): T | PictureFault {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof SvgRefusal)) throw error;
    return error.toFault(placeIn(text, error.at));
  }
}

function placeIn(text: string, offset: number): SvgPlace {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { offset, line, column: offset - before.lastIndexOf("\n") };
}
