import { completeAlert } from "./alerts.js";
import { completeAnchor } from "./anchors.js";
import type { Completer } from "./completer.js";
import { completeDirective } from "./directives.js";
import { completeFence } from "./fences.js";
import { completeFile } from "./files.js";
import { completePlaceholder } from "./placeholders.js";
import { completeReference } from "./references.js";
import { completeSection } from "./sections.js";
import { completeYaml } from "./yaml.js";

/** What completes at a place. The first that knows the place answers. */
export const completers: readonly Completer[] = [
  completePlaceholder,
  completeDirective,
  completeAnchor,
  completeReference,
  completeFile,
  completeAlert,
  completeFence,
  completeSection,
  completeYaml,
];
