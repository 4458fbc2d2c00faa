import { element } from "@fixbook/core/client";
import type { SnippetField } from "@fixbook/schema";
import { inBookLanguage } from "./in-book-language.js";
import { typing } from "./keys.js";

/** The form in which an agent fills the fields. Values stay until they are cleared, whatever the page shows. */
export interface FieldForm {
  readonly values: ReadonlyMap<string, string>;
  /** Shows the fields of these names, in this order. */
  show(names: readonly string[]): void;
  /** The fields shown that are empty. */
  empty(): readonly SnippetField[];
  /** Goes to the first empty field; false where there is none. */
  focusEmpty(): boolean;
  /** Takes what was typed for whole: what is typed now is something new. */
  settle(): void;
  /** Empties all fields, those that are not shown too. */
  clear(): void;
}

/** Makes the form. `onChange` is called when a value changes. */
export function createFieldForm(fields: readonly SnippetField[], onChange: () => void): FieldForm {
  const set = document.querySelector<HTMLFieldSetElement>("#fields");
  const values = new Map<string, string>();
  let shown: readonly { readonly field: SnippetField; readonly input: HTMLInputElement; readonly row: HTMLElement }[] =
    [];
  const isEmpty = ({ name }: SnippetField): boolean => (values.get(name) ?? "").trim() === "";
  return {
    values,
    show(names) {
      if (names.join() === shown.map(({ field }) => field.name).join()) return;
      for (const { row } of shown) row.remove();
      shown = names.flatMap((name) => {
        const field = fields.find((one) => one.name === name);
        return field === undefined ? [] : [rowOf(field, values, onChange)];
      });
      set?.toggleAttribute("hidden", shown.length === 0);
      set?.append(...shown.map(({ row }) => row));
    },
    empty: () => shown.map(({ field }) => field).filter(isEmpty),
    focusEmpty() {
      const first = shown.find(({ field }) => isEmpty(field));
      first?.input.focus();
      return first !== undefined;
    },
    settle() {
      for (const { input } of shown) input.removeAttribute(typing);
    },
    clear() {
      values.clear();
      for (const { input } of shown) input.value = "";
      this.settle();
      onChange();
    },
  };
}

const KINDS: Readonly<Record<SnippetField["type"], string>> = {
  email: "email",
  url: "url",
  phone: "tel",
  text: "text",
};

function rowOf(field: SnippetField, values: Map<string, string>, onChange: () => void) {
  const { name, label, type, description } = field;
  const input = element("input", "");
  input.id = `field-${name}`;
  input.type = KINDS[type];
  input.autocomplete = "off";
  input.value = values.get(name) ?? "";
  input.setAttribute("aria-describedby", `about-${name}`);
  input.addEventListener("input", () => {
    values.set(name, input.value);
    input.toggleAttribute(typing, input.value !== "");
    onChange();
  });
  input.addEventListener("blur", () => input.removeAttribute(typing));
  const title = inBookLanguage(element("label", "", label.slice(1, -1)));
  title.htmlFor = input.id;
  const about = inBookLanguage(element("span", "about", description));
  about.id = `about-${name}`;
  return { field, input, row: element("div", "field", title, input, about) };
}
