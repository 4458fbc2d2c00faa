import type { JSX } from "preact";
import { type View, views } from "./where.ts";

const names: Readonly<Record<View, string>> = { page: "Page", email: "Email", json: "JSON", changes: "Changes" };
const steps: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: () => -1,
};

export interface TabsProps {
  readonly selected: View;
  readonly children: Readonly<Record<View, () => JSX.Element>>;
  onSelect(view: View): void;
}

/** Tabs after the ARIA pattern: one is in the way of the Tab key, arrows move among them and select. */
export function Tabs({ selected, children, onSelect }: TabsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const view = step === undefined ? undefined : views.at(step(views.indexOf(selected)) % views.length);
    if (view === undefined) return;
    event.preventDefault();
    onSelect(view);
    document.getElementById(`tab-${view}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label="What readers get" onKeyDown={onKeyDown}>
        {views.map((view) => (
          <button
            key={view}
            type="button"
            role="tab"
            id={`tab-${view}`}
            aria-selected={view === selected}
            aria-controls="panel"
            tabIndex={view === selected ? 0 : -1}
            onClick={() => onSelect(view)}
          >
            {names[view]}
          </button>
        ))}
      </div>
      <section class="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${selected}`}>
        {children[selected]()}
      </section>
    </>
  );
}
