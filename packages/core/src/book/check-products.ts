import type { Product } from "@fixbook/schema";
import { compareVersions, folded } from "../applies/index.js";
import { ambiguousName, versionOrder } from "../findings/applies.js";
import type { Span } from "../report.js";
import type { ValuePath } from "../yaml.js";
import type { BookCheck } from "./create-book.js";

/** Products and platforms have names that tell them apart, and versions an order. */
export function checkProducts({ settings, parts }: BookCheck): void {
  const { report, locate } = parts.settings;
  const names = createNames((name, what, span, first) =>
    report.add(
      ambiguousName,
      span,
      { name, what },
      { related: [{ file: report.file, range: report.lines.range(first), message: "The first one." }] },
    ),
  );
  for (const [index, product] of settings.products.entries()) {
    const at = (...path: ValuePath) => locate(["products", index, ...path]);
    names.claim(product, "the name of a product", at("id"), at("title"));
    checkVersions(product, (place) => at("versions", place), parts.settings);
  }
  for (const [index, { platforms }] of settings.products.entries()) {
    const own = new Set<string>();
    for (const [place, platform] of platforms.entries()) {
      const span = locate(["products", index, "platforms", place]);
      if (own.has(platform.id))
        report.add(ambiguousName, span, { name: platform.id, what: "a platform of the product" });
      own.add(platform.id);
      names.claim(platform, "the name of a platform", span, span, `platform ${platform.id} ${folded(platform.title)}`);
    }
  }
}

type Report = (name: string, what: string, span: Span, first: Span) => void;

/** Notes who has which name. What is the same thing, by its key, may claim a name again. */
function createNames(report: Report) {
  const claimed = new Map<string, { readonly what: string; readonly key: string; readonly span: Span }>();
  let count = 0;
  return {
    claim(
      { id, title }: Pick<Product, "id" | "title">,
      what: string,
      idSpan: Span,
      titleSpan: Span,
      key = `${count++}`,
    ) {
      const idHolder = claimed.get(id);
      if (idHolder !== undefined && idHolder.key !== key) report(id, idHolder.what, idSpan, idHolder.span);
      const own = folded(title);
      const holder = own === id ? undefined : claimed.get(own);
      if (holder !== undefined && holder.key !== key && idHolder === undefined)
        report(title, holder.what, titleSpan, holder.span);
      for (const [name, span] of [
        [id, idSpan],
        [own, titleSpan],
      ] as const)
        if (!claimed.has(name)) claimed.set(name, { what, key, span });
    },
  };
}

/** Versions stand in their order, each once. */
function checkVersions(
  { versions }: Product,
  at: (place: number) => Span,
  { report }: BookCheck["parts"]["settings"],
): void {
  for (const [place, version] of versions.entries()) {
    const before = versions[place - 1];
    const order = before === undefined ? -1 : compareVersions(before, version);
    if (before !== undefined && order >= 0)
      report.add(versionOrder, at(place), { version, before, isSame: order === 0 ? "yes" : undefined });
  }
}
