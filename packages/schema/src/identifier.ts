import { z } from "zod";
import { MAX_SLUG, RESERVED, SLUG } from "./slug.js";

/** An id: lower-case words joined by hyphens, at most 80 characters, not a reserved name. */
export const slug = z
  .string()
  .max(MAX_SLUG, { error: `may have at most ${MAX_SLUG} characters`, abort: true })
  .regex(SLUG, { error: "takes lower-case letters a to z and digits, in words joined by single hyphens", abort: true })
  .refine((text) => !RESERVED.has(text), { error: "is a reserved name" });

/** A placeholder's name, as in `<<CONTACT_EMAIL>>`. */
export const placeholderName = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, { error: "takes capital letters, digits and underscores, a letter first", abort: true })
  .refine((name) => !name.startsWith("FIXBOOK_"), { error: "may not begin with FIXBOOK_, which is Fixbook's own" });
