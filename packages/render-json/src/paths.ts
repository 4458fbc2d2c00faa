/** Paths of the artifacts, relative to the target's folder. Nothing else spells them. */
export const bookPath = "book.json";
export const searchPath = "search.json";
export const recordsPath = "records.json";
export const inventoryPath = "inventory.json";
export const sphinxInventoryPath = "objects.inv";
export const manifestPath = "manifest.json";
export const packagePath = "package.json";
export const modulePath = "index.js";
export const typesPath = "index.d.ts";
export const contractPath = "contract.d.ts";
/** The types of an entry's file: as a module has it that imports it, and as one of CommonJS that requires it. */
export const entryTypesPath = { import: "entry.d.ts", require: "entry.d.cts" };

/** Where pictures and attachments are, under names that change whenever they do. */
export const assetsFolder = "assets/";

/** Where the modules are that load the entries of a large book. */
export const shelvesFolder = "shelves/";

/** Where the shelf of a number is, from 0. */
export function shelfPath(number: number): string {
  return `${shelvesFolder}${number}.js`;
}

/** Where an entry's own file is. */
export function entryPath(id: string): string {
  return `entries/${id}.json`;
}

/** Where the JSON Schema of a kind of file is. */
export function schemaPath(name: string): string {
  return `schema/${name}.json`;
}
