export { gitDisk } from "./disk-of-commit.js";
export { branchPoint, listGitFiles, readGitTree, repositoryFolder } from "./read-tree.js";
