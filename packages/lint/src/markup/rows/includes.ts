import { asPicture } from "../as-picture.js";
import type { Shape } from "../shape.js";

const ruleId = "markup/include";
const WRITE_IT = "Write the text itself: an entry contains all that it says.";

/** Link or file that a shortcode names, as an id: `./NodeClock.md` is `nodeclock`. */
function idOf(path: string): string | undefined {
  const name = /([^/#"']+?)(?:\.mdx?)?(?:#[^"']*)?["']?$/.exec(path.trim())?.[1]?.toLowerCase();
  return name !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) ? name : undefined;
}

/** What takes in text, pictures, code or lists from elsewhere in other systems. */
export const includes: readonly Shape[] = [
  {
    ruleId,
    sign: "{{",
    pattern: /\[([^[\]\n]*)\]\([ \t]*\{\{[<%][ \t]*(?:rel)?ref[ \t]+([^}\n]*?)[ \t]*[>%]\}\}[^)\n]*\)/dgmu,
    what: "a link of Hugo",
    instead: "Refer to an entry by its id: [words](entry:its-id).",
    fix: (match) => {
      const id = idOf(match.group(2));
      return id === undefined ? undefined : { kind: "review", text: `[${match.group(1)}](entry:${id})` };
    },
    bad: [
      ['See ‹[the clock]({{< ref "./clock-drifts.md" >}})›.', "See [the clock](entry:clock-drifts)."],
      'See ‹[the clock]({{% relref "Clock Drifts" %}}#top)›.',
    ],
  },
  {
    ruleId,
    sign: "{{",
    pattern: /\[[^[\]\n]*\]\([^()\n]*\{\{[<%][^}\n]*\}\}[^()\n]*\)/dgmu,
    what: "a link with a shortcode of Hugo in its address",
    instead: "Write the whole address, or a placeholder and a path: [words](<<HELP_URL>>/page).",
    bad: ["See ‹[the page]({{< param base >}}/page)›."],
  },
  {
    ruleId,
    sign: "{{",
    pattern: /\{\{(?:[<%]|\ufffc)[^}\n]*\}\}/dgmu,
    when: ({ written }) => /^\{\{[<%]/.test(written),
    what: "a shortcode of Hugo",
    instead: WRITE_IT,
    pair: ({ written }) => {
      const [, slash, name = ""] = /^\{\{[<%][ \t]*(\/?)[ \t]*([\w/-]*)/.exec(written) ?? [];
      return { key: `hugo ${name}`, role: slash === "/" ? "closes" : "opens" };
    },
    bad: [
      "Drift: ‹{{< clocks >}}› and ‹{{% clocks %}}›.",
      '‹{{<figure src="a.png">}}›',
      "‹{{% notice tip %}}›\nThe clock drifts.\n{{% /notice %}}",
      "The end: ‹{{% /notice %}}›.",
    ],
  },
  {
    ruleId,
    sign: "<%",
    pattern: /<%[^%\n]*(?:%(?!>)[^%\n]*)*%>/dgmu,
    what: "a tag of ERB, EJS or ASP",
    instead: "Write the text itself, or a placeholder: <<NAME>>.",
    bad: ["Hello ‹<%= user.name %>›, it is ‹<% time %>›."],
    good: ["Free space is <%5 of the disk."],
  },
  {
    ruleId,
    sign: "[!",
    pattern: /\[!include[^\]\n]*\](?:\([^)\n]*\)\]?)?/dgimu,
    what: "an include of Microsoft Learn",
    instead: WRITE_IT,
    bad: ["‹[!INCLUDE [the note](../includes/note.md)]›", "See ‹[!INCLUDE[a](my note.md)]›."],
  },
  {
    ruleId,
    sign: "[!",
    pattern: /\[!code[^\]\n]*\](?:\([^)\n]*\)\]?)?/dgimu,
    what: "a code sample of Microsoft Learn",
    instead: "Copy the lines into a code block, between two lines of ```.",
    bad: ["‹[!code-csharp[Main](Program.cs)]›", '‹[!Code-sql[](./a.sql?range=1-4 "Query")]›'],
  },
  {
    ruleId,
    sign: "[!",
    pattern: /\[!video[ \t]+([^\]\s]*)[^\]\n]*\]/dgimu,
    what: "a video of Microsoft Learn",
    instead: "Link to it: [Watch the video](https://…).",
    fix: (match) =>
      /^https:/.test(match.group(1)) ? { kind: "review", text: `[Watch the video](${match.group(1)})` } : undefined,
    bad: [["> ‹[!VIDEO https://video.example/7]›", "> [Watch the video](https://video.example/7)"]],
  },
  {
    ruleId,
    sign: ":::",
    pattern: /:::image(?:-end:::|\b[^:\n]*(?::(?!::)[^:\n]*)*(?:::)?:?)/dgmu,
    what: "a picture of Microsoft Learn",
    instead: ({ written }) =>
      written.includes('type="icon"')
        ? "Remove it, and say in words what it shows where they do not say it yet."
        : asPicture(/source="([^"]*)"/.exec(written)?.[1], /alt-text="([^"[\]]+)"/.exec(written)?.[1]),
    pair: ({ written }) => {
      if (written.startsWith(":::image-end")) return { key: "learn image", role: "closes" };
      return /type="(?:complex|icon)"/.test(written) ? { key: "learn image", role: "opens" } : undefined;
    },
    bad: [
      '‹:::image type="content" source="a.png" alt-text="The page: two tabs":::›',
      '‹:::image source="a.png" type="complex":::›\nTwo tabs.\n:::image-end:::',
      'Click ‹:::image type="icon" source="a.png"›',
    ],
  },
  {
    ruleId,
    sign: ":::",
    pattern: /^:::[ \t]*((?:row|column|zone|moniker|video|code|no-loc|form)\b[^\n]*)/dgmu,
    what: "a layout or an include of Microsoft Learn",
    instead: "Remove it, and write what it shows as text, a table or a code block.",
    pair: (match) => {
      const [, name, end] = /^([a-z]+)(-end)?/.exec(match.group(1)) ?? [];
      if (name === "video" || name === "code" || name === "no-loc") return undefined;
      return { key: `learn ${name}`, role: end === undefined ? "opens" : "closes" };
    },
    bad: ['‹:::code language="sh" source="a.sh":::›', "‹:::row:::›\nLeft.\n:::row-end:::", '‹:::zone pivot="mac"›'],
  },
  {
    ruleId,
    sign: "{{",
    pattern: /\{\{[#!][ \t]?(?:(?:rustdoc_)?include|playground|title|import|template)[^}\n]*\}\}/dgmu,
    what: "an include of mdBook",
    instead: WRITE_IT,
    bad: ["‹{{#include note.md}}›"],
  },
  {
    ruleId,
    sign: "@include",
    pattern: /(?<![\w.@])@{1,2}include[ \t]*(?:\(?[ \t]*["']|\(|[ \t])[^\s"')]+\.\w+["']?[ \t]*\)?/dgmu,
    what: "an include of VuePress or Blade",
    instead: WRITE_IT,
    bad: ["‹@include(./note.md)›", '‹@include "note.md"›'],
    good: ["Write to support@include.example."],
  },
  {
    ruleId,
    sign: "{!",
    pattern: /\{![ \t]*[\w./:-]+[ \t]*!\}/dgmu,
    what: "an include of Markdown-Include",
    instead: WRITE_IT,
    bad: ["‹{!note.md!}›"],
  },
  {
    ruleId,
    sign: "8<",
    pattern: /;*-{2,}8<-{2,}(?:[ \t]*"[^"\n]*")?/dgmu,
    what: "a snippet of MkDocs",
    instead: WRITE_IT,
    bad: ['‹--8<-- "note.md"›'],
  },
  {
    ruleId,
    sign: "::",
    pattern: /^(?:include|image|video|audio|toc|ifdef|ifndef|endif)::[^\s[\]]*\[[^\]\n]*\]/dgmu,
    what: "a macro of AsciiDoc",
    instead: `Write the text itself. For a picture: ${asPicture(undefined)}`,
    bad: ["‹include::note.adoc[]›", "‹image::page.png[The page]›"],
  },
  {
    ruleId,
    sign: "image:",
    pattern: /(?<![\w:])image:[^\s:[\]]+\.\w+\[[^\]\n]*\]/dgmu,
    what: "a picture of AsciiDoc",
    instead: ({ written }) => asPicture(/^image:([^[]*)/.exec(written)?.[1], /\[([^\]]+)\]/.exec(written)?.[1]),
    bad: ["Press ‹image:play.png[Play]›."],
  },
  {
    ruleId,
    sign: /!\S/,
    pattern: /(?<![\w!])!(?:[\w.:-]+\/)*[\w.-]+\.(?:png|jpe?g|gif|svg|webp)(?:\|[^!\n]*)?!(?![\w!])/dgimu,
    what: "a picture of Textile, Jira or Confluence",
    instead: ({ written }) => asPicture(/^!([^|!]*)/.exec(written)?.[1]),
    bad: ["See ‹!page.png!› and ‹!page.png|thumbnail!›."],
    good: ["Open page.png! Then print page.png!"],
  },
  {
    ruleId,
    sign: /!\S/,
    pattern: /!(?:\[\[[^[\]\n]+\]\]|\ufffc+)/dgmu,
    when: ({ written }) => /^!\[\[[^[\]]+\]\]$/.test(written),
    what: "an embed of Obsidian",
    instead: "Write the text itself, or refer to the entry: [[its-id]].",
    bad: ["‹![[clock settings.png]]›", "See ‹![[clock-drifts]]›."],
  },
  {
    ruleId,
    sign: /[\]}]/,
    pattern: /^@?\[\[?toc\]?\]$|^\{(?:toc|children|pagetree|attachments)(?::[^}\n]*)?\}$/dgimu,
    what: "a table of contents of another system",
    instead: "Remove it: pages list their sections by themselves.",
    fix: () => ({ kind: "review", text: "" }),
    bad: [
      ["B.\n\n‹[TOC]›", "B.\n\n"],
      ["B.\n\n‹@[toc]›", "B.\n\n"],
      ["B.\n\n‹{toc:maxLevel=2}›", "B.\n\n"],
    ],
  },
  {
    ruleId,
    sign: "TOC",
    pattern: /\[\[[_\ufffc]TOC[_\ufffc]\]\]/dgmu,
    what: "a table of contents of Azure DevOps or GitLab",
    instead: "Remove it: pages list their sections by themselves.",
    bad: ["‹[[_TOC_]]›"],
  },
  {
    ruleId,
    sign: /^(?:im|ex)port[ \t]/m,
    pattern:
      /^(?:import[ \t]+(?:[\w*{}, \t]+[ \t]from[ \t]+)?["'][^"'\n]+["'];?|export[ \t]+(?:const[ \t]+\w+[ \t]*=|default[ \t]|function[ \t]+\w+\()[^\n]*)$/dgmu,
    places: ["top", "text"],
    what: "a statement of MDX",
    instead: "Remove it: an entry runs no code. To show code, put it between two lines of ```.",
    bad: ['‹import Tabs from "@theme/Tabs";›', "‹export const color = 'red'›"],
    good: ["import your contacts from “Files”."],
  },
  {
    ruleId,
    sign: "]",
    pattern:
      /\[(caption|gallery|video|audio|embed|playlist|contact-form-7)(?:[ \t]+\w+=[^\]\n]*)?\](?:[^[\n]*\[\/\1\])?/dgmu,
    when: ({ written }) => /[=/]/.test(written),
    what: "a shortcode of WordPress",
    instead: WRITE_IT,
    bad: ['‹[gallery ids="1,2"]›', "‹[embed]https://video.example/7[/embed]›"],
    good: ["Choose [video] or [audio]."],
  },
  {
    ruleId,
    sign: "#+",
    pattern: /^#\+[A-Za-z_]+:?(?:[ \t][^\n]*)?$/dgmu,
    what: "a line of Org mode",
    instead: "Remove it; put code between two lines of ```.",
    bad: ["‹#+BEGIN_SRC sh›\nls"],
  },
  {
    ruleId: "markup/comment",
    sign: "%%",
    pattern: /%%(?![A-Z][A-Z0-9_]*%%)[^%\n]*[^%\s][^%\n]*%%|^%%[^%]*[^%\s][^%]*%%/dgmu,
    what: "a comment of Obsidian, which would be published",
    instead: 'Remove it; notes for agents go below "## Internal notes", notes on the text into the pull request.',
    fix: () => ({ kind: "review", text: "" }),
    bad: [["The clock drifts.‹%% ask Ann %%›", "The clock drifts."]],
    good: ["It costs 5%% of the time, or 6%."],
  },
  {
    ruleId: "markup/comment",
    sign: "{",
    pattern: /\{(?:\/\*[^\n]*?\*\/|#[ \t][^#\n]*#)\}/dgmu,
    what: "a comment of MDX or Jinja, which would be published",
    instead: 'Remove it; notes for agents go below "## Internal notes", notes on the text into the pull request.',
    bad: ["‹{/* ask Ann */}›", "‹{# ask Ann #}›"],
  },
  {
    ruleId: "markup/comment",
    sign: "{",
    pattern: /\{(?:\+\+[^{}\n]*\+\+|--[^{}\n]*--|~~[^{}\n]*~~|==[^{}\n]*==|>>[^{}\n]*<<)\}/dgmu,
    what: "an edit or a comment of CriticMarkup, which would be published",
    instead: "Settle it: keep the words that are right, and remove the rest.",
    bad: ["The clock ‹{>>which?<<}› is ‹{++very++}› slow."],
  },
];
