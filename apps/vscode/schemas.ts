/** The JSON Schemas that the extension brings. */
export const schemas = ["book", "brand", "inventory", "ledger", "queries", "evals"] as const;
