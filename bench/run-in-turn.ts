import { spawnSync } from "node:child_process";

/** A whole process that is measured. */
export interface Job {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  /** Whether it runs on one core only, where the system can pin it. */
  readonly oneCore?: boolean;
  /** What is done before each run, unmeasured. */
  prepare?(): void;
}

/** Seconds and kilobytes of each run of a job. */
export interface Measured {
  readonly seconds: readonly number[];
  readonly median: number;
  /** Seconds of processor time, user and system, in the median; undefined where the system does not tell. */
  readonly cpu: number | undefined;
  /** The most memory that any run held; undefined where the system does not tell. */
  readonly megabytes: number | undefined;
}

/** Runs the jobs in turn, so that what else the machine does meets all of them alike. A job that fails is an error. */
export function runInTurn(jobs: readonly Job[], runs: number): ReadonlyMap<string, Measured> {
  const seconds = new Map(jobs.map(({ name }) => [name, [] as number[]]));
  const memory = new Map<string, number>();
  const cpu = new Map(jobs.map(({ name }) => [name, [] as number[]]));
  for (let run = 0; run < runs; run++) {
    for (const { name, command, cwd, oneCore, prepare } of jobs) {
      prepare?.();
      const full = [...(oneCore === true ? ["taskset", "-c", "0"] : []), ...command];
      const [program = "", ...args] = [...["/usr/bin/time", "-f", "%U %S %M"], ...full];
      const start = performance.now();
      const { status, stderr } = spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
      seconds.get(name)?.push((performance.now() - start) / 1000);
      if (status === null || status > 1) throw new Error(`${name} failed: ${stderr.slice(0, 2000)}`);
      const [, user = 0, system = 0, peak = 0] = /(\S+) (\S+) (\S+)\s*$/.exec(stderr)?.map(Number) ?? [];
      cpu.get(name)?.push(user + system);
      memory.set(name, Math.max(memory.get(name) ?? 0, peak / 1024));
      console.error(`run ${run + 1} of ${runs}: ${name}`);
    }
  }
  return new Map(
    jobs.map(({ name }): [string, Measured] => {
      const all = seconds.get(name) ?? [];
      const megabytes = memory.get(name) || undefined;
      return [name, { seconds: all, median: middle(all), cpu: middle(cpu.get(name) ?? []) || undefined, megabytes }];
    }),
  );
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
