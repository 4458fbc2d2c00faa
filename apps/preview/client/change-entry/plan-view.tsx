import type { ShownPlan } from "../../src/contract.ts";

type Step = ShownPlan["steps"][number];
type Note = ShownPlan["warnings"][number];

const stepNames: Readonly<Record<Step["kind"], string>> = {
  create: "Create",
  rename: "Rename",
  copy: "Copy",
  edit: "Edit",
  delete: "Delete",
};

/** What a change does to which file, what becomes of ids, and what to look at. */
export function PlanView({ plan }: { readonly plan: ShownPlan }) {
  if (plan.steps.length === 0) return <p class="notice">Nothing is left to do: the book is like this already.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where it is long, and the keyboard has to reach that.
    <section class="plan" aria-label="What it does" aria-live="polite" tabIndex={0}>
      <ul>
        {plan.steps.map((step) => (
          <li key={`${step.kind} ${step.file}`}>
            <strong>{stepNames[step.kind]}</strong> {step.file}
            {"to" in step && ` to ${step.to}`}
            {step.kind === "edit" && (
              <ul>
                {step.edits.map(({ line, why, before, after }) => (
                  <li key={`${line} ${before} ${after}`}>
                    <span class="muted">
                      Line {line}: {why}
                    </span>{" "}
                    {before.trim() !== "" && <del>{short(before)}</del>}{" "}
                    {after.trim() !== "" && <ins>{short(after)}</ins>}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
        {plan.ledger.map(({ id, becomes }) => (
          <li key={id}>
            <strong>{id}</strong> {becomes}
          </li>
        ))}
      </ul>
      <Notes title="Look at" notes={plan.warnings} />
      <Notes title="Not touched" notes={plan.untouched} />
      <p class="muted">{plan.level}</p>
    </section>
  );
}

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {notes.map(({ file, range, why }) => (
          <li key={`${file} ${range.start.offset} ${why}`}>
            {file}:{range.start.line}: {why}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How much of a text of an edit is shown. */
const MOST = 120;

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}
