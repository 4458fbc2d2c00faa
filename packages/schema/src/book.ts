import { z } from "zod";
import type { BookEntry } from "./book-entry.js";
import { type DeskName, deskNames } from "./desk.js";
import { severity } from "./diagnostic.js";
import { type SnippetVariant, snippetVariants } from "./email-contract.js";
import type { EntryFile } from "./entry-file.js";
import { placeholderName, slug } from "./identifier.js";
import type { IdRecord } from "./ledger.js";
import { isWebUrl, placeholderDeclaration } from "./placeholder.js";
import { type Product, product } from "./product.js";
import type { RichText, Template } from "./rich-text.js";
import { type SectionId, sections } from "./section.js";
import { type Synonyms, synonymGroup } from "./synonyms.js";

const line = z
  .string()
  .min(1, { error: "may not be empty" })
  .max(300, { error: "may have at most 300 characters" })
  .regex(/^\S(?:[^\n]*\S)?$/, { error: "is one line without spaces around it" });
const prose = z.string().min(1, { error: "may not be empty" }).max(4000, { error: "may have at most 4000 characters" });
/** A BCP 47 language tag. */
export const localeTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: "is a language tag such as en or pt-BR" });
const ids = (what: string) =>
  z.array(slug).refine((list) => new Set(list).size === list.length, { error: `names ${what} twice` });

const guide = z.strictObject({
  title: line.describe("The guide's title."),
  summary: line.optional().describe("What the guide covers (inline Markdown)."),
  ref: slug.describe("Id of the guide: an entry of this book or an item of one of its inventories."),
});

const area = z.strictObject({
  id: slug.describe("Id of the area and name of its folder below `entries/`."),
  title: line.describe("The area's name, as readers see it."),
  summary: line.optional().describe("What the area covers, in one line (inline Markdown)."),
  guide: guide.optional().describe("A guide to the whole area, kept elsewhere."),
  empty: line.optional().describe("Why the area has no entries yet. Required while it has none."),
});

const support = z.strictObject({
  intro: prose.optional().describe("Text above the checklist (Markdown)."),
  checklist: z
    .array(prose)
    .default([])
    .describe("What to include when writing to support, one point each (inline Markdown)."),
  contact: prose.optional().describe("Where to write (inline Markdown)."),
  address: line
    .optional()
    .describe(
      "Where the button below each entry leads: mailto:<<CONTACT_EMAIL>>, or the web address of a contact form. The link names the entry, in the subject or as ?entry=<id>.",
    ),
});

const labels = z
  .strictObject(
    Object.fromEntries(
      sections.map(({ id, heading }) => [id, line.optional().describe(`What pages call the section “${heading}”.`)]),
    ) as Record<SectionId, z.ZodOptional<typeof line>>,
  )
  .describe("What this book calls the sections on its pages.");

/** The targets that a section of a book's own can be published in. */
export const sectionTargets = ["html", "json", "email"] as const;

const ownSection = z.strictObject({
  id: slug.describe("Id of the section: its key in JSON and its anchor on pages."),
  title: line.describe("Its heading in entries and on pages."),
  headings: z.array(line).default([]).describe("Further headings that entries may use for it."),
  after: z.string().describe("Id of the section that it follows on pages: a built-in one, or one of these."),
  targets: z
    .array(z.enum(sectionTargets))
    .min(1, { error: "needs at least one target" })
    .refine((list) => new Set(list).size === list.length, { error: "names a target twice" })
    .default([...sectionTargets])
    .describe("Where it is published: html, json, email. By default, in all of them."),
});

const npmPackage = z
  .strictObject({
    name: z
      .string()
      .regex(/^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/, {
        error: "is a package's name, such as @acme/help",
      })
      .max(150, { error: "may have at most 150 characters" })
      .describe("The package's name; a hyphen and the id of the brand follow it."),
    version: z
      .string()
      .regex(/^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$/, {
        error: "is a version of three numbers, such as 1.4.0",
      })
      .default("0.0.0")
      .describe("The version that is published next."),
  })
  .describe("What the JSON build is called as an npm package. Without it, the package is private.");

const lintSettings = z.strictObject({
  preset: z
    .enum(["recommended", "strict"])
    .default("recommended")
    .describe("recommended, or strict: in CI, every warning is an error."),
  rules: z
    .record(
      z.string(),
      z.strictObject({
        severity: z
          .enum(["off", "info", "warning", "error"])
          .optional()
          .describe("How severe a finding of the rule is."),
        writing: severity
          .optional()
          .describe("How severe it is while writing (lint --stage writing); never more than in CI."),
        options: z
          .record(z.string(), z.unknown())
          .optional()
          .describe("Options of the rule, as listed in its documentation."),
      }),
    )
    .default({})
    .describe("Settings for single rules. A rule cannot be switched off if its findings make an entry unpublishable."),
});
/** The `lint` part of `book.yaml`. */
export type LintSettings = z.output<typeof lintSettings>;

const searchSettings = z
  .strictObject({
    recall: z
      .number()
      .min(0, { error: "is a share from 0 to 1, such as 0.9" })
      .max(1, { error: "is a share from 0 to 1, such as 0.9" })
      .optional()
      .describe(
        "The share of the questions in `queries.yml` whose answer must be among the first three results, such as 0.9. If some questions are held, only those count. A smaller share is an error.",
      ),
  })
  .describe("What the search of the book must achieve.");
/** The `search` part of `book.yaml`. */
export type SearchSettings = z.output<typeof searchSettings>;

const deskWithVariants = z.strictObject({
  id: z.enum(deskNames).describe("The help desk."),
  variants: z
    .array(z.enum(snippetVariants))
    .min(1, { error: "needs at least one variant" })
    .refine((list) => new Set(list).size === list.length, { error: "names a variant twice" })
    .describe(`The variants of a snippet that it gets: ${snippetVariants.join(", ")}.`),
});

/** The name of a desk, as one of `desks` in `book.yaml` says it. */
function deskNameOf(desk: DeskName | z.output<typeof deskWithVariants>): DeskName {
  return typeof desk === "string" ? desk : desk.id;
}

/** Whether a path can take the place of the one `{path}` in a web address. */
function isEditUrl(value: string): boolean {
  const [before = "", after, ...others] = value.split("{path}");
  return (
    after !== undefined && others.length === 0 && /^https:\/\/[^/]+\//.test(before) && isWebUrl(`${before}a${after}`)
  );
}

/** `book.yaml`: what a book is, its areas in order, its placeholders, and the names of its brands and inventories. */
export const bookFile = z.strictObject({
  id: slug.describe("Id of the book: the name of its folder in the output."),
  title: line.describe("The book's title."),
  intro: prose.optional().describe("Text at the top of the home page (Markdown)."),
  locale: localeTag.default("en").describe("The language of the book, as a BCP 47 tag."),
  locales: z
    .array(localeTag)
    .max(100, { error: "takes at most 100 languages" })
    .refine((list) => new Set(list.map((tag) => tag.toLowerCase())).size === list.length, {
      error: "names a language twice",
    })
    .default([])
    .describe(
      "Other languages in which you plan to publish the book, as BCP 47 tags. Translations do not exist yet: this only reserves their addresses, such as `/pt-br/` for pt-BR, so that no id takes them.",
    ),
  areas: z
    .array(area)
    .min(1, { error: "needs at least one area" })
    .describe("The areas, in the order in which readers see them."),
  placeholders: z
    .record(placeholderName, placeholderDeclaration)
    .default({})
    .describe("Every placeholder that the book may use."),
  support: support.default({ checklist: [] }).describe("The page “Before you write to support”."),
  editUrl: z
    .string()
    .refine(isEditUrl, { error: "is an https:// address with {path} where the entry's path belongs" })
    .optional()
    .describe(
      "Where readers can propose a change, such as https://github.com/acme/help/edit/main/{path}. {path} stands for the path of the entry's file, such as entries/<area>/<id>.md. Without this field, pages have no such link.",
    ),
  footer: line
    .optional()
    .describe("A line at the end of every page (Markdown), such as the licence of the text and where its source is."),
  labels: labels.default({}),
  sections: z
    .array(ownSection)
    .default([])
    .describe("Sections that entries of this book may have besides those of every book."),
  package: npmPackage.optional(),
  desks: z
    .array(z.union([z.enum(deskNames), deskWithVariants]))
    .refine((list) => new Set(list.map(deskNameOf)).size === list.length, { error: "names a desk twice" })
    .default([])
    .describe(
      `Help desks to make files for, in the email target: ${deskNames.slice(0, -1).join(", ")}; or eml, for mail drafts. A desk gets every variant of a snippet, unless it names some: {id: zendesk, variants: [fix, ask]}.`,
    ),
  email: z
    .strictObject({
      embedPictures: z
        .boolean()
        .default(false)
        .describe(
          "Whether mail drafts contain pictures (PNG, JPEG and GIF, at most 50 KB each and 200 KB together) instead of links to them.",
        ),
    })
    .prefault({})
    .describe("Settings for mails."),
  brands: ids("a brand")
    .min(1, { error: "needs at least one brand" })
    .refine((list) => !list.includes("unfilled"), {
      error: "may not name a brand unfilled: that is the folder of build --unfilled",
    })
    .describe("Ids of the brands, the default one first. Each is a file in `brands/`."),
  products: z
    .array(product)
    .max(100, { error: "takes at most 100 products" })
    .default([])
    .describe("The products that entries may be about. Without them, appliesTo takes any text."),
  synonyms: z
    .array(synonymGroup)
    .max(500, { error: "takes at most 500 groups" })
    .default([])
    .describe(
      "Words that mean the same to readers, in groups: `[purchase, order, sale]`, where each word finds all the others, or `{from: [junk, bulk], to: spam}`, where junk and bulk find spam, and spam finds neither. A phrase has up to four words.",
    ),
  search: searchSettings.prefault({}),
  lint: lintSettings.default({ preset: "recommended", rules: {} }).describe("Settings of the gate."),
  inventories: ids("an inventory").default([]).describe("Ids of the inventories. Each is a file in `inventories/`."),
});
export type BookFile = z.output<typeof bookFile>;

const webUrl = z
  .string()
  .refine(isWebUrl, { error: "is an absolute https:// or http:// address without a user name, ? or #" });

const look = z.strictObject({
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, { error: "is a colour, written as #1f5fd0" })
    .optional()
    .describe(
      "The colour of links and marks, as #rrggbb. If it is too faint to read, pages use the nearest shade that is not.",
    ),
  tone: z.enum(["cool", "neutral", "warm"]).default("cool").describe("The tint of backgrounds, lines and grey text."),
  font: z
    .enum(["system", "humanist", "geometric", "serif"])
    .default("system")
    .describe("The kind of typeface, chosen from those on the reader's device. Nothing is downloaded."),
  corners: z
    .enum(["square", "soft", "round"])
    .default("soft")
    .describe("The shape of the corners of boxes and buttons."),
  logo: z
    .string()
    .refine((value) => isWebUrl(value) && value.startsWith("https://"), { error: "is an https:// address" })
    .optional()
    .describe("The address of a picture to show before the brand's name, 28 pixels high."),
});
/** How a brand's pages look. */
export type Look = z.output<typeof look>;

/** `brands/<id>.yaml`: who publishes the book, and the values of its placeholders. */
export const brandFile = z.strictObject({
  name: line.describe("The brand's name, as readers see it."),
  url: webUrl
    .optional()
    .describe(
      "The address at which the brand publishes the HTML build; links in email and JSON begin with it. Without it, pages link to each other by file, and email and JSON contain no addresses of pages.",
    ),
  values: z
    .record(placeholderName, z.string())
    .default({})
    .describe("A value for each placeholder that the build fills."),
  look: look.prefault({}).describe("The brand's look."),
});
export type BrandFile = z.output<typeof brandFile>;

/** `inventories/<id>.yaml`: what another book or site publishes, so that references to it can be checked. */
export const inventoryFile = z
  .strictObject({
    title: line.describe("What is published there."),
    url: line.describe("The base address of the items. It may contain placeholders of type url."),
    source: z
      .string()
      .regex(/^vendor\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, {
        error: "is a file in the book's folder vendor/, such as vendor/python.inv",
      })
      .optional()
      .describe(
        "A file in `vendor/` that lists the items, instead of `items`: an `inventory.json` or an `objects.inv`. Ids begin with the id of the inventory: `json.dumps` of `python` is `python-json-dumps`.",
      ),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: "is the SHA-256 of the file, in 64 digits; fixbook inventory writes it" })
      .optional()
      .describe("The SHA-256 of the source, so that a review shows every change to it. `fixbook inventory` writes it."),
    items: z
      .array(
        z.strictObject({
          id: slug.describe("Id that entries refer to."),
          title: line.describe("The item's title, shown as the text of the link."),
          url: line.describe("Address of the item: absolute, or relative to the base."),
        }),
      )
      .optional()
      .describe("The items, in any order. Either these or a source."),
  })
  .refine(({ items, source }) => (items === undefined) !== (source === undefined), {
    error: "has either items or a source with its sha256, and never both",
  })
  .refine(({ source, sha256 }) => (source === undefined) === (sha256 === undefined), {
    error: "has a source and its sha256, or neither: fixbook inventory writes both",
  });
export type InventoryFile = z.output<typeof inventoryFile>;

export interface Guide {
  readonly title: Template;
  readonly summary?: RichText;
  readonly ref: string;
}

/** A section that a book declares for its entries. */
export interface DeclaredSection {
  readonly id: string;
  /** Without placeholders. */
  readonly title: string;
  readonly headings: readonly string[];
  /** Id of the section that it is published after. */
  readonly after: string;
  readonly targets: readonly (typeof sectionTargets)[number][];
}

export interface Area {
  readonly id: string;
  readonly title: Template;
  readonly summary?: RichText;
  readonly guide?: Guide;
  /** Why the area has no entries. */
  readonly empty?: Template;
}

export interface Brand {
  readonly id: string;
  readonly name: string;
  /** Where the pages are published; absent while nobody knows. */
  readonly url?: string;
  readonly values: ReadonlyMap<string, string>;
  readonly look: Look;
}

export interface InventoryItem {
  readonly id: string;
  readonly title: Template;
  /** Absolute once its placeholders are filled. */
  readonly url: Template;
}

export interface Inventory {
  readonly id: string;
  readonly title: Template;
  readonly items: readonly InventoryItem[];
}

/** A book, whole and normalised: entries stand in the order of their areas, then of their ids by code unit. */
export interface Book {
  readonly id: string;
  readonly title: Template;
  readonly intro?: RichText;
  readonly locale: string;
  readonly areas: readonly Area[];
  readonly placeholders: ReadonlyMap<string, PlaceholderDeclaration>;
  readonly support: {
    readonly intro?: RichText;
    readonly checklist: readonly RichText[];
    readonly contact?: RichText;
    /** A mailto: or web address. */
    readonly address?: Template;
  };
  /** A web address in which `{path}` stands for the path of an entry's file. */
  readonly editUrl?: string;
  /** What stands at the end of every page. */
  readonly footer?: RichText;
  /** What each section is called on pages. */
  readonly labels: Readonly<Record<SectionId, Template>>;
  /** The sections that the book declares, in its order. */
  readonly sections: readonly DeclaredSection[];
  /** What entries may be about. Where there are none, `appliesTo` is free text. */
  readonly products: readonly Product[];
  /** What readers' words stand for, in the order of `book.yaml`. */
  readonly synonyms: readonly Synonyms[];
  /** What the JSON build is called as an npm package; the brand's id follows the name. */
  readonly package?: { readonly name: string; readonly version: string };
  /** The help desks that the email target makes files for. */
  readonly desks: readonly DeskName[];
  /** The variants that a desk gets, where it does not get all of them. */
  readonly deskVariants?: Readonly<Partial<Record<DeskName, readonly SnippetVariant[]>>>;
  /** Whether mail drafts hold pictures in place of links to them. */
  readonly embedsPictures?: true;
  /** The default brand first. */
  readonly brands: readonly Brand[];
  readonly inventories: readonly Inventory[];
  readonly entries: readonly BookEntry[];
  /** The pictures and attachments that published text names, by path. None when left out. */
  readonly files?: readonly EntryFile[];
  /** What became of published ids that no entry answers to, by id in the order of code units. Empty without a ledger. */
  readonly records: readonly IdRecord[];
}

type PlaceholderDeclaration = z.output<typeof placeholderDeclaration>;
