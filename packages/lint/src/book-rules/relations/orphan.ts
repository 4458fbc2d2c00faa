import { defineBookRule } from "../../book-rule.js";
import { atTitle } from "../../entry-places.js";
import { nameSome, someIds } from "../../name-some.js";

export default defineBookRule<{ ids: readonly string[]; count: number }>({
  ruleId: "relations/orphan",
  severity: "info",
  why: "Readers who are at a neighbouring problem never come here, and from here they find nothing else.",
  message: ({ ids, count }) =>
    count === 1
      ? "No entry links to this one, and it links to no other."
      : `No entry links to ${count} entries of this area, and they link to no other: ${nameSome(ids, count)}.`,
  action: () => "Name the nearest entry under related:, and name this one under related: there.",
  book: ({ settings, entries }, _add, _options, _notes, addGroup) => {
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
    const isAlone = ({ facts }: (typeof entries)[number]): boolean =>
      !leads.has(facts.file) &&
      ![facts.id, ...(facts.aliases ?? []).map(({ text }) => text)].some((name) => reached.has(name));
    for (const [area, inArea] of neighbours) {
      if (guided.has(area) || inArea.length < 2) continue;
      const alone = inArea.filter(isAlone).map(({ facts }) => atTitle(facts));
      addGroup(alone, 1, (places) => ({ data: { ids: someIds(places), count: places.length } }));
    }
  },
  examples: {
    good: [{ "a.md": "# A\n\nSee [[b]].\n\n1. Go.", "b.md": "# B\n\n1. Go." }, { "a.md": "# A\n\n1. Go." }],
    bad: [{ "a.md": "# A\n\nSee [[b]].\n\n1. Go.", "b.md": "# B\n\n1. Go.", "c.md": "‹# C›\n\n1. Go." }],
  },
});
