import { type Html, type HtmlValue, html } from "@fixbook/core";

/** Levels of headings below the page's own. */
export type HeadingLevel = 2 | 3 | 4;

/** How a section is marked: a class for the stylesheet, an id for links. */
export interface SectionMarks {
  readonly className?: string;
  readonly id?: string;
}

/** A section with its heading. As every part of a page, `content` ends its last line. */
export function section(level: HeadingLevel, heading: HtmlValue, content: HtmlValue, marks: SectionMarks = {}): Html {
  const id = marks.id !== undefined && html` id="${marks.id}"`;
  const className = marks.className !== undefined && html` class="${marks.className}"`;
  return html`<section${id}${className}>
<h${level}>${heading}</h${level}>
${content}</section>
`;
}

/** Rich text as a block of its own. */
export function prose(content: Html, className?: string): Html {
  return html`<div class="${className === undefined ? "prose" : `prose ${className}`}">${content}</div>\n`;
}
