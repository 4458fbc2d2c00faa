import { z } from "zod";
import { deskVariables } from "./desk.js";

/** The types of a placeholder's value. */
export const placeholderTypes = ["email", "url", "phone", "text"] as const;
export type PlaceholderType = (typeof placeholderTypes)[number];

/** Who fills a placeholder: the build from a brand, the support agent in an email, or the application at run time. */
export const placeholderFillers = ["build", "agent", "app"] as const;
export type PlaceholderFiller = (typeof placeholderFillers)[number];

const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?)+$/;
const PHONE = /^\+?[0-9](?:[0-9 ().-]{1,28})[0-9]$/;
const WEB_URL =
  /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::[0-9]{1,5})?(?:\/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: values with control characters are what it finds.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ue000-\uf8ff]/;

// In words that regular expressions of every language have, since a JSON Schema holds it: Python knows no \p{Cc}.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they may not stand in it.
const FALLBACK = /^[^\s{}"\\|,<>&](?:[^\u0000-\u001f\u007f-\u009f{}"\\|,<>&\u2028\u2029]{0,98}[^\s{}"\\|,<>&])?$/u;

/** What a value of each type must be. `problem` answers undefined for a good value, else what it must be instead. */
export const placeholderValues: Readonly<
  Record<PlaceholderType, { readonly example: string; problem(value: string): string | undefined }>
> = {
  email: {
    example: "support@example.com",
    problem: (value) =>
      ADDRESS.test(value) && value.length <= 254 ? undefined : "one email address, such as support@example.com",
  },
  url: {
    example: "https://help.example.com",
    problem: (value) =>
      isWebUrl(value) ? undefined : "an absolute https:// or http:// address without a user name, ? or #",
  },
  phone: {
    example: "+1 555 0100",
    problem: (value) => (PHONE.test(value) ? undefined : "a phone number: digits, spaces, ( ) . - and a leading +"),
  },
  text: {
    example: "Acme",
    problem: (value) =>
      value.trim() !== value || value === "" || value.length > 500 || UNPRINTABLE.test(value)
        ? "one line of text, without spaces around it, at most 500 characters"
        : undefined,
  },
};

/** Whether `value` is an absolute web address that a path may be appended to: no user name, query or fragment. */
export function isWebUrl(value: string): boolean {
  return WEB_URL.test(value) && value.length <= 2000;
}

/** The declaration of one placeholder in `book.yaml`. */
export const placeholderDeclaration = z
  .strictObject({
    type: z.enum(placeholderTypes).describe("What kind of value fills it: email, url, phone or text."),
    description: z.string().min(1, { error: "may not be empty" }).describe("What it stands for, in one sentence."),
    filledBy: z
      .enum(placeholderFillers)
      .default("build")
      .describe(
        "Who fills it: build (each brand has a value), agent (stays visible in email) or app (stays in JSON; in email the agent fills it).",
      ),
    desk: z
      .enum(deskVariables)
      .optional()
      .describe(
        "If the agent fills it, what a help desk can fill in for the agent: customer.first_name, agent.first_name or ticket.id. Files for a desk contain the desk's own variable.",
      ),
    fallback: z
      .string()
      .regex(FALLBACK, {
        error: 'is up to 100 characters on one line, without { } " \\ | , < > &',
      })
      .optional()
      .describe("What a help desk shows if it does not know the value, such as “there”."),
  })
  .superRefine(({ filledBy, desk, fallback }, { addIssue }) => {
    if (desk !== undefined && filledBy !== "agent")
      addIssue({
        code: "custom",
        path: ["desk"],
        message: "is for placeholders that the agent fills (filledBy: agent)",
      });
    if (fallback !== undefined && desk === undefined)
      addIssue({ code: "custom", path: ["fallback"], message: "is for placeholders that a help desk fills (desk: …)" });
  });
export type PlaceholderDeclaration = z.output<typeof placeholderDeclaration>;
