import type { Entry, RichText, SectionId, Solution, Template } from "@fixbook/schema";
import { splitTemplate } from "../template.js";
import type { Fields } from "./fields.js";

/** What the sections of an entry hold. */
export interface Parts {
  readonly rich: ReadonlyMap<SectionId, RichText>;
  readonly lists: ReadonlyMap<SectionId, readonly RichText[]>;
  readonly solutions: readonly Solution[];
}

/** The one place where what a writer left out is filled in. */
export function normalise(
  identity: { id: string; area: string; title: Template; locale: string },
  fields: Fields,
  { rich, lists, solutions }: Parts,
): Entry {
  const { raw } = fields;
  const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
    (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
  return {
    id: identity.id,
    area: identity.area,
    title: identity.title,
    ...optional("summary", fields.summary),
    symptom: rich.get("symptom") ?? titleAsSymptom(identity.title),
    signatures: { ...raw.signatures, messages: [...fields.messages] },
    appliesTo: [...fields.appliesTo],
    confirm: [...(lists.get("confirm") ?? [])],
    firstCheck: fields.firstCheck ?? firstStep(solutions),
    solutions: [...solutions],
    ...optional("verify", rich.get("verify")),
    ...optional("escalate", rich.get("escalate")),
    include: [...(lists.get("include") ?? [])],
    ...optional("why", rich.get("why")),
    benefits: [...(lists.get("benefits") ?? [])],
    related: raw.related,
    aliases: raw.aliases,
    audience: raw.audience,
    owners: raw.owners,
    ...optional("reviewed", raw.reviewed),
    locale: identity.locale,
  };
}

/** The symptom of an entry whose writer adds nothing to the title. */
export function titleAsSymptom(title: Template): RichText {
  const children = splitTemplate(title).map((part) =>
    "text" in part
      ? ({ type: "text", value: part.text } as const)
      : ({ type: "placeholder", name: part.placeholder } as const),
  );
  return [{ type: "paragraph", children }];
}

/** The first check of an entry whose writer names none. */
export function firstStep(solutions: readonly Solution[]): RichText {
  const [first] = solutions;
  return first?.fix[0] ?? first?.workaround ?? [];
}
