/** The major version of the JSON contract that this client reads. */
const MAJOR = 2;

/** What was made to another major version of the contract, or is no file of a build at all. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}

/** Refuses a file of another major version; a later minor version only adds fields. */
export function checkContract(file: unknown, what: string): void {
  const version = Object(file).contractVersion;
  const major = Number.parseInt(version, 10);
  if (major === MAJOR) return;
  throw new ContractError(
    Number.isNaN(major)
      ? `${what} has no contractVersion, so it is not part of a JSON build.`
      : `${what} has contract version ${version}; this client reads ${MAJOR}.x. ${
          major > MAJOR ? "Install a later @fixbook/client." : "Build the book with a later fixbook."
        }`,
  );
}
