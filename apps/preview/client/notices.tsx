import type { BookState } from "../src/contract.ts";
import { Cause } from "./last-good.tsx";
import type { Line } from "./listen.ts";

export interface NoticesProps {
  readonly line: Line;
  readonly state?: BookState;
  readonly stale?: readonly string[];
  readonly isLoading?: boolean;
}

/** What stands in the way of following the files, and what keeps the settings of the book from being as they are. */
export function Notices({ line, state, stale = [], isLoading = false }: NoticesProps) {
  if (line === "refused")
    return (
      <p class="notice notice-wrong" role="alert">
        This tab belongs to a preview that has ended. Open the address that the new one has printed.
      </p>
    );
  if (line === "lost")
    return (
      <p class="notice notice-wrong" role="alert">
        The preview does not answer. What you see is its last state. Start it again with <code>fixbook preview</code>.
      </p>
    );
  if (isLoading || state === undefined) return <p class="empty">Reading the book…</p>;
  return (
    <>
      {state.problems.map((problem) => (
        <p class="notice" role="status" key={problem}>
          {problem}
        </p>
      ))}
      {stale
        .filter((file) => !file.startsWith("entries/"))
        .map((file) => (
          <p class="notice notice-wrong" role="alert" key={file}>
            <strong>Everything is shown by the last good state of {file}.</strong>{" "}
            <Cause file={file} findings={state.findings ?? []} otherwise="It cannot be read." />
          </p>
        ))}
    </>
  );
}
