import type { PlanOptions } from "../plan.js";
import { actions } from "./actions.js";
import { branchList, installation } from "./install.js";

/** The workflow that runs the gate on pull requests, those of strangers included. */
export function gateWorkflow(options: Pick<PlanOptions, "place" | "version">): string {
  const { steps, command, origin } = installation("base", options);
  return `# The gate over the help in a pull request, forks included. ${origin}
# The files of the pull request are data that it reads: nothing of theirs is installed or run, and no secret is in reach.
name: fixbook

on:
  pull_request:
  push:
    branches: ${branchList(options.place.branches)}

permissions:
  contents: read

jobs:
  lint:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - name: The command, from the base branch
        uses: ${actions.checkout}
        with:
          ref: \${{ github.event.pull_request.base.sha || github.sha }}
          path: base
          persist-credentials: false
      # The merge of a pull request: its first parent is the base branch.
      - name: The help, as it would be merged
        uses: ${actions.checkout}
        with:
          path: content
          fetch-depth: 2
          persist-credentials: false
${steps}      - name: Lint, and look that no published id has vanished
        working-directory: content
        env:
          SINCE: \${{ github.event_name == 'pull_request' && 'HEAD^1' || '' }}
        run: >-
          ${command} lint --format github --max-warnings 0 \${SINCE:+--all --since "$SINCE"}
`;
}
