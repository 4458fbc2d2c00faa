import type { PersonalKind } from "./kind.js";

/** The id of a customer's tenant. */
export const tenantId: PersonalKind = {
  kind: "tenant id",
  sign: /tenant[ _-]?(?:id)?["'`:= ]{1,4}[0-9a-f]{8}-/i,
  pattern: /(?<=tenant[ _-]?(?:id)?["'`:= ]{1,4})[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi,
  judge: ({ value }) => {
    const digits = value.toLowerCase().replaceAll("-", "");
    const isFilled = new Set(digits).size < 6 || /(?:([0-9a-f])\1{3}.*?){3}/.test(digits);
    const isCounted = /12345678|87654321|abcdef|a1b2c3d4|1a2b3c4d/.test(digits);
    return isFilled || isCounted || OF_MICROSOFT.has(value.toLowerCase()) ? "everybody" : "somebody";
  },
  instead: "00000000-0000-0000-0000-000000000000",
};

/** Tenants that Microsoft itself names in its documentation: its own, its services', and that of consumers. */
const OF_MICROSOFT: ReadonlySet<string> = new Set([
  "72f988bf-86f1-41af-91ab-2d7cd011db47",
  "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
  "9188040d-6c67-4c5b-b112-36a304b66dad",
]);
