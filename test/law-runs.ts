/** How many times as often as usual laws are tried: `pnpm test:long` asks for more. */
export const LAW_RUNS = Number(process.env["LAW_RUNS"] ?? 1);

/** How often a law is tried that the test command tries `usually` times. */
export function lawRuns(usually: number): number {
  return Math.ceil(usually * LAW_RUNS);
}
