export { isWordAt } from "./letters.js";
export {
  createRunReader,
  createWordReader,
  formsOf,
  lettersOf,
  type RunReader,
  type Word,
  type WordReader,
} from "./read-words.js";
export { runsOf } from "./runs.js";
