#!/usr/bin/env sh
# What .pre-commit-hooks.yaml runs: the bundle beside this file, over the books of the repository that commits.
exec node "$(dirname "$0")/dist/fixbook.js" lint "$@"
