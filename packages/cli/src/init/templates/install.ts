import { stringify } from "yaml";
import type { PlanOptions } from "../plan.js";
import { actions } from "./actions.js";

/** How a workflow gets the command, and what it calls it from another folder. */
export interface Installation {
  /** Lines of YAML: steps of a job. */
  readonly steps: string;
  readonly command: string;
}

/**
 * The steps that install what the lockfile in a checked-out folder names. npm does; where another program installs the
 * packages of a repository, the command is taken by its version, without the rest. No package's scripts run.
 */
export function installation(folder: string, { place, version }: Pick<PlanOptions, "place" | "version">): Installation {
  const home = [folder, place.package].filter((part) => part !== "").join("/");
  const node = `      - uses: ${actions.setupNode}
        with:
          node-version: 24
          package-manager-cache: false
`;
  if (place.installer !== "npm")
    return {
      steps: `${node}      - name: Install the command, and nothing else
        run: npm install --ignore-scripts --no-save --prefix "$RUNNER_TEMP/fixbook" fixbook@${version}
`,
      command: '"$RUNNER_TEMP/fixbook/node_modules/.bin/fixbook"',
    };
  return {
    steps: `${node}      - name: Install the command
${home === "" ? "" : `        working-directory: ${stringify(home)}`}        run: |
          if [ ! -f package-lock.json ]; then
            echo "::error::There is no package-lock.json here. Run npm install and commit it to the main branch; this check counts from then on."
            exit 1
          fi
          npm ci --ignore-scripts
`,
    command: `"$GITHUB_WORKSPACE/${home === "" ? "" : `${home}/`}node_modules/.bin/fixbook"`,
  };
}
