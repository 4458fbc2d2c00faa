import { useEffect, useRef, useState } from "preact/hooks";
import type { BookChange, BookState, ChangeAnswer, ShownEntry } from "../../src/contract.ts";
import { askFor, Problem } from "../api.ts";
import { type ChangeFields, type ChangeKind, changeOf, kindNames, kindsFor } from "./change-of.ts";
import { Fields } from "./fields.tsx";
import { PlanView } from "./plan-view.tsx";

export interface ChangeDialogProps {
  readonly state: BookState;
  readonly entry: ShownEntry;
  readonly isDraft: boolean;
  /** The entry to show next; undefined where there is none. */
  onDone(entry: string | undefined): void;
  onCancel(): void;
}

/** Asks what is to change, shows what that does to which file, and does it once that was seen. */
export function ChangeDialog({ state, entry, isDraft, onDone, onCancel }: ChangeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [kind, choose] = useState<ChangeKind>("title");
  const [fields, setFields] = useState<ChangeFields>({ title: entry.title, id: entry.id, area: entry.area });
  const [answer, setAnswer] = useState<ChangeAnswer>();
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const plan = answer !== undefined && "plan" in answer ? answer.plan : undefined;
  const refusal = answer !== undefined && "refusal" in answer ? answer.refusal : undefined;
  const change: BookChange = changeOf(kind, entry, fields);

  const send = async () => {
    setBusy(true);
    setProblem("");
    try {
      const next = await askFor<ChangeAnswer>(`/api/change/${state.key}`, {
        method: "POST",
        body: JSON.stringify({ change, digest: plan?.digest }),
        headers: { "content-type": "application/json" },
      });
      setAnswer(next);
      if ("done" in next) onDone(next.done.entry);
    } catch (error) {
      setProblem(error instanceof Problem ? `${error.message} ${error.action}` : String(error));
    }
    setBusy(false);
  };
  return (
    <dialog class="file-dialog change-dialog" ref={dialog} aria-labelledby="change-dialog-title" onClose={onCancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <h2 id="change-dialog-title">Change “{entry.title}”</h2>
        <p class="muted">{entry.file}</p>
        <label>
          <span>What</span>
          <select
            value={kind}
            onChange={({ currentTarget }) => {
              choose(currentTarget.value as ChangeKind);
              setAnswer(undefined);
            }}
          >
            {kindsFor(entry, isDraft).map((one) => (
              <option key={one} value={one}>
                {kindNames[one]}
              </option>
            ))}
          </select>
        </label>
        <Fields
          {...{ kind, state, entry, isDraft, fields }}
          asks={refusal?.asks}
          onChange={(next) => {
            setFields({ ...fields, ...next });
            if (plan !== undefined) setAnswer(undefined);
          }}
        />
        {refusal !== undefined && (
          <div class="notice notice-wrong" role="alert">
            <p>
              {refusal.problem} {refusal.asks === undefined && refusal.action}
            </p>
            {refusal.at.length > 0 && (
              <ul>
                {refusal.at.map(({ file, range, why }) => (
                  <li key={`${file} ${range.start.offset}`}>
                    {file}:{range.start.line}: {why}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
        {problem !== "" && (
          <p class="notice notice-wrong" role="alert">
            {problem}
          </p>
        )}
        {plan !== undefined && <PlanView plan={plan} />}
        <div class="actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          {(plan === undefined || plan.steps.length > 0) && (
            <button type="submit" class="primary" disabled={isBusy}>
              {plan === undefined ? "Show what it does" : "Do it"}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
