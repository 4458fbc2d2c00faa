/** What `fixbook import` takes: the dialects of Markdown, and the other formats. A test compares them with the importer's own. */
export const formatNames: readonly string[] = [
  ...[
    "markdown",
    "plain",
    "docfx",
    "docusaurus",
    "starlight",
    "mkdocs",
    "vitepress",
    "github-wiki",
    "supabase",
    "runbooks",
  ],
  ...["html", "zendesk", "replies"],
];
