import type { PictureFormat } from "@fixbook/schema";
import { pictureFormats } from "./picture-format.js";

/** Why a picture cannot be used. Data alone; {@link describePictureFault} says it in a sentence. */
export type PictureFault =
  | { readonly fault: "empty" }
  | { readonly fault: "unknown-format" }
  /** The file ends before the picture does. */
  | { readonly fault: "truncated"; readonly format: PictureFormat }
  /** What stands at this byte is not what the format allows there. */
  | { readonly fault: "broken"; readonly format: PictureFormat; readonly offset: number }
  | { readonly fault: "header-too-late"; readonly format: PictureFormat; readonly limit: number }
  /** No size is stated, or a side is zero. */
  | { readonly fault: "no-size"; readonly format: PictureFormat }
  | { readonly fault: "size-absurd"; readonly format: PictureFormat; readonly width: number; readonly height: number }
  | { readonly fault: "svg-too-large"; readonly bytes: number; readonly limit: number }
  | { readonly fault: "svg-not-utf8" }
  | ({ readonly fault: "svg-malformed" } & SvgPlace)
  | ({ readonly fault: "svg-too-deep"; readonly limit: number } & SvgPlace)
  /** References multiply, or lead back to where they come from. */
  | { readonly fault: "svg-too-much-drawn"; readonly limit: number }
  | ({ readonly fault: "svg-forbidden"; readonly what: SvgForbidden; readonly name: string } & SvgPlace);

/** What kind of thing is on no list: `value` is named by its attribute or property, `markup` by its first characters. */
export type SvgForbidden = "element" | "attribute" | "value" | "property" | "namespace" | "entity" | "markup" | "text";

/** Where in the text of an SVG, in UTF-16 units; line and column count from 1. */
export interface SvgPlace {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Whether reading a picture has failed. */
export function isPictureFault(value: object): value is PictureFault {
  return "fault" in value;
}

/** A fault in one English sentence, without a full stop. */
export function describePictureFault(fault: PictureFault): string {
  const sentence = sentences[fault.fault] as (fault: PictureFault) => string;
  return sentence(fault);
}

type Sentences = { readonly [F in PictureFault as F["fault"]]: (fault: F) => string };

const label = ({ format }: { readonly format: PictureFormat }) => pictureFormats[format].label;
const place = ({ line, column }: SvgPlace) => `line ${line}, column ${column}`;

const sentences: Sentences = {
  empty: () => "The file is empty",
  "unknown-format": () => "The file is not a picture of a known format",
  truncated: (fault) => `The ${label(fault)} ends in the middle`,
  broken: (fault) => `The ${label(fault)} is damaged at byte ${fault.offset}`,
  "header-too-late": (fault) => `The size of the ${label(fault)} is not in its first ${fault.limit} bytes`,
  "no-size": (fault) => `The ${label(fault)} states no size`,
  "size-absurd": (fault) => `The ${label(fault)} says that it is ${fault.width} × ${fault.height} pixels`,
  "svg-too-large": (fault) => `The SVG has ${fault.bytes} bytes, more than ${fault.limit}`,
  "svg-not-utf8": () => "The SVG is not encoded in UTF-8",
  "svg-malformed": (fault) => `The SVG is not well-formed XML at ${place(fault)}`,
  "svg-too-deep": (fault) => `The SVG nests more than ${fault.limit} elements at ${place(fault)}`,
  "svg-too-much-drawn": (fault) =>
    `The SVG draws more than ${fault.limit} elements once its references are followed, or refers to itself`,
  "svg-forbidden": (fault) => `The SVG contains ${forbidden[fault.what](fault.name)} at ${place(fault)}`,
};

const forbidden: Readonly<Record<SvgForbidden, (name: string) => string>> = {
  element: (name) => `the element <${name}>, which is not allowed,`,
  attribute: (name) => `the attribute ${name}, which is not allowed,`,
  value: (name) => `a value of ${name} that is not allowed`,
  property: (name) => `the style property ${name}, which is not allowed,`,
  namespace: (name) => `the namespace ${name}, which is not allowed,`,
  entity: (name) => `the entity ${name}, which is not allowed,`,
  markup: (name) => `${name}, which is not allowed,`,
  text: (name) => `text in <${name}>, where none is shown,`,
};
