import type { Placeholder } from "./contract.gen.js";

type Type = Placeholder["type"];

/**
 * A value as it is filled in, without white space around it; undefined where it is none of its type. Each that `book.yaml`
 * takes is one, and so is an email address with letters of any script.
 */
export function readValue(value: unknown, type: Type): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text.length <= 2000 && TYPES[type].pattern.test(text) ? text : undefined;
}

/** What a value of a type has to be, in words. */
export function expectation(type: Type): string {
  return TYPES[type].expected;
}

/** Each pattern is a closed set of characters. */
const TYPES: Readonly<Record<Type, { readonly pattern: RegExp; readonly expected: string }>> = {
  email: {
    pattern: /^[\p{L}\p{M}\p{N}_.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+$/u,
    expected: "one email address",
  },
  url: {
    pattern: /^https?:\/\/\w[\w.-]*(?::\d+)?(?:\/[\w.~!$&'()*+,;=:@%/-]*)?$/,
    expected: "an http:// or https:// address without a user name, ? or #",
  },
  phone: {
    pattern: /^\+?\d[\d ().-]{1,28}\d$/,
    expected: "a phone number: digits, spaces, ( ) . - and a leading +",
  },
  text: {
    pattern: /^[^\p{Cc}\p{Co}\p{Cs}\u2028-\u202e\u2066-\u2069]{1,500}$/u,
    expected: "one line of 1 to 500 printable characters",
  },
};
