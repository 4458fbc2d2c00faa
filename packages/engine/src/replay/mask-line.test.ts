import fc from "fast-check";
import { expect, test } from "vitest";
import { type MaskName, maskLine, maskNames } from "./mask-line.js";

/** Lines of a kind, and the kind. */
const kinds: Readonly<Record<MaskName, readonly (readonly [line: string, kind: string])[]>> = {
  address: [
    ["GET https://api.acme.example/v1/orders/7?x=1 failed", "GET https://api.acme.example/<path> failed"],
    ["redis://bob:secret@cache-2.acme.example:6379/0", "redis://cache-<n>.acme.example:<n>/<path>"],
    ['upstream: "http://10.0.0.3:8080/api"', 'upstream: "http://<ip>/<path>"'],
  ],
  email: [["no mailbox for ann.b+x@mail.acme.example", "no mailbox for <email>"]],
  date: [
    ["2026-11-30T10:11:12.123Z failed", "<date> failed"],
    ["2026-11-30 10:11:12,123 failed", "<date> failed"],
    ["2026/11/30 10:11:12 failed", "<date> failed"],
    ["2026-11-30T10:11:12+01:00 failed", "<date> failed"],
    ["30.11.2026 10:11 failed", "<date> failed"],
    ["due 2026-11-30", "due <date>"],
  ],
  dayFirst: [
    ["[30/Nov/2026:10:11:12 +0000]", "[<date>]"],
    ["expires Mon, 30 Nov 2026 10:11:12 GMT", "expires <date>"],
  ],
  monthFirst: [
    ["Nov  3 10:11:12 web cron", "<date> web cron"],
    ["Mon Nov 30 10:11:12 UTC 2026 x", "<date> x"],
  ],
  klog: [["E1130 10:11:12.123456       1 reflector.go:147] x", "E<date> <n> reflector.go:<n>] x"]],
  time: [["at 10:11:12.5 it failed", "at <time> it failed"]],
  uuid: [["order 1F6A3C2E-0b1d-4c5e-8f90-112233445566 lost", "order <uuid> lost"]],
  mac: [["device 00:1a:2B:3c:4d:5e left", "device <mac> left"]],
  ip4: [
    ["from 203.0.113.7 port 52144", "from <ip> port <n>"],
    ["to 10.1.0.4:5432, net 10.0.0.0/8", "to <ip>, net <ip>"],
  ],
  ip6: [
    ["from 2001:db8::7 and ::1", "from <ip> and <ip>"],
    ["from 2001:db8:0:0:0:0:0:7", "from <ip>"],
    ["std::vector::at", "std::vector::at"],
  ],
  windowsPath: [["cannot open C:\\srv\\app\\x.dll", "cannot open <path>"]],
  path: [
    ["open '/srv/app 2/x': no", "open '<path> <n>/x': no"],
    ['"GET /v1/orders/7?a=b HTTP/1.1" 404 153', '"GET <path> HTTP/<n>" 404 <n>'],
    ["see ~/notes, ./x, ../y/z and 24/7, and/or, </div>", "see <path>, <path>, <path> and <n>/<n>, and/or, </div>"],
  ],
  file: [["src/app/main.ts:12:5 - error TS2345: no", "<path>:<n> - error TS2345: no"]],
  failure: [["failed with 0x80070005", "failed with 0x80070005"]],
  pointer: [["at 0x7ffdeadbeef0", "at <hex>"]],
  hex: [
    ["commit 1477ff0 and 9f86d081884c7d659a2feaa0c55ad015", "commit <hex> and <hex>"],
    ["the defaced facade of 1234567", "the defaced facade of <n>"],
  ],
  pod: [["pod web-7d9f8b6c5d-x2x9z_shop failed", "pod web-<id>_shop failed"]],
  prefixedId: [["request req_8fJ2kLm9 of users_email_key", "request req_<id> of users_email_key"]],
  longId: [["key 01ARZ3NDEKTSV4RRFFQ69G5FAV in Base64EncoderFactory", "key <id> in Base<n>EncoderFactory"]],
  code: [["TW31005 and E11000", "TW31005 and E11000"]],
  codeBeforeColon: [["ORA-00942: table or view does not exist", "ORA-00942: table or view does not exist"]],
  dashedCode: [
    ["Error ACME-4711 for ORDER-4711", "Error ACME-4711 for ORDER-<n>"],
    ["[ACME-4711] no", "[ACME-4711] no"],
  ],
  number: [
    ["worker-3 took 12.5ms, 1,024 of 3", "worker-<n> took <n>ms, <n> of <n>"],
    ['HTTP/2 404, status=503, {"statusCode":500}', 'HTTP/<n> 404, status=503, {"statusCode":500}'],
    ["exited with code 137; error: 550; errno 13", "exited with code 137; error: 550; errno 13"],
    ["ERROR 4021 --- [x]", "ERROR <n> --- [x]"],
    ["sshd[812]: code 1234567", "sshd[<n>]: code <n>"],
  ],
};

test.each(maskNames.flatMap((name) => kinds[name].map(([line, kind]) => [name, line, kind] as const)))(
  "%s: %s",
  (_, line, kind) => expect(maskLine(line)).toBe(kind),
);

test("colours and spaces make no difference", () => {
  expect(maskLine(" \u001b[31mERROR\u001b[0m \t no  disk\r")).toBe("ERROR no disk");
});

/** Values of which one is as good as another. */
const values: readonly fc.Arbitrary<string>[] = [
  fc.nat().map(String),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((number) => number.toFixed(3)),
  fc.date({ min: new Date(0), max: new Date("2099-12-31"), noInvalidDate: true }).map((date) => date.toISOString()),
  fc.date({ min: new Date(0), max: new Date("2099-12-31"), noInvalidDate: true }).map((date) => date.toUTCString()),
  fc.uuid(),
  fc.ipV4(),
  fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }).map((all) => all.map((one) => one.toString(16)).join(":")),
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 38, maxLength: 38 }).map((hex) => `a${hex}7`),
  fc.nat().map((pointer) => `0x${pointer.toString(16).padStart(12, "0")}`),
  fc.array(fc.constantFrom("srv", "app", "v1", "a.b"), { minLength: 1 }).map((parts) => `/${parts.join("/")}`),
  fc.nat().map((user) => `user${user}@mail.acme.example`),
];

test("lines that differ in such values are of one kind", () => {
  const word = fc.constantFrom("failed:", "order", "(to", "at)", '"x"', "is,", "user=bob");
  const piece = fc.oneof(
    word.map((one) => [one, one] as const),
    ...values.map((value) => fc.tuple(value, value)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const [one, other] = [0, 1].map((side) => pieces.map((both) => both[side]).join(" "));
      expect(maskLine(one ?? "")).toBe(maskLine(other ?? ""));
    }),
    { numRuns: 500 },
  );
});
