import { z } from "zod";

/** What the user has, by the ids of the book. */
export const setup = z
  .object({
    product: z.string().max(100).optional(),
    version: z.string().max(100).optional(),
    platform: z.string().max(100).optional(),
  })
  .describe("What the user has, by the book's ids; entries for something else come later.");
