export { copiedText } from "./copied-text.js";
