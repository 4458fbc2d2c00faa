/** An inventory that another book or site publishes, as a file of this book. */
export interface VendoredFile {
  /** Relative to the book's folder. */
  readonly path: string;
  /** SHA-256 of its bytes, in lower-case hexadecimal; empty where they could not be read. */
  readonly sha256: string;
  /** Why its bytes could not be read: what ends a sentence that begins with its name. */
  readonly problem?: string;
  /** What it says. Work that only a file is worth that somebody has pinned. */
  unpack(): InventoryText | NoInventory;
}

/** What an inventory says, unpacked: the lines of a Sphinx inventory, or the JSON of a Fixbook one. */
export interface InventoryText {
  readonly format: "sphinx" | "json";
  readonly text: string;
}

/** Why a file is no inventory: what ends a sentence that begins with its name. */
export interface NoInventory {
  readonly problem: string;
}
