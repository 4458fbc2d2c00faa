import { attributes } from "./rows/attributes.js";
import { blocks } from "./rows/blocks.js";
import { boxes } from "./rows/boxes.js";
import { formatting } from "./rows/formatting.js";
import { includes } from "./rows/includes.js";
import { links } from "./rows/links.js";
import { references } from "./rows/references.js";
import { variables } from "./rows/variables.js";
import type { Shape } from "./shape.js";

/**
 * Markdown that is nearly some, and markup of other systems: everything that no parser knew and that would be published
 * as it stands. Of two that overlap the first counts, so what is special stands above what is general. A row is all
 * that a further shape takes: its examples are its tests and its documentation.
 */
export const shapes: readonly Shape[] = [
  ...includes,
  ...variables,
  ...boxes,
  ...references,
  ...attributes,
  ...blocks,
  ...links,
  ...formatting,
];
