import type { PaneProps } from "./app.tsx";
import type { Line } from "./listen.ts";

const lines: Readonly<Record<Line, string>> = { open: "Live", lost: "Connection lost", refused: "Ended" };

/** Which book, under which brand, and whether its files are followed. */
export function TopBar({ books, state, where, go, line }: PaneProps & { readonly line: Line }) {
  return (
    <header class="bar">
      <h1>Fixbook preview</h1>
      <Choice
        label="Book"
        value={where.book}
        options={books.books.map(({ key, folder }) => [key, folder])}
        onChoose={(book) => go({ book, brand: "", page: "index.html" })}
      />
      <Choice
        label="Brand"
        value={where.brand}
        options={state.brands.map(({ id, name }) => [id, name])}
        onChoose={(brand) => go({ brand })}
      />
      <p class={`line line-${line}`} role="status">
        {lines[line]}
      </p>
    </header>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  onChoose(value: string): void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
