import type { Line } from "./listen.ts";

export interface NoticesProps {
  readonly line: Line;
  readonly problem: string;
  readonly isLoading?: boolean;
}

/** What stands in the way of following the files. */
export function Notices({ line, problem, isLoading = false }: NoticesProps) {
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
  if (problem !== "")
    return (
      <p class="notice" role="status">
        {problem}
      </p>
    );
  return isLoading ? <p class="empty">Reading the book…</p> : null;
}
