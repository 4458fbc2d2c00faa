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

/** What a failed call of the file system means, in words. */
export function describeSystemError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? "";
  const words: Readonly<Record<string, string>> = {
    EACCES: "permission denied",
    EPERM: "permission denied",
    ENOENT: "it does not exist",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of its path is not a folder",
    ELOOP: "it is a symbolic link",
    ENOSPC: "the disk is full",
    EDQUOT: "the disk quota is used up",
    EROFS: "the disk is read-only",
    EMFILE: "too many files are open",
    EIO: "the disk reports an error",
    ENAMETOOLONG: "its name is too long",
  };
  return words[code] ?? (code === "" ? String((error as Error | undefined)?.message ?? error) : code);
}
