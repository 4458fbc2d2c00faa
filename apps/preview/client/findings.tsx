import { useState } from "preact/hooks";
import type { ShownFinding } from "../src/contract.ts";
import { askFor, Problem } from "./api.ts";
import type { PaneProps } from "./app.tsx";
import { idOfPage } from "./where.ts";

const severityNames: Readonly<Record<ShownFinding["severity"], string>> = {
  error: "Error",
  warning: "Warning",
  info: "Note",
};

const ranks: Readonly<Record<ShownFinding["severity"], number>> = { error: 0, warning: 1, info: 2 };

/** What the gate finds: first in the file of the page that is shown, errors first. */
export function Findings({ state, where }: PaneProps) {
  const { findings, findingCount } = state;
  const file = [...state.entries, ...state.drafts].find(({ id }) => id === idOfPage(where.page))?.file;
  const ranked = findings?.toSorted((a, b) => ranks[a.severity] - ranks[b.severity]) ?? [];
  const here = ranked.filter((one) => one.file === file);
  const elsewhere = ranked.filter((one) => one.file !== file);
  const groups = [
    { title: "On this page", findings: here },
    { title: file === undefined ? "In this book" : "Elsewhere", findings: elsewhere },
  ].filter((group) => group.findings.length > 0);
  return (
    <aside class="findings" aria-label="Findings">
      <h2>
        Findings <span class="count">{findings === undefined ? "…" : findingCount}</span>
      </h2>
      {findings?.length === 0 && <p class="muted">Nothing to mend. The gate passes.</p>}
      {groups.map(({ title, findings: own }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {own.map((one) => (
              <Finding key={`${one.file} ${one.start} ${one.ruleId} ${one.message}`} finding={one} book={where.book} />
            ))}
          </ul>
        </section>
      ))}
      {findings !== undefined && findingCount > findings.length && (
        <p class="muted">{findingCount - findings.length} more are not listed. fixbook lint prints all.</p>
      )}
    </aside>
  );
}

function Finding({ finding, book }: { readonly finding: ShownFinding; readonly book: string }) {
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const { severity, message, why, action, file, line, column, href, fix, ruleId, start } = finding;
  const apply = async () => {
    setBusy(true);
    setProblem("");
    try {
      const body = JSON.stringify({ file, ruleId, message, start });
      const headers = { "content-type": "application/json" };
      const answer = await askFor<{ problem?: string }>(`/api/fix/${book}`, { method: "POST", body, headers });
      setProblem(answer.problem ?? "");
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <li class={`finding finding-${severity}`}>
      <p class="what">
        <strong class="severity">{severityNames[severity]}</strong> {message}
      </p>
      <p class="place">
        <a href={href} title="Open in the editor">
          {file}:{line}:{column}
        </a>
      </p>
      <dl>
        <dt>Why</dt>
        <dd>{why}</dd>
        <dt>Do</dt>
        <dd>{action}</dd>
      </dl>
      {fix !== undefined && (
        <button type="button" class="fix" disabled={isBusy} onClick={() => void apply()}>
          {fix.kind === "safe" ? "Fix it" : "Take the suggestion"} <span class="muted">{fix.title}</span>
        </button>
      )}
      {problem !== "" && (
        <p class="notice notice-wrong" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}
