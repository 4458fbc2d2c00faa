import type { Feature } from "../feature.js";
import { codeActions } from "./code-actions.js";
import { codeLens } from "./code-lens.js";
import { completion } from "./completion.js";
import { definition } from "./definition.js";
import { documentLinks } from "./document-links.js";
import { documentSymbols } from "./document-symbols.js";
import { folding } from "./folding.js";
import { formatting } from "./formatting.js";
import { hover } from "./hover.js";
import { inlayHints } from "./inlay-hints.js";
import { references } from "./references.js";
import { prepareRename, rename } from "./rename.js";
import { renameFiles } from "./rename-files.js";
import { semanticTokens } from "./semantic-tokens.js";
import { workspaceSymbols } from "./workspace-symbols.js";

/** Everything that the server answers, but for diagnostics and commands. A feature is registered by standing here. */
export const features: readonly Feature[] = [
  codeActions,
  codeLens,
  completion,
  definition,
  documentLinks,
  documentSymbols,
  folding,
  formatting,
  hover,
  inlayHints,
  prepareRename,
  references,
  rename,
  renameFiles,
  semanticTokens,
  workspaceSymbols,
];
