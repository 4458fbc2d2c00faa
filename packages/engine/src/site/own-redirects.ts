/**
 * A brand's own `_redirects`, then the rows of the build for addresses that it says nothing about. An address with a slash
 * at its end is the same as without one.
 */
export function withOwnRedirects(own: string, made: string): string {
  const taken = new Set(own.split("\n").map(fromOf));
  const rows = made.split("\n").filter((row) => row !== "" && !taken.has(fromOf(row)));
  return [own === "" || own.endsWith("\n") ? own : `${own}\n`, ...rows.map((row) => `${row}\n`)].join("");
}

/** The address that a row redirects. Empty for notes, which redirect none. */
function fromOf(row: string): string {
  const [from = ""] = row.trim().split(/\s/);
  return from.startsWith("/") ? from.replace(/(?<=.)\/$/, "") : "";
}
