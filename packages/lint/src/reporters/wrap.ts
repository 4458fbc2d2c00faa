import stringWidth from "string-width";

/** Breaks text at its spaces into lines of at most `width` columns; a word that is longer stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let length = 0;
  for (const word of text.split(" ")) {
    const size = stringWidth(word);
    if (line !== "" && length + 1 + size > width) {
      lines.push(line);
      line = "";
    }
    length = line === "" ? size : length + 1 + size;
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
