import { diffLines } from "diff";
import { pretty } from "./json-pane.tsx";
import { Source } from "./source.tsx";
import { useArtifact } from "./use-artifact.ts";

/** How many lines that have not changed are shown around one that has. */
const AROUND = 3;

/** What has changed in a text, line by line. */
export function TextChange({ path, revision }: { readonly path: string; readonly revision: number }) {
  const before = useArtifact(`then/${path}`, revision);
  const after = useArtifact(`now/${path}`, revision);
  if (before === undefined || after === undefined) return <p class="empty">Comparing…</p>;
  const text = (one: string | undefined) =>
    one === undefined ? "" : path.endsWith(".json") ? `${pretty(one)}\n` : one;
  return (
    <Source label="Lines before and after">
      {diffLines(text(before.text), text(after.text)).map(({ value, added, removed }, index, all) =>
        added || removed ? (
          <span key={index} class={added ? "added" : "removed"}>
            {marked(value, added ? "+" : "−")}
          </span>
        ) : (
          marked(shortened(value, index > 0, index < all.length - 1), " ")
        ),
      )}
    </Source>
  );
}

function marked(lines: string, mark: string): string {
  return lines.replace(/^(?!$(?![\s\S]))/gm, `${mark} `);
}

/** The lines at the ends of an unchanged part that something changed is near. */
function shortened(value: string, hasBefore: boolean, hasAfter: boolean): string {
  const lines = value.replace(/\n$/, "").split("\n");
  const [head, tail] = [hasBefore ? AROUND : 0, hasAfter ? AROUND : 0];
  if (lines.length <= head + tail + 1) return value;
  return `${[...lines.slice(0, head), "⋯", ...lines.slice(lines.length - tail)].join("\n")}\n`;
}
