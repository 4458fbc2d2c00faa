/** The actions that workflows use: the commit of a release, with the release beside it. */
export const actions = {
  checkout: "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0",
  setupNode: "actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0",
  uploadPages: "actions/upload-pages-artifact@v4.0.0",
  deployPages: "actions/deploy-pages@v4.0.5",
  upload: "actions/upload-artifact@v4.6.2",
  download: "actions/download-artifact@v5.0.0",
} as const;
