import type { Placeholder } from "./contract.gen.js";

type Type = Placeholder["type"];

/** Whether a value is one of its type. Each that `book.yaml` takes is; all are closed sets of characters. */
export function isValue(value: unknown, type: Type): value is string {
  return typeof value === "string" && value.length <= 2000 && value.trim() === value && PATTERN[type].test(value);
}

const PATTERN: Readonly<Record<Type, RegExp>> = {
  email: /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]+(?:\.[\w-]+)+$/,
  url: /^https?:\/\/\w[\w.-]*(?::\d+)?(?:\/[\w.~!$&'()*+,;=:@%/-]*)?$/,
  phone: /^\+?\d[\d ().-]{1,28}\d$/,
  text: /^[^\p{Cc}\p{Co}\p{Cs}\u2028-\u202e\u2066-\u2069]{1,500}$/u,
};
