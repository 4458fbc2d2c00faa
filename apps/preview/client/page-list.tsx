import { useMemo, useState } from "preact/hooks";
import type { BookState, ShownEntry } from "../src/contract.ts";
import type { PaneProps } from "./app.tsx";

/** More entries than this are found by filtering only. */
const MOST_ROWS = 300;

/** The pages of the book: its own, and those of entries by area. */
export function PageList({ state, where, go, stale }: PaneProps) {
  const [filter, setFilter] = useState("");
  const entries = useMemo(() => matching(state.entries, filter), [state.entries, filter]);
  const listed = entries.slice(0, MOST_ROWS);
  const drafts = useMemo(() => matching(state.drafts, filter), [state.drafts, filter]).slice(0, MOST_ROWS);
  const row = (page: string, text: string, mark: string | false = false) => (
    <li key={page}>
      <a
        href={`#page=${page}`}
        aria-current={where.page.split("#")[0] === page ? "page" : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          go({ page });
        }}
      >
        {text}
        {mark && <span class="mark"> ({mark})</span>}
      </a>
    </li>
  );
  return (
    <nav class="pages" aria-label="Pages">
      <label class="filter">
        <span>Find a page</span>
        <input type="search" value={filter} onInput={({ currentTarget }) => setFilter(currentTarget.value)} />
      </label>
      <ul>
        {row("index.html", "Home")}
        {row("support/index.html", "Support")}
      </ul>
      {areasOf(state, listed).map(({ id, title, entries: own }) => (
        <section key={id}>
          <h2>{title}</h2>
          <ul>
            {row(`areas/${id}/index.html`, "All of this area")}
            {own.map(({ id: entry, title: text, file }) =>
              row(`${entry}/index.html`, text, stale.includes(file) && "cannot be read"),
            )}
          </ul>
        </section>
      ))}
      {drafts.length > 0 && (
        <section>
          <h2>Drafts</h2>
          <ul>{drafts.map(({ id, title, isMade }) => row(`${id}/index.html`, title, !isMade && "no page yet"))}</ul>
        </section>
      )}
      {entries.length > listed.length && (
        <p class="muted">{entries.length - listed.length} more. Find them by words.</p>
      )}
    </nav>
  );
}

function matching<Entry extends ShownEntry>(entries: readonly Entry[], filter: string): readonly Entry[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ id, title }) => words.every((word) => `${id} ${title}`.toLowerCase().includes(word)));
}

function areasOf({ areas }: BookState, entries: readonly ShownEntry[]) {
  return areas
    .map((area) => ({ ...area, entries: entries.filter((entry) => entry.area === area.id) }))
    .filter((area) => area.entries.length > 0);
}
