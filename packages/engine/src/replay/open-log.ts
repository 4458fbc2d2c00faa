import { resolve } from "node:path";
import { type Disk, describeSystemError, disk, EngineError, isSystemError } from "../disk/index.js";
import type { LogSource } from "./read-lines.js";

/** How many bytes of a log are read at a time. */
const PIECE = 65_536;

/** A log on the disk, also behind a symbolic link or in a pipe. It is opened when it is read. */
export function logFile(name: string, cwd: string, io: Disk = disk): LogSource {
  const path = resolve(cwd, name);
  return {
    name,
    *pieces() {
      const fault = (error: unknown) => (isSystemError(error) ? unreadable(name, error) : error);
      let descriptor: number;
      try {
        descriptor = io.openSync(path, "r");
      } catch (error) {
        throw fault(error);
      }
      try {
        const piece = new Uint8Array(PIECE);
        for (;;) {
          const count = io.readSync(descriptor, piece, 0, PIECE, null);
          if (count === 0) return;
          yield piece.subarray(0, count);
        }
      } catch (error) {
        throw fault(error);
      } finally {
        io.closeSync(descriptor);
      }
    },
  };
}

/** A log that comes in while it is read, from standard input. */
export function logStream(name: string, stream: () => AsyncIterable<Uint8Array>): LogSource {
  return {
    name,
    async *pieces() {
      try {
        yield* stream();
      } catch (error) {
        throw isSystemError(error) ? unreadable(name, error) : error;
      }
    },
  };
}

function unreadable(name: string, error: NodeJS.ErrnoException): EngineError {
  const action =
    error.code === "EISDIR"
      ? `Name the logs in it: fixbook replay ${name}/*.log`
      : "Check the path and its permissions.";
  return new EngineError(`${name} cannot be read: ${describeSystemError(error)}.`, action, { cause: error });
}
