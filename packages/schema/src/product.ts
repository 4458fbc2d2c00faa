import { z } from "zod";
import { slug } from "./identifier.js";
import type { Template } from "./rich-text.js";

const line = z
  .string()
  .min(1, { error: "may not be empty" })
  .max(100, { error: "may have at most 100 characters" })
  .regex(/^\S(?:[^\n]*\S)?$/, { error: "is one line without spaces around it" });

/** What a version looks like: `2.1`, `v2`, `1.0-beta.2`, `2.4.6-p3`, `2024.1+build5`. */
export const VERSION = /^[vV]?[0-9][0-9A-Za-z]*(?:[._+-][0-9A-Za-z]+)*$/;

const version = z
  .string()
  .max(40, { error: "may have at most 40 characters" })
  .regex(VERSION, { error: "is a version: numbers with dots between, such as 2.1, 2.1.3 or 3.0-beta.1" });

const platform = z.union([slug, z.strictObject({ id: slug, title: line })], {
  error: "is an id such as ios, or {id: ios, title: iOS}",
});

/** A product in `book.yaml`. */
export const product = z.strictObject({
  id: slug.describe("Id of the product, as entries name it under appliesTo."),
  title: line.describe("The product's name, as readers see it."),
  versions: z
    .array(version)
    .max(200, { error: "takes at most 200 versions" })
    .default([])
    .describe(
      'Its versions in quotes, the oldest first, such as ["1.8", "2.0"]. Without them, entries can name only the product.',
    ),
  platforms: z
    .array(platform)
    .max(20, { error: "takes at most 20 platforms" })
    .default([])
    .describe(
      "What it runs on: ids such as ios and windows, or {id: desk-phone, title: Desk phone}. Several products may share one.",
    ),
});

/** Something that products run on. */
export interface Platform {
  readonly id: string;
  readonly title: Template;
}

/** A product that entries may be about. Its platforms share a space of ids with all products. */
export interface Product {
  readonly id: string;
  readonly title: Template;
  /** The oldest first; empty where entries do not tell versions apart. */
  readonly versions: readonly string[];
  readonly platforms: readonly Platform[];
}
