import { describe, expect, test } from "vitest";
import { placeholderName, slug } from "./identifier.js";
import { isWebUrl, placeholderTypes, placeholderValues } from "./placeholder.js";
import { sectionById, sections } from "./section.js";
import { fileSlug, slugProblem, toSlug, withoutPart } from "./slug.js";

describe("ids", () => {
  test.each(["a", "ts-a-1", "404-page", "a".repeat(80)])("%s is one", (id) => {
    expect([slugProblem(id), slug.safeParse(id).success]).toEqual([undefined, true]);
  });

  test.each([
    "",
    "-a",
    "a-",
    "a--b",
    "A",
    "é",
    "a_b",
    "a b",
    "a/b",
    "..",
    "a.md",
    "%2e",
    "a\n",
    "a".repeat(81),
    "index",
    "404",
    "con",
    "com1",
    "lpt9",
    "constructor",
    "prototype",
    "__proto__",
  ])("%j is none", (id) => {
    expect(slugProblem(id)).toEqual(expect.any(String));
    expect(slug.safeParse(id).success).toBe(false);
  });

  test.each([
    ["Can't log in", "can-t-log-in"],
    ["Café — Öl", "cafe-ol"],
    ["  a  ", "a"],
    ["日本語", ""],
    ["---", ""],
    [`${"ab-".repeat(40)}`, `${"ab-".repeat(26)}ab`],
  ])("of %j: %j", (text, id) => {
    expect(toSlug(text)).toBe(id);
  });

  test.each([
    ["NoReadyVirtHandler", "no-ready-virt-handler"],
    ["etcdBackendQuotaLowSpace", "etcd-backend-quota-low-space"],
    ["CPUThrottlingHigh", "cpu-throttling-high"],
    ["KubeAPIDown", "kube-api-down"],
    ["CDINoDefaultStorageClass", "cdi-no-default-storage-class"],
    ["CDIDataVolumeUnusualRestartCount", "cdi-data-volume-unusual-restart-count"],
    ["SSPOperatorDown", "ssp-operator-down"],
    ["HTTPOnPort80", "http-on-port80"],
    ["OnlyHTTPInUse", "only-http-in-use"],
    ["VMIUp", "vmi-up"],
    ["NodeRAMOfHost", "node-ram-of-host"],
    ["APIsDown", "apis-down"],
    ["PDFsNotFound", "pdfs-not-found"],
    ["KubeVirtCRModified", "kube-virt-cr-modified"],
    ["PCIe slot", "pcie-slot"],
    ["KubePodCrashLooping", "kube-pod-crash-looping"],
    ["PrometheusTSDBReloadsFailing", "prometheus-tsdb-reloads-failing"],
    ["VMCannotBeEvicted", "vm-cannot-be-evicted"],
    ["LowReadyVMsCount", "low-ready-vms-count"],
    ["Set up MySQL on macOS", "set-up-mysql-on-macos"],
    ["iOS app with OAuth2", "ios-app-with-oauth2"],
    ["Add-AzureRmServiceFabricClusterCertificate", "add-azure-rm-service-fabric-cluster-certificate"],
    ["IPv6 and TLS1.2", "ipv6-and-tls1-2"],
    ["voice_call", "voice-call"],
    ["SECURITY", "security"],
    ["日本語", ""],
    [
      "Add-AzureRmServiceFabricClusterCertificate throws error TwoCertificatesToTwoCertificatesNotAllowed",
      "add-azure-rm-service-fabric-cluster-certificate-throws-error-two-certificates",
    ],
    [`${"ab-".repeat(40)}`, `${"ab-".repeat(26)}ab`],
    ["a".repeat(100), "a".repeat(80)],
  ])("of a file %j: %j", (name, id) => {
    expect(fileSlug(name)).toBe(id);
  });

  test.each([
    ["cannot-sign-in#fix", "cannot-sign-in"],
    ["lift-manual#Brakes and more", "lift-manual"],
    ["cannot-sign-in", "cannot-sign-in"],
    ["C# guide", "C# guide"],
    ["C#", "C#"],
    ["#fix", "#fix"],
  ])("of what a reference to a part names: %j is of %j", (reference, whole) => {
    expect(withoutPart(reference)).toBe(whole);
  });

  test("of placeholders are capitals", () => {
    expect(["A", "A_1", "CONTACT_EMAIL"].every((name) => placeholderName.safeParse(name).success)).toBe(true);
    expect(
      ["", "a", "1A", "_A", "A-B", "__proto__", "A\n", "FIXBOOK_URL"].some(
        (name) => placeholderName.safeParse(name).success,
      ),
    ).toBe(false);
  });
});

describe("values of placeholders", () => {
  test.each(placeholderTypes)("of type %s have a good example", (type) => {
    expect(placeholderValues[type].problem(placeholderValues[type].example)).toBeUndefined();
  });

  test.each([
    ["email", "a@b"],
    ["email", "a b@c.d"],
    ["email", "a@b.c\n"],
    ["email", "a@b.c,d@e.f"],
    ["email", "a@b.c?bcc=d"],
    ["email", "<a@b.c>"],
    ["email", `${"a".repeat(65)}@b.c`],
    ["url", "example.com"],
    ["url", "javascript:x"],
    ["url", "https://a:b@c.d"],
    ["url", "https://a.b?c"],
    ["url", "https://a.b#c"],
    ["url", "https://a b"],
    ["url", "//a.b"],
    ["url", "https://a.b\\c"],
    ["url", "https://a.b\n"],
    ["phone", "call"],
    ["phone", "1"],
    ["phone", "+1 555\n0100"],
    ["phone", "555;ext=1"],
    ["text", ""],
    ["text", " a"],
    ["text", "a\nb"],
    ["text", "a\u0000"],
    ["text", "a\u202eb"],
    ["text", "a\ue000"],
    ["text", "a".repeat(501)],
  ] as const)("%s: %j is none", (type, value) => {
    expect(placeholderValues[type].problem(value)).toEqual(expect.any(String));
  });

  test("a web address takes a path, and is no longer than 2,000 characters", () => {
    expect([
      isWebUrl("https://a.b/c/d%20e"),
      isWebUrl("http://localhost:8080"),
      isWebUrl(`https://a.b/${"c".repeat(2000)}`),
    ]).toEqual([true, true, false]);
  });
});

test("every section has its own id and heading", () => {
  expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
  expect(new Set(sections.map(({ heading }) => heading.toLowerCase())).size).toBe(sections.length);
  expect(sections.map(({ id }) => sectionById(id))).toEqual(sections);
});
