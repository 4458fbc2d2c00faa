import type { Entry } from "./contract.js" with { "resolution-mode": "import" };

declare const entry: Entry;
export = entry;
