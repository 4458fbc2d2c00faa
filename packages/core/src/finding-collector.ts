import type { FindingData, FindingType } from "./finding.js";
import type { OffsetFix, Report, Span } from "./report.js";
import type { ValuePath } from "./yaml.js";

/** A finding that waits for others that say the same. */
interface Collected<Data extends FindingData> {
  readonly finding: FindingType<Data>;
  readonly span: Span;
  readonly data: Data;
  readonly fixes?: readonly OffsetFix[] | undefined;
}

/** Collects findings about one file before they are reported. */
export interface FindingCollector {
  /** Adds a finding. Those about things of one list that say the same become one, where their paths are given. */
  add<Data extends FindingData>(collected: Collected<Data>, path?: ValuePath): void;
  /** Reports what was collected. */
  flush(): void;
}

interface Group {
  readonly first: Collected<FindingData>;
  readonly others: Collected<FindingData>[];
}

export function createFindingCollector(report: Report): FindingCollector {
  const all: Group[] = [];
  const groups = new Map<string, Group>();
  return {
    add: (collected, path = []) => {
      const one = collected as unknown as Collected<FindingData>;
      const key = typeof path.at(-1) === "number" ? keyOf(one, path) : undefined;
      const earlier = key === undefined ? undefined : groups.get(key);
      if (earlier !== undefined) earlier.others.push(one);
      else {
        const group = { first: one, others: [] };
        all.push(group);
        if (key !== undefined) groups.set(key, group);
      }
    },
    flush: () => {
      for (const { first, others } of all) {
        const related = others.map(({ span }) => ({
          file: report.file,
          range: report.lines.range(span),
          message: "Here as well.",
        }));
        const more = others.length === 0 ? {} : { more: others.length };
        const fixes = others.length === 0 ? (first.fixes ?? []) : joinFixes([first, ...others]);
        report.add(first.finding, first.span, { ...first.data, ...more }, { related, fixes });
      }
    },
  };
}

/** What findings have in common that become one: their list, their kind, and what they say apart from the value. */
function keyOf({ finding, data }: Collected<FindingData>, path: ValuePath): string {
  return [...path.slice(0, -1), finding.ruleId, data["problem"] ?? data["kind"] ?? ""].join("\0");
}

/** One fix that mends all of some findings, as the first of each does. */
function joinFixes(all: readonly Collected<FindingData>[]): readonly OffsetFix[] {
  const fixes = all.flatMap(({ fixes: [first] = [] }) => first ?? []);
  const [first] = fixes;
  if (first === undefined) return [];
  const kind = fixes.some((fix) => fix.kind === "review") ? "review" : "safe";
  return [{ kind, title: `${first.title}, and the like`, edits: fixes.flatMap(({ edits }) => edits) }];
}
