import {
  type Area,
  type Book,
  type BookFile,
  type Brand,
  bookFile,
  brandFile,
  canonicalHeading,
  compareText,
  type Diagnostic,
  type Eval,
  evalsFile,
  type Inventory,
  type InventoryItem,
  inventoryFile,
  type Ledger,
  type LedgerRow,
  type LintSettings,
  ledgerFile,
  type Product,
  type Query,
  queriesFile,
  type SearchSettings,
  type SectionId,
  type SynonymGroup,
  type Synonyms,
  sections,
  type Template,
} from "@fixbook/schema";
import type { z } from "zod";
import { reportLostYaml } from "../accounting/report-lost.js";
import { platformTitle } from "../applies/index.js";
import { nestedPlaceholder } from "../findings/book.js";
import { emptyFile } from "../findings/source.js";
import { guardCharacters } from "../guard.js";
import { readVendored, type SourcePin } from "../inventory/read-vendored.js";
import type { VendoredFile } from "../inventory/vendored.js";
import { literalText, type MaskedPart, type MaskUse, maskPlaceholders, splitMasked, unmaskSource } from "../mask.js";
import { createReport, type Report, type Span } from "../report.js";
import type { Use } from "../rich-text/conversion.js";
import { createFieldReader, type FieldReader } from "../rich-text/parse-field.js";
import { schemaAt } from "../schema-at.js";
import type { SourceFile } from "../source.js";
import { templateOf } from "../template.js";
import { validate } from "../validate.js";
import { parseYaml, stringsOf, type ValuePath, type YamlData, type YamlString } from "../yaml.js";

/** A YAML file of a book, parsed. */
export interface ParsedFile<Value> {
  readonly file: string;
  /** The file's name without its ending. */
  readonly name: string;
  /** Undefined when a finding stands in its way. */
  readonly value: Value | undefined;
  /** What a file of rows says that has no value: its rows that are right by themselves, and the names of the others. */
  readonly rest?: { readonly value: Value; readonly wrong: readonly string[] };
  readonly uses: readonly Use[];
  readonly diagnostics: Diagnostic[];
  /** Every string of the file. */
  readonly strings: readonly YamlString[];
  /** The place of a field, for findings that compare files. */
  locate(path: ValuePath): Span;
  /** The place of a field's name. */
  locateKey(path: ValuePath): Span;
  readonly report: Report;
  readonly text: string;
}

/** What `book.yaml` says, with its text parsed; brands and inventories are named only. */
export type BookSettings = Omit<Book, "brands" | "inventories" | "entries" | "records"> & {
  /** Languages whose addresses are kept free. */
  readonly locales: readonly string[];
  readonly brandIds: readonly string[];
  readonly inventoryIds: readonly string[];
  readonly search: SearchSettings;
  readonly lint: LintSettings;
};

/** Parses `book.yaml`. */
export function parseBookFile(source: SourceFile): ParsedFile<BookSettings> {
  return parseFile(source, bookFile, (fields, read) => ({
    id: fields.id,
    title: read.template(fields.title),
    ...optional("intro", fields.intro, (text) => read.blocks(text, ["intro"])),
    locale: fields.locale,
    areas: fields.areas.map((area, index): Area => {
      const at = (...path: ValuePath) => ["areas", index, ...path];
      return {
        id: area.id,
        title: read.template(area.title),
        ...optional("summary", area.summary, (text) => read.line(text, at("summary"))),
        ...optional("guide", area.guide, (guide) => ({
          title: read.template(guide.title),
          ...optional("summary", guide.summary, (text) => read.line(text, at("guide", "summary"))),
          ref: read.reference(guide.ref, at("guide", "ref")),
        })),
        ...optional("empty", area.empty, (text) => read.template(text)),
      };
    }),
    placeholders: new Map(
      Object.entries(fields.placeholders).map(([name, { description, fallback, ...declaration }]) => [
        name,
        {
          ...declaration,
          description: read.plain(description),
          ...optional("fallback", fallback, (text) => read.filled(text, ["placeholders", name, "fallback"])),
        },
      ]),
    ),
    support: {
      ...optional("intro", fields.support.intro, (text) => read.blocks(text, ["support", "intro"])),
      checklist: fields.support.checklist.map((text, index) => read.line(text, ["support", "checklist", index])),
      ...optional("contact", fields.support.contact, (text) => read.line(text, ["support", "contact"])),
      ...optional("address", fields.support.address, (text) => read.contact(text, ["support", "address"])),
    },
    ...optional("editUrl", fields.editUrl, read.plain),
    ...optional("footer", fields.footer, (text) => read.line(text, ["footer"])),
    labels: Object.fromEntries(
      sections.map(({ id }) => {
        const label = fields.labels[id];
        return [id, label === undefined ? templateOf(canonicalHeading(id, fields.locale)) : read.template(label)];
      }),
    ) as Record<SectionId, Template>,
    sections: fields.sections.map((section, index) => ({
      ...section,
      title: read.filled(section.title, ["sections", index, "title"]),
      headings: section.headings.map((heading, at) => read.filled(heading, ["sections", index, "headings", at])),
    })),
    products: readProducts(fields.products, read),
    ...optional("package", fields.package, ({ name, version }) => ({ name: read.plain(name), version })),
    synonyms: fields.synonyms.map((group, index) => readSynonyms(group, ["synonyms", index], read)),
    desks: fields.desks.map((desk) => (typeof desk === "string" ? desk : desk.id)),
    ...deskVariantsOf(fields.desks),
    ...(fields.email.embedPictures ? { embedsPictures: true as const } : {}),
    locales: fields.locales,
    brandIds: fields.brands,
    inventoryIds: fields.inventories,
    search: fields.search,
    lint: fields.lint,
  }));
}

/** What desks do not get all variants; nothing where each does, so that such a book is what it was. */
function deskVariantsOf(desks: BookFile["desks"]): Pick<Book, "deskVariants"> {
  const chosen = desks.flatMap((desk) => (typeof desk === "string" ? [] : [[desk.id, desk.variants] as const]));
  return chosen.length === 0 ? {} : { deskVariants: Object.fromEntries(chosen) };
}

/** The products; a platform that has a title at one of them has it at all of them. */
function readProducts(written: BookFile["products"], read: FieldReader): readonly Product[] {
  const titles = new Map<string, Template>();
  for (const { platforms } of written)
    for (const platform of platforms)
      if (typeof platform !== "string" && !titles.has(platform.id))
        titles.set(platform.id, read.template(platform.title));
  return written.map(({ id, title, versions, platforms }) => ({
    id,
    title: read.template(title),
    versions,
    platforms: platforms.map((platform) => {
      const own = typeof platform === "string" ? platform : platform.id;
      const stated = typeof platform === "string" ? undefined : read.template(platform.title);
      return { id: own, title: stated ?? titles.get(own) ?? platformTitle(own) };
    }),
  }));
}

function readSynonyms(group: SynonymGroup, path: ValuePath, read: Reader): Synonyms {
  const phrases = (written: string | readonly string[], at: ValuePath): readonly string[] =>
    typeof written === "string"
      ? [read.filled(written, at)]
      : written.map((phrase, index) => read.filled(phrase, [...at, index]));
  if (!Array.isArray(group))
    return { from: phrases(group.from, [...path, "from"]), to: phrases(group.to, [...path, "to"]) };
  const all = phrases(group, path);
  return { from: all, to: all };
}

/** Parses `brands/<id>.yaml`. Values are checked against their declarations with the book. */
export function parseBrandFile(source: SourceFile): ParsedFile<Brand> {
  return parseFile(source, brandFile, (fields, read, name) => ({
    id: name,
    name: read.filled(fields.name, ["name"]),
    ...optional("url", fields.url, (url) => url),
    values: new Map(Object.entries(fields.values).map(([key, value]) => [key, read.plain(value)])),
    look: fields.look,
  }));
}

/** Parses `inventories/<id>.yaml` that lists its items. Addresses that are not absolute continue the inventory's own. */
export function parseInventoryFile(source: SourceFile): ParsedFile<Inventory> {
  return parseInventoryWith(source, () => undefined);
}

/** Parses `inventories/<id>.yaml`, which may name a source in place of items; `vendored` finds that file. */
export function parseInventoryWith(
  source: SourceFile,
  vendored: (path: string) => VendoredFile | undefined,
): ParsedFile<Inventory> {
  return parseFile(source, inventoryFile, (fields, read, name) => {
    const base = read.base(fields.url, ["url"]);
    const items =
      fields.source === undefined
        ? (fields.items ?? []).map((item, index) => ({
            id: item.id,
            title: read.template(item.title),
            url: read.address(
              item.url,
              ["items", index, "url"],
              /^[a-z][a-z0-9+.-]*:/i.test(item.url) ? undefined : base,
            ),
          }))
        : read.vendored({ source: fields.source, sha256: fields.sha256 }, name, base, vendored(fields.source));
    return { id: name, title: read.template(fields.title), items };
  });
}

/** Parses `ids.yaml`. A file without rows is an empty ledger, where a fix can write all of them. */
export function parseLedgerFile(source: SourceFile): ParsedFile<Ledger> {
  return parseFile(
    source,
    ledgerFile,
    (fields, read) =>
      Object.entries(fields)
        .map(([id, record]): LedgerRow => {
          if (record === "entry") return { id, kind: "alive" };
          if ("moved" in record) return { id, kind: "moved", to: record.moved };
          if ("split" in record) return { id, kind: "split", into: record.split };
          return { id, kind: "retired", note: read.template(record.retired), see: record.see ?? [] };
        })
        .sort((a, b) => compareText(a.id, b.id)),
    { mayBeEmpty: true, rightRows: rightRecords },
  );
}

/** Parses `queries.yml`. */
export function parseQueriesFile(source: SourceFile): ParsedFile<readonly Query[]> {
  return parseFile(
    source,
    queriesFile,
    (fields, read) =>
      fields.map(({ query, entry, held = false }, index) => ({
        query: read.plain(query),
        held,
        entry: entry === undefined ? undefined : read.reference(entry, [index, "entry"]),
      })),
    { rightRows },
  );
}

/** Parses `evals.yml`. */
export function parseEvalsFile(source: SourceFile): ParsedFile<readonly Eval[]> {
  return parseFile(
    source,
    evalsFile,
    (fields, read) =>
      fields.map(({ ask, mustCite, mustSay, mustNot }, index) => ({
        ask: read.plain(ask),
        mustCite: mustCite === undefined ? undefined : read.reference(mustCite, [index, "mustCite"]),
        mustSay: mustSay.map(read.plain),
        mustNot: mustNot.map(read.plain),
      })),
    { rightRows },
  );
}

/** The rows of a list that are right by themselves, at their places: a wrong one hides nothing of the others. */
function rightRows<Row>(schema: z.ZodType<Row[]>, written: unknown): Row[] {
  const row = schemaAt(schema, [0]);
  const rows: Row[] = [];
  for (const [index, one] of Array.isArray(written) ? written.entries() : []) {
    const result = row?.safeParse(one);
    if (result?.success === true) rows[index] = result.data as Row;
  }
  return rows;
}

/** The same of rows that have names. */
function rightRecords<Row>(schema: z.ZodType<Readonly<Record<string, Row>>>, written: unknown): Record<string, Row> {
  const rows = Object.entries(typeof written === "object" && written !== null ? written : {});
  return Object.assign({}, ...rows.map(([id, row]) => schema.safeParse({ [id]: row }).data ?? {}));
}

interface Reader extends FieldReader {
  /** A string as it is written, with what looks like a placeholder left as text. */
  plain(value: string): string;
  /** The same of a string that readers see and that nothing is filled into: a placeholder in it is a finding. */
  filled(value: string, path: ValuePath): string;
  /** An id that must lead somewhere. */
  reference(id: string, path: ValuePath): string;
  /** The items of a pinned source. */
  vendored(pin: SourcePin, inventory: string, base: Template, file: VendoredFile | undefined): readonly InventoryItem[];
}

interface ParseOptions<Fields> {
  readonly mayBeEmpty?: boolean;
  /** The rows that are right in a file that is not, which has no value all the same. */
  rightRows?(schema: z.ZodType<Fields>, written: unknown): Fields & object;
}

function parseFile<Fields, Value>(
  source: SourceFile,
  schema: z.ZodType<Fields>,
  make: (fields: Fields, read: Reader, name: string) => Value,
  { mayBeEmpty = false, rightRows }: ParseOptions<Fields> = {},
): ParsedFile<Value> {
  const { path, text } = source;
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
  let masks: readonly MaskUse[] = [];
  const report = createReport(path, text, (value) => unmaskSource(value, masks));
  const uses: Use[] = [];
  let data: YamlData | undefined;
  let value: Value | undefined;
  let wrong: readonly string[] | undefined;
  if (text.trim() === "" && !mayBeEmpty) report.add(emptyFile, { start: 0, end: 0 }, {});
  else if (guardCharacters(text, report)) {
    const masked = maskPlaceholders(text);
    masks = masked.uses;
    data = parseYaml(masked.text, 0, report);
    let fields = data === undefined ? undefined : validate(schema, data, report);
    if (data !== undefined && fields === undefined && rightRows !== undefined) {
      const right = rightRows(schema, data.value);
      fields = right;
      wrong = Object.keys(data.value ?? {}).filter((name) => !Object.hasOwn(right, name));
    }
    if (data !== undefined) reportLostYaml(masked.text, data, { schema }, report);
    if (data !== undefined && fields !== undefined) {
      const { locate } = data;
      value = make(
        fields,
        {
          ...createFieldReader(data, masks, report, uses),
          plain: (string) => plainText(string, masks),
          filled: (string, at) => {
            const text = plainText(string, masks);
            if (splitMasked(string, masks).some(isPlaceholder))
              report.add(nestedPlaceholder, locate(at), {
                name: String(at.findLast((step) => typeof step === "string")),
                value: text,
              });
            return text;
          },
          reference: (id, at) => {
            uses.push({ kind: "reference", id, span: locate(at) });
            return id;
          },
          vendored: (pin, inventory, base, file) => readVendored(pin, inventory, base, file, { report, locate }),
        },
        name,
      );
    }
  }
  return {
    file: path,
    name,
    value: report.failed() ? undefined : value,
    ...(wrong === undefined || value === undefined ? {} : { rest: { value, wrong } }),
    uses,
    strings: data === undefined ? [] : stringsOf(data),
    diagnostics: report.diagnostics,
    locate: (at) => data?.locate(at) ?? { start: 0, end: 0 },
    locateKey: (at) => data?.locateKey(at) ?? { start: 0, end: 0 },
    report,
    text,
  };
}

function isPlaceholder(part: MaskedPart): boolean {
  return "use" in part && part.use.kind === "placeholder" && !part.use.literal;
}

function plainText(value: string, masks: readonly MaskUse[]): string {
  return splitMasked(value, masks)
    .map((part) => ("text" in part ? part.text : literalText(part.use)))
    .join("");
}

function optional<Key extends string, From, To>(
  key: Key,
  value: From | undefined,
  make: (value: From) => To,
): { [K in Key]?: To } {
  return (value === undefined ? {} : { [key]: make(value) }) as { [K in Key]?: To };
}
