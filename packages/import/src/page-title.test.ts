import { describe, expect, test } from "vitest";
import { pagesOfFolder } from "./adapters/markdown-folder.js";
import type { Dialect } from "./dialects/dialect.js";
import { plain } from "./dialects/plain.js";
import { dialectOf } from "./dialects/table.js";
import { importPages } from "./import-pages.js";

function idsAndTitles(files: Readonly<Record<string, string>>) {
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { pages } = importPages(pagesOfFolder(texts, plain).pages);
  return pages.map(({ entries: [entry] }) => [entry?.id, entry?.title]);
}

const FIX = "## Fix\n\nDo it.\n";

test.each([
  ["# How to fix a dark printer", "A dark printer"],
  ["# Troubleshoot audio on iOS", "Audio on iOS"],
  ["# Fix it", "Fix it"],
  ["## One\n\nA.\n\n## Two", "Printer is dark"],
  ["# Overview", "Printer is dark"],
  ["# NOTE: This article is out of date and will be removed soon", "Printer is dark"],
])("the title of %j is %j", (head, title) => {
  const [[, found] = []] = idsAndTitles({ "a/printer-is-dark.md": `${head}\n\n${FIX}` });
  expect(found).toBe(title);
});

describe("a title that the page does not state", () => {
  test("is the name of its file: one that has spaces means its hyphens and underscores", () => {
    const text = `${FIX}\n## History\n\nOld.\n`;
    expect(idsAndTitles({ "a/Api_Call - slow  answers.md": text, "a/printer-is_dark.md": text })).toEqual([
      ["api-call-slow-answers", "Api_Call - slow answers"],
      ["printer-is-dark", "Printer is dark"],
    ]);
  });

  test("is its first heading where that says what the name does", () => {
    const text = `## How to swap certificates (by template) of a cluster\n\n${FIX}`;
    expect(idsAndTitles({ "a/Swap certificates of a cluster.md": text })).toEqual([
      ["how-to-swap-certificates-by-template-of-a-cluster", "How to swap certificates (by template) of a cluster"],
    ]);
    expect(idsAndTitles({ "a/Swap certificates of a cluster.md": `## Overview of it\n\nText.\n\n${FIX}` })).toEqual([
      ["swap-certificates-of-a-cluster", "Swap certificates of a cluster"],
    ]);
  });
});

describe("an alert's page", () => {
  const dialect = dialectOf("runbooks") as Dialect;
  const imported = (title: string, heading: string) => {
    const text = `---\ntitle: ${title}\n---\n\n# ${heading}\n\n## Meaning\n\nIt restarts.\n\n## Mitigation\n\nGo.\n`;
    const { pages } = importPages(pagesOfFolder([{ path: "a/x.md", text }], dialect).pages, { dialect });
    const [entry] = pages[0]?.entries ?? [];
    const codes = /codes:\n {4}- (.+)/.exec(entry?.text ?? "")?.[1];
    const also = /also:\n {2}- (.+)/.exec(entry?.text ?? "")?.[1];
    return [pages[0]?.outcome, entry?.title, entry?.id, codes, also, pages[0]?.losses.map(({ code }) => code)];
  };

  test.each<[string, string, readonly unknown[]]>([
    [
      "Kube Pod Crash Looping",
      "KubePodCrashLooping",
      ["Kube Pod Crash Looping", "kube-pod-crash-looping", "KubePodCrashLooping", undefined, []],
    ],
    [
      "etcd GRPC Requests Slow",
      "etcdGRPCRequestsSlow",
      ["etcd GRPC Requests Slow", "etcd-grpc-requests-slow", "etcdGRPCRequestsSlow", undefined, []],
    ],
    [
      "Kube State Metric Swatch Errors",
      "KubeStateMetricsWatchErrors",
      [
        "Kube State Metric Swatch Errors",
        "kube-state-metrics-watch-errors",
        "KubeStateMetricsWatchErrors",
        undefined,
        [],
      ],
    ],
    [
      "Pods crash in a loop",
      "KubePodCrashLooping",
      ["KubePodCrashLooping", "kube-pod-crash-looping", "KubePodCrashLooping", "Pods crash in a loop", []],
    ],
    [
      "CPU Throttling High",
      "CPU Throttling High",
      ["CPU Throttling High", "cpu-throttling-high", undefined, undefined, ["title-repeated"]],
    ],
    [
      "KubePodCrashLooping",
      "KubePodCrashLooping",
      ["KubePodCrashLooping", "kube-pod-crash-looping", "KubePodCrashLooping", undefined, ["title-repeated"]],
    ],
  ])("titled %j with the heading %j", (title, heading, expected) => {
    expect(imported(title, heading)).toEqual(["imported", ...expected]);
  });
});
