/** How long to wait before a server that has ended is started again, in milliseconds; behind the last there is no more. */
const DELAYS = [1_000, 2_000, 4_000, 8_000, 16_000] as const;

/** A server that has run for this long, in milliseconds, was not broken from the start. */
const RAN_WELL = 180_000;

export interface BackOff {
  /** The server is being started. */
  started(): void;
  /** The server has ended by itself. Resolves when it is to be started again, with false where that is no use. */
  ended(): Promise<boolean>;
}

/** Says when to start a server again that keeps ending: later each time, and at last not at all. */
export function createBackOff(clock: { now(): number; wait(milliseconds: number): Promise<void> }): BackOff {
  let ends = 0;
  let since = clock.now();
  return {
    started: () => {
      since = clock.now();
    },
    ended: async () => {
      if (clock.now() - since >= RAN_WELL) ends = 0;
      const delay = DELAYS[ends++];
      if (delay === undefined) return false;
      await clock.wait(delay);
      since = clock.now();
      return true;
    },
  };
}
