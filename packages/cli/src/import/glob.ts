/** Whether a path fits a pattern: `*` within a folder, `**` across folders, `?` one character. */
export function globTest(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map((pattern) => new RegExp(`^${expression(pattern)}$`, "i"));
  return (path) => tests.some((test) => test.test(path));
}

function expression(pattern: string): string {
  return pattern
    .split(/(\*\*\/?|\*|\?)/)
    .map((part) => {
      if (part === "**/") return "(?:.*/)?";
      if (part === "**") return ".*";
      if (part === "*") return "[^/]*";
      return part === "?" ? "[^/]" : part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    })
    .join("");
}
