export { findGone } from "./find-gone.js";
export type { Holder } from "./holder.js";
export { interruptedWith } from "./interrupted-with.js";
export { type Lock, type LockOptions, takeLock } from "./lock.js";
export { type OutputFolder, openOutputFolder } from "./output-folder.js";
export {
  beginPublication,
  MovingError,
  type Publication,
  type PublicationCounts,
  type SharedStage,
} from "./publish.js";
export { finish, resume } from "./resume.js";
export { checkPath, createStage } from "./stage.js";
export { isUnfinished } from "./unfinished.js";
export { type VerifiedTarget, type VerifiedTree, verifyTree } from "./verify.js";
