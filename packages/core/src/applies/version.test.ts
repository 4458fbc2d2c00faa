import fc from "fast-check";
import { expect, test } from "vitest";
import { compareVersions } from "./version.js";

/** Versions in ascending order, each line one order. */
const ORDERS = [
  ["1.8", "1.10", "2.0", "2.1", "2.1.1", "2.10", "10"],
  ["1.0-alpha", "1.0-alpha.1", "1.0-alpha.beta", "1.0-beta", "1.0-beta.2", "1.0-beta.11", "1.0-rc.1", "1.0"],
  ["2.0a1", "2.0a2", "2.0b1", "2.0rc1", "2.0rc10", "2.0", "2.0.post1", "2.0.1"],
  ["2.4.6", "2.4.6-p1", "2.4.6-p3", "2.4.6-p10", "2.4.7-beta", "2.4.7"],
  ["2019", "2019-CU1", "2019-CU14", "2022"],
  ["5.0-preview3", "5.0", "5.0-sp1", "5.0.1"],
  ["3.0-1", "3.0-2", "3.0-alpha", "3.0"],
  ["1.99999999999999999998", "1.99999999999999999999", "1.100000000000000000000"],
];

test.each(ORDERS)("%s comes before %s, and so on", (...versions) => {
  for (const [at, one] of versions.entries())
    for (const [place, other] of versions.entries())
      expect([one, other, Math.sign(compareVersions(one, other))]).toEqual([one, other, Math.sign(at - place)]);
});

test.each([
  ["2.1", "2.1.0"],
  ["2", "2.0.0"],
  ["v2.1", "2.1"],
  ["V2", "v2.0"],
  ["2.01", "2.1"],
  ["1.0-RC1", "1.0-rc.1"],
  ["1.0_beta2", "1.0-beta.2"],
  ["2024.1+build5", "2024.1+build6"],
])("%s is %s", (one, other) => expect(compareVersions(one, other)).toBe(0));

const version = fc
  .tuple(
    fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 3 }),
    fc.option(fc.tuple(fc.constantFrom("alpha", "beta", "rc", "p", "sp", "x"), fc.nat({ max: 12 })), {
      nil: undefined,
    }),
  )
  .map(([numbers, suffix]) => `${numbers.join(".")}${suffix === undefined ? "" : `-${suffix.join("")}`}`);

test("the order is total", () => {
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(compareVersions(a, a)).toBe(0);
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
        expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      if (compareVersions(a, b) === 0) expect(Math.sign(compareVersions(a, c))).toBe(Math.sign(compareVersions(b, c)));
    }),
    { numRuns: 2000, seed: 20261001 },
  );
});

test("a prerelease comes between the version before its release and the release", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 50 }),
      fc.nat({ max: 50 }),
      fc.constantFrom("-alpha", "b1", "-rc.2", "-0", "-x.y"),
      (a, b, tail) => {
        expect(compareVersions(`${a}.${b}${tail}`, `${a}.${b}`)).toBeLessThan(0);
        if (b > 0) expect(compareVersions(`${a}.${b}${tail}`, `${a}.${b - 1}`)).toBeGreaterThan(0);
      },
    ),
    { seed: 20261001 },
  );
});
