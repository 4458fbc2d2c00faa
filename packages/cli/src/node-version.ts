/** The first major version of Node.js that the command runs on. */
export const LEAST_NODE = 22;

/** What to say on a version of Node.js, such as `20.19.0`, that is too old; undefined where it will do. */
export function nodeProblem(version: string): string | undefined {
  const [major] = version.split(".");
  return Number(major) >= LEAST_NODE
    ? undefined
    : `fixbook: Node.js ${LEAST_NODE} or later is needed, and this is ${version}.\n`;
}
