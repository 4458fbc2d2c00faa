export { plainText } from "./fold.js";
export { createWordReader, type Word, type WordReader } from "./read-words.js";
export { runsOf } from "./runs.js";
