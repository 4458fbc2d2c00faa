export { gitDisk } from "./disk-of-commit.js";
export { earlierTexts } from "./earlier-texts.js";
export { type FileHistory, readFileHistory } from "./file-history.js";
export { branchPoint, listGitFiles, readGitTree, repositoryFolder, UnknownCommitError } from "./read-tree.js";
