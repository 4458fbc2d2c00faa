import type { Host } from "./host.js";

const PATIENCE = 1000;
const PACE = 100;

/**
 * Does some work with a progress line, which appears on a terminal where the work takes more than a second, and is gone
 * when it ends, also by an error.
 */
export async function withProgress<Result>(
  host: Host,
  work: (update: (line: string) => void) => Promise<Result>,
): Promise<Result> {
  const { progress } = host;
  if (progress === undefined) return work(() => {});
  const start = host.now();
  let shown: number | undefined;
  const update = (line: string): void => {
    const now = host.now();
    if (now - start < PATIENCE || now - (shown ?? start) < PACE) return;
    shown = now;
    progress(line);
  };
  try {
    return await work(update);
  } finally {
    if (shown !== undefined) progress("");
  }
}
