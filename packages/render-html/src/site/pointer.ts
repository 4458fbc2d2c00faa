import { llmsPath } from "../paths.js";
import type { MarkdownWriter } from "./markdown.js";

/** The line below the heading of a Markdown file that leads to the list of all pages. */
export function pointer(write: MarkdownWriter): string {
  return `> ${write.file("All pages: llms.txt", llmsPath)}`;
}
