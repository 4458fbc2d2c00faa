/**
 * Watches what another thread is at, and tells when it has been at one task (from 0; less is none) for longer than
 * `budget` milliseconds. Time in which this thread could not look, because the machine slept or was overloaded, counts
 * as two looks at most.
 */
export function createStopwatch(
  taskNow: () => number,
  budget: number,
  onOver: (task: number) => void,
): { stop(): void } {
  const pace = Math.max(1, Math.min(100, budget / 4));
  let task = -1;
  let spent = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const passed = Math.min(now - last, pace * 2);
    last = now;
    const at = taskNow();
    spent = at === task ? spent + passed : 0;
    task = at;
    if (task >= 0 && spent > budget) onOver(task);
  }, pace);
  return { stop: () => clearInterval(timer) };
}
