export { editorLink, editorNames } from "./editor.js";
export { type Preview, type PreviewOptions, startPreview } from "./start-preview.js";
