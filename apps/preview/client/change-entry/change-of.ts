import type { BookChange, ShownEntry } from "../../src/contract.ts";

/** What the dialog offers. */
export type ChangeKind = "title" | "id" | "area" | "split" | "replace" | "retire" | "delete";

/** What is asked for, in the words of its list. */
export const kindNames: Readonly<Record<ChangeKind, string>> = {
  title: "Give it another title",
  id: "Give it another id",
  area: "Move it to another area",
  split: "Split a solution off",
  replace: "Replace it by another entry",
  retire: "Retire it",
  delete: "Delete the draft",
};

/** What can be done with an entry or a draft. */
export function kindsFor({ solutions }: ShownEntry, isDraft: boolean): readonly ChangeKind[] {
  if (isDraft) return ["title", "id", "area", "delete"];
  return ["title", "id", "area", ...(solutions === undefined ? [] : ["split" as const]), "replace", "retire"];
}

/** What was filled in, by field. */
export interface ChangeFields {
  readonly title: string;
  readonly id: string;
  readonly area: string;
  readonly solution?: string;
  readonly newId?: string;
  readonly newTitle?: string;
  readonly movedTo?: string;
  readonly retired?: string;
  readonly see?: string;
  readonly unlink?: boolean;
  readonly empty?: string;
}

/** The change that was filled in. */
export function changeOf(kind: ChangeKind, entry: ShownEntry, fields: ChangeFields): BookChange {
  const empty = given(fields.empty);
  switch (kind) {
    case "title":
      return { kind: "retitle", entry: entry.file, title: fields.title };
    case "id":
      return { kind: "move", entry: entry.file, to: fields.id.trim() };
    case "area":
      return { kind: "move", entry: entry.file, to: `${fields.area}/`, empty };
    case "split":
      return {
        kind: "split",
        entry: entry.file,
        solution: fields.solution ?? entry.solutions?.[0]?.id ?? "",
        to: fields.newId?.trim() ?? "",
        title: fields.newTitle?.trim() ?? "",
      };
    case "replace":
      return { kind: "remove", entry: entry.file, movedTo: given(fields.movedTo), empty };
    case "retire": {
      const see = given(fields.see);
      const unlink = fields.unlink === true ? true : undefined;
      const retired = given(fields.retired);
      return { kind: "remove", entry: entry.file, retired, see: see === undefined ? undefined : [see], unlink, empty };
    }
    case "delete":
      return { kind: "remove", entry: entry.file };
  }
}

function given(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === "" ? undefined : trimmed;
}
