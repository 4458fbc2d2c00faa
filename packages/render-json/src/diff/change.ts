import type { DiffReport } from "@fixbook/schema";
import { compareText } from "@fixbook/schema";
import { type ChangeData, type ChangeKind, changeKinds } from "./change-kinds.js";

/** One change from a build to the next, told apart but not yet put in words. */
export interface Change extends ChangeData {
  readonly kind: ChangeKind;
}

/** A change of a kind. */
export function change(kind: ChangeKind, subject: string, more: Partial<Omit<ChangeData, "subject">> = {}): Change {
  return { kind, subject, fields: more.fields ?? [], from: more.from, to: more.to };
}

/** Changes of one kind and subject as one, with all their fields in order. */
export function groupFields(changes: Iterable<Change>): readonly Change[] {
  const groups = Map.groupBy(changes, ({ kind, subject, from, to }) => JSON.stringify([kind, subject, from, to]));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : { ...first, fields: [...new Set([first, ...others].flatMap(({ fields }) => fields))].sort(compareText) },
  );
}

const FIELDS_SHOWN = 12;

/** A change in words, with its level and the builds that it is in. */
export function describeChange(change: Change, builds: readonly string[]): DiffReport["changes"][number] {
  const { level, reason, message } = changeKinds[change.kind];
  const { subject, fields } = change;
  const shown = fields.length > FIELDS_SHOWN ? [...fields.slice(0, FIELDS_SHOWN), `${fields.length} in all`] : fields;
  return {
    kind: change.kind,
    level,
    builds: [...builds],
    subject,
    fields: [...fields],
    message: message({ ...change, fields: shown }),
    reason,
  };
}
