/** Reporters that only the runs of CI systems need. */
export {
  githubReporter,
  githubSummaryReporter,
  gitlabReporter,
  junitReporter,
  rdjsonReporter,
} from "@fixbook/lint";
