import type { PlanOptions } from "../plan.js";
import { actions } from "./actions.js";

/** How a workflow gets the command, and what it calls it from another folder. */
export interface Installation {
  /** Lines of YAML: steps of a job. */
  readonly steps: string;
  readonly command: string;
  /** Where the command comes from, as a sentence. */
  readonly origin: string;
}

/** The step that brings Node.js. */
export const nodeStep = `      - uses: ${actions.setupNode}
        with:
          node-version: 24
          package-manager-cache: false
`;

/**
 * The steps that install what the lockfile in a checked-out folder names. npm does; where another program installs the
 * packages of a repository, the command is taken by its version, without the rest. No package's scripts run.
 */
export function installation(folder: string, { place, version }: Pick<PlanOptions, "place" | "version">): Installation {
  if (place.installer !== "npm")
    return {
      steps: `${nodeStep}      - name: Install the command, and nothing else
        run: npm install --ignore-scripts --no-save --prefix "$RUNNER_TEMP/fixbook" fixbook@${version}
`,
      command: '"$RUNNER_TEMP/fixbook/node_modules/.bin/fixbook"',
      origin: "The command is the release that is named below.",
    };
  const home = ["$GITHUB_WORKSPACE", folder, place.install].filter((part) => part !== "").join("/");
  return {
    steps: `${nodeStep}      - name: Install the command
        run: |
          if ! { cd "${home}" && [ -f package-lock.json ]; } 2> /dev/null; then
            echo "::error::${MISSING}"
            exit 1
          fi
          npm ci --ignore-scripts
          if [ ! -e node_modules/.bin/fixbook ]; then
            echo "::error::${MISSING}"
            exit 1
          fi
`,
    command: `"${home}/node_modules/.bin/fixbook"`,
    origin: "The command is the one that the base branch has.",
  };
}

const MISSING =
  "The main branch does not have fixbook in a package-lock.json yet. Merge the pull request that brings it without this check; it counts from then on.";

/** A list of branches as YAML, which reads some names as something else. */
export function branchList(branches: readonly string[]): string {
  const names = branches.map((name) => (/^(?:main|master|trunk|develop)$/.test(name) ? name : JSON.stringify(name)));
  return `[${names.join(", ")}]`;
}
