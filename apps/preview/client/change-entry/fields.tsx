import type { BookState, ShownEntry } from "../../src/contract.ts";
import type { ChangeFields, ChangeKind } from "./change-of.ts";

export interface FieldsProps {
  readonly kind: ChangeKind;
  readonly state: BookState;
  readonly entry: ShownEntry;
  readonly fields: ChangeFields;
  /** What has to be said too, as the answer told. */
  readonly asks: "empty" | "unlink" | undefined;
  onChange(fields: Partial<ChangeFields>): void;
}

/** The fields of what is to change. */
export function Fields(props: FieldsProps) {
  const { kind, state, entry, fields, asks, onChange } = props;
  const others = state.entries.filter(({ id }) => id !== entry.id).map(({ id, title }) => [id, title] as const);
  const isAskedEmpty = asks === "empty" || fields.empty !== undefined;
  const isAskedUnlink = asks === "unlink" || fields.unlink !== undefined;
  return (
    <>
      {kind === "title" && <Text label="Title" name="title" hint="What the reader sees." {...props} />}
      {kind === "id" && (
        <Text label="Id" name="id" hint="Lower-case words joined by hyphens. The old one keeps answering." {...props} />
      )}
      {kind === "area" && (
        <Choice label="Area" name="area" options={state.areas.map(({ id, title }) => [id, title])} {...props} />
      )}
      {kind === "split" && (
        <>
          <Choice
            label="Solution"
            name="solution"
            options={entry.solutions?.map(({ id, name }) => [id, name]) ?? []}
            {...props}
          />
          <Text label="Title of the new entry" name="newTitle" hint="What the reader sees." {...props} />
          <Text label="Id of the new entry" name="newId" hint="Lower-case words joined by hyphens." {...props} />
        </>
      )}
      {kind === "replace" && (
        <Choice label="What takes its place" name="movedTo" options={[["", "Choose an entry"], ...others]} {...props} />
      )}
      {kind === "retire" && (
        <>
          <Text
            label="Why"
            name="retired"
            hint="One line for readers who come by an old link: “Fax is no longer offered.”"
            {...props}
          />
          <Choice label="What comes nearest (optional)" name="see" options={[["", "Nothing"], ...others]} {...props} />
        </>
      )}
      {(kind === "area" || kind === "replace" || kind === "retire") && isAskedEmpty && (
        <Text
          label="What readers are told of the area"
          name="empty"
          hint="It is left without entries. Say why, or where to look."
          {...props}
        />
      )}
      {kind === "retire" && isAskedUnlink && (
        <label class="check">
          <input
            type="checkbox"
            checked={fields.unlink === true}
            onChange={({ currentTarget }) => onChange({ unlink: currentTarget.checked })}
          />
          <span>Take out what refers to it, and keep the words of links</span>
        </label>
      )}
    </>
  );
}

type TextName = Exclude<keyof ChangeFields, "unlink">;

interface TextProps extends FieldsProps {
  readonly label: string;
  readonly name: TextName;
  readonly hint: string;
}

function Text({ label, name, hint, fields, onChange }: TextProps) {
  return (
    <>
      <label>
        <span>{label}</span>
        <input
          required
          pattern=".*\S.*"
          maxLength={300}
          value={fields[name] ?? ""}
          aria-describedby={`change-${name}-hint`}
          onInput={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
        />
      </label>
      <p class="muted hint" id={`change-${name}-hint`}>
        {hint}
      </p>
    </>
  );
}

interface ChoiceProps extends FieldsProps {
  readonly label: string;
  readonly name: TextName;
  readonly options: readonly (readonly [value: string, text: string])[];
}

function Choice({ label, name, options, fields, onChange }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select
        required={name !== "see"}
        value={fields[name] ?? options[0]?.[0]}
        onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
