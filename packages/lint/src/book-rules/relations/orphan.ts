import { defineBookRule } from "../../book-rule.js";

export default defineBookRule({
  ruleId: "relations/orphan",
  severity: "info",
  why: "Readers who are at a neighbouring problem never come here, and from here they find nothing else.",
  message: () => "No entry leads here, and this one leads to none.",
  action: () => "Name the nearest entry in related:, and this one in its.",
  book: ({ settings, entries }, add) => {
    // Where book.yaml or an entry cannot be read, nobody knows where it leads.
    if (settings.value === undefined || entries.some(({ entry }) => entry === undefined)) return;
    // An entry alone in its area has no neighbours, and the guide of an area is related to all that is in it.
    const guided = new Set(settings.value.areas.flatMap(({ id, guide }) => (guide === undefined ? [] : [id])));
    const neighbours = Map.groupBy(entries, ({ facts }) => facts.area);
    const reached = new Set(settings.uses.flatMap((use) => (use.kind === "reference" ? [use.id] : [])));
    const leads = new Set<string>();
    for (const { facts } of entries) {
      const inText = facts.uses.flatMap((use) => (use.kind === "reference" ? [use.id] : []));
      const targets = [...facts.related.map(({ text }) => text), ...inText].filter((id) => id !== facts.id);
      if (targets.length > 0) leads.add(facts.file);
      for (const id of targets) reached.add(id);
    }
    for (const { facts } of entries) {
      if (guided.has(facts.area) || (neighbours.get(facts.area)?.length ?? 0) < 2) continue;
      const names = [facts.id, ...(facts.aliases ?? []).map(({ text }) => text)];
      if (!leads.has(facts.file) && !names.some((name) => reached.has(name))) add(facts, facts.titleSpan, {});
    }
  },
  examples: {
    good: [{ "a.md": "# A\n\nSee [[b]].\n\n1. Go.", "b.md": "# B\n\n1. Go." }, { "a.md": "# A\n\n1. Go." }],
    bad: [{ "a.md": "# A\n\nSee [[b]].\n\n1. Go.", "b.md": "# B\n\n1. Go.", "c.md": "‹# C›\n\n1. Go." }],
  },
});
