import { useEffect, useState } from "preact/hooks";
import type { ChangedArtifact, Comparison } from "../src/contract.ts";
import { askFor, Problem } from "./api.ts";
import type { PaneProps } from "./app.tsx";
import { FramePane } from "./frame-pane.tsx";
import { LastGood } from "./last-good.tsx";
import { TextChange } from "./text-change.tsx";
import { idOfPage } from "./where.ts";

const targetNames: Readonly<Record<string, string>> = { html: "Pages", email: "Emails", json: "JSON" };

interface Compared extends Comparison {
  /** Counts the comparisons, each of which is shown anew. */
  readonly count: number;
}

/** What this working tree changes for readers since a commit, as they see it: before and after. */
export function Changes({ settled, ...pane }: PaneProps & { readonly settled: number }) {
  const { where, go } = pane;
  const [compared, setCompared] = useState<Compared>();
  const [problem, setProblem] = useState<Problem>();
  const [chosen, setChosen] = useState("");
  useEffect(() => {
    if (settled < 0) return;
    let isLate = false;
    const address = `/api/changes/${where.book}/${where.brand}?since=${encodeURIComponent(where.since)}`;
    askFor<Comparison>(address).then(
      (comparison) => {
        if (isLate) return;
        setProblem(undefined);
        setCompared((before) => ({ ...comparison, count: (before?.count ?? 0) + 1 }));
      },
      (error: unknown) => {
        if (!isLate && error instanceof Problem) setProblem(error);
      },
    );
    return () => {
      isLate = true;
    };
  }, [where.book, where.brand, where.since, settled]);
  const shown = compared?.changes.find((one) => keyOf(one) === chosen) ?? firstOf(compared?.changes ?? [], where.page);
  return (
    <>
      <form
        class="toolbar"
        onSubmit={(event) => {
          event.preventDefault();
          go({ since: new FormData(event.currentTarget).get("since")?.toString().trim() || "HEAD" });
        }}
      >
        <label class="choice">
          <span>Changes since</span>
          <input name="since" defaultValue={where.since} spellcheck={false} autocomplete="off" />
        </label>
        <button type="submit">Compare</button>
        <p class="muted" role="status">
          {compared === undefined ? "Comparing…" : summary(compared.changes)}
        </p>
      </form>
      <LastGood {...pane} />
      {problem !== undefined && (
        <p class="notice notice-wrong" role="alert">
          {problem.message} {problem.action}
        </p>
      )}
      {compared?.failures.map(({ target, reason }) => (
        <p class="notice" key={target} role="status">
          {targetNames[target]} cannot be compared until a finding is mended: {reason}
        </p>
      ))}
      {problem === undefined && compared !== undefined && shown !== undefined && (
        <div class="changes">
          <nav aria-label="What has changed">
            {Object.entries(targetNames).map(([target, name]) => (
              <ChangeList
                key={target}
                name={name}
                changes={compared.changes.filter((one) => one.target === target)}
                shown={shown}
                onChoose={(one) => setChosen(keyOf(one))}
              />
            ))}
          </nav>
          <BothSides {...pane} change={shown} revision={compared.count} />
        </div>
      )}
      {problem === undefined && compared?.changes.length === 0 && compared.failures.length === 0 && (
        <p class="empty">Readers get what they got at {where.since}.</p>
      )}
    </>
  );
}

interface ChangeListProps {
  readonly name: string;
  readonly changes: readonly ChangedArtifact[];
  readonly shown: ChangedArtifact;
  onChoose(change: ChangedArtifact): void;
}

function ChangeList({ name, changes, shown, onChoose }: ChangeListProps) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h2>
        {name} <span class="count">{changes.length}</span>
      </h2>
      <ul>
        {changes.map((one) => (
          <li key={keyOf(one)}>
            <button
              type="button"
              aria-current={keyOf(one) === keyOf(shown) ? "true" : undefined}
              onClick={() => onChoose(one)}
            >
              <span class={`kind kind-${one.kind}`}>{one.kind}</span> {one.path}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function BothSides({ change, books, where, revision }: PaneProps & { readonly change: ChangedArtifact }) {
  const { target, path, kind } = change;
  const rest = `${where.book}/${where.brand}/${target}/${path}`;
  if (!path.endsWith(".html")) return <TextChange path={rest} revision={revision} />;
  const side = (version: "then" | "now", title: string, isThere: boolean) => (
    <section class="side" aria-label={title}>
      <h3>{title}</h3>
      {isThere ? (
        <FramePane
          key={rest}
          pages={books.pages}
          path={`${version}/${rest}`}
          theme={target === "email" ? "light" : where.theme}
          title={title}
          revision={revision}
        />
      ) : (
        <p class="empty">There is none.</p>
      )}
    </section>
  );
  return (
    <div class="sides">
      {side("then", `At ${where.since}`, kind !== "added")}
      {side("now", "In this working tree", kind !== "removed")}
    </div>
  );
}

/** The page that was looked at before, where it has changed; else the first entry. */
function firstOf(changes: readonly ChangedArtifact[], page: string): ChangedArtifact | undefined {
  const pages = changes.filter(({ target }) => target === "html");
  return (
    pages.find(({ path }) => path === page) ?? pages.find(({ path }) => idOfPage(path) !== undefined) ?? changes[0]
  );
}

function keyOf({ target, path }: ChangedArtifact): string {
  return `${target}/${path}`;
}

function summary(changes: readonly ChangedArtifact[]): string {
  const parts = Object.entries(targetNames).flatMap(([target, name]) => {
    const { length } = changes.filter((one) => one.target === target);
    return length === 0 ? [] : [`${name} ${length}`];
  });
  return parts.length === 0 ? "No changes" : parts.join(" · ");
}
