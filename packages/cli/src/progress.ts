import type { Host } from "./host.js";

const PATIENCE = 1000;
const PACE = 100;

/** A progress line for work that takes more than a second. `stop` removes it. */
export function createProgress(host: Host): { update(line: string): void; stop(): void } {
  const { progress } = host;
  if (progress === undefined) return { update: () => {}, stop: () => {} };
  const start = host.now();
  let shown = 0;
  return {
    update: (line) => {
      const now = host.now();
      if (now - start < PATIENCE || now - shown < PACE) return;
      shown = now;
      progress(line);
    },
    stop: () => {
      if (shown > 0) progress("");
    },
  };
}
