import { expect, test } from "vitest";
import { type ContractVersion, contractVersion, versionField } from "./json-contract.js";

test("a reader takes its own version and later minor versions", () => {
  const versions: readonly ContractVersion[] = [contractVersion, "2.0", "2.7", "2.10"];
  for (const version of versions) expect(versionField.parse(version)).toBe(version);
});

test("a reader takes no other", () => {
  // @ts-expect-error Another major version.
  const next: ContractVersion = "3.0";
  // @ts-expect-error No minor version.
  const bare: ContractVersion = "2";
  for (const version of [next, bare, "2.x", "2.01", "2.-1", "2.1.0", "12.0", "2.1e3", 2, undefined])
    expect(versionField.safeParse(version).success).toBe(false);
});
