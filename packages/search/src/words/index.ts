export { plainText } from "./fold.js";
export { createRunReader, createWordReader, type RunReader, type Word, type WordReader } from "./read-words.js";
export { runsOf } from "./runs.js";
