import type { Feature } from "../feature.js";
import { codeActions } from "./code-actions.js";
import { formatting } from "./formatting.js";
import { prepareRename, rename } from "./rename.js";
import { renameFiles } from "./rename-files.js";

/** Everything that the server answers, but for diagnostics and commands. A feature is registered by standing here. */
export const features: readonly Feature[] = [codeActions, formatting, prepareRename, rename, renameFiles];
