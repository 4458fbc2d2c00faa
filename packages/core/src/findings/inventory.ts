import { defineFinding, quote } from "../finding.js";

export const inventoryUnreadable = defineFinding<{ file: string; problem: string }>({
  ruleId: "inventory/unreadable-source",
  severity: "error",
  why: "Nothing can be said of references to what it lists, so none of them is published.",
  message: ({ file, problem }) => `The source ${quote(file)} ${problem}.`,
  action: () => "Download it again, and pin it with fixbook inventory BOOK ID FILE.",
});

export const inventoryHash = defineFinding<{ file: string; inventory: string }>({
  ruleId: "inventory/changed-source",
  severity: "error",
  why: "Other bytes than those that were reviewed could lead readers anywhere.",
  message: ({ file }) => `The source ${quote(file)} is not the file that sha256 pins.`,
  action: ({ inventory }) => `Look at what it says now, and pin it with fixbook inventory BOOK ${inventory}.`,
});

export const inventoryItemsLeft = defineFinding<{
  file: string;
  count: number;
  kept: number;
  unreadable: number;
  unnamed: number;
  elsewhere: number;
  double: number;
}>({
  ruleId: "inventory/items-left-out",
  severity: "info",
  why: "References to such an item fail the gate as references to nothing.",
  message: ({ file, count, kept, unreadable, unnamed, elsewhere, double }) =>
    `Of ${kept + count} items in ${quote(file)}, ${count} cannot be referred to: ${[
      [unnamed, "whose name makes no id or title"],
      [double, "whose id another item has"],
      [elsewhere, "whose address leaves the site"],
      [unreadable, "that cannot be read"],
    ]
      .filter(([number]) => number !== 0)
      .map(([number, what]) => `${number} ${what}`)
      .join(", ")}.`,
  action: () => "Nothing, unless an entry needs one: then list it in an inventory with items of its own.",
});
