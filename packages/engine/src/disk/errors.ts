/** A request that cannot be carried out: a wrong path, an output folder that is not ours, a full disk. Not a finding in content. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  /** What to do next, one sentence. */
  readonly action: string;
  constructor(message: string, action: string, options?: ErrorOptions) {
    super(message, options);
    this.action = action;
  }
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EBUSY: "another program uses it",
  EDQUOT: "the disk quota is used up",
  EEXIST: "something of this name is there already",
  EFBIG: "it is too large for the disk",
  EIO: "the disk reports an error",
  EISDIR: "it is a folder",
  ELOOP: "it is a symbolic link",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ENFILE: "too many files are open",
  ENOENT: "it does not exist",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is not a folder",
  ENOTEMPTY: "the folder is not empty",
  ENXIO: "it is a device or a socket",
  EROFS: "the disk is read-only",
  EXDEV: "it lies on another disk",
};

/** What a failed call of the file system means, in words. */
export function describeSystemError(error: unknown): string {
  const code = codeOf(error);
  return WORDS[code] ?? (code === "" ? String((error as Error | undefined)?.message ?? error) : code);
}

/** Whether an error is a failed call of the system, and no fault of the code. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && codeOf(error) !== "";
}

/** The code of a failed call of the system, such as `ENOENT`; empty for any other value. */
export function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === "string" ? code : "";
}
