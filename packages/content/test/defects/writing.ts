import type { Defect, Host } from "./defect.js";

/** How entries with one mistake are written. Each has words of its own, so that no two are alike. */
export interface Writing {
  readonly host: Host;
  /** In the first paragraph of the text. */
  cause(rule: string, text: string, id?: string): Defect;
  /** In the fields. */
  fields(rule: string, yaml: string, id?: string): Defect;
  /** In all that stands below the title. */
  below(rule: string, text: string, id?: string): Defect;
  /** In a file of its own, whole. */
  file(rule: string, text: string, id?: string): Defect;
  /** A good entry. */
  entry(id: string, fields?: string, text?: string): string;
  path(id: string, area?: string): string;
}

/** Writes entries for a book. */
export function writingFor(host: Host): Writing {
  const path = (id: string, area = host.area) => `entries/${area}/${id}.md`;
  const entry = (id: string, fields = "", text = `About ${id}.\n\n1. Open ${id}.`) =>
    `---\n${fields.startsWith("related:") || fields.includes("\nrelated:") ? "" : `related: [${host.item}]\n`}${fields}---\n\n# Trouble with ${id}\n\n${text}\n`;
  const one = (rule: string, id: string, text: string): Defect => ({ name: id, rule, files: { [path(id)]: text } });
  const idOf = (rule: string) => `x-${rule.replace("/", "-")}`;
  return {
    host,
    entry,
    path,
    cause: (rule, text, id = idOf(rule)) => one(rule, id, entry(id, "", `${text}\n\n1. Open ${id}.`)),
    fields: (rule, yaml, id = idOf(rule)) => one(rule, id, entry(id, `${yaml}\n`)),
    below: (rule, text, id = idOf(rule)) => one(rule, id, entry(id, "", text)),
    file: (rule, text, id = idOf(rule)) => one(rule, id, text),
  };
}
