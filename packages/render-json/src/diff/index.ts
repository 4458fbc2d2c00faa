export { type ChangeKind, changeKinds } from "./change-kinds.js";
export { movedTo } from "./compare-ids.js";
export { type BuildSide, type DiffOptions, diffBuilds } from "./diff-builds.js";
export { findUse, type UseState } from "./find-use.js";
export { isNoBuild, type JsonBuild, type NoBuild, packageName, parseBuild } from "./json-build.js";
export { highestLevel, isEnough } from "./level.js";
