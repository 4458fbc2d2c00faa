import { fileSlug, withoutPart } from "@fixbook/schema";
import { asPicture } from "../as-picture.js";
import type { Shape, ShapeMatch } from "../shape.js";

const ruleId = "markup/reference";
const AS_LINK = "Write [words](https://…).";
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The side of `[[page|words]]` that is an id: the first in wikis and Obsidian, the second on GitHub. */
function pipedFix(match: ShapeMatch) {
  const [first, second] = [match.group(1).trim(), match.group(2).trim()];
  const page = withoutPart(first);
  if (SLUG.test(page)) return { kind: "review" as const, text: `[${second}](entry:${page})` };
  return SLUG.test(second) ? { kind: "review" as const, text: `[${first}](entry:${second})` } : undefined;
}

/** References, footnotes and links of other systems. */
export const references: readonly Shape[] = [
  {
    ruleId,
    sign: "][",
    pattern: /\[\[([^[\]\n]+)\]\[([^[\]\n]+)\]\]/dgmu,
    what: "a link of Org mode",
    instead: AS_LINK,
    fix: (match) => ({ kind: "review", text: `[${match.group(2)}](${match.group(1)})` }),
    bad: [["See ‹[[https://acme.test/a][the page]]›.", "See [the page](https://acme.test/a)."]],
  },
  {
    ruleId,
    sign: "[[",
    pattern: /(?<![\p{L}\p{N}\]])\[\[([^[\]|\n]+?)(?:\||\ufffc{2})([^[\]|\n]+)\]\]/dgmu,
    when: ({ written }) => written.includes("|"),
    what: "a link of a wiki, with words of its own",
    instead: "Write [words](entry:its-id) for an entry, [words](https://…) for another page.",
    fix: pipedFix,
    bad: [
      ["See ‹[[door-sensor|the door sensor]]›.", "See [the door sensor](entry:door-sensor)."],
      ["See ‹[[door-sensor#battery|its battery]]›.", "See [its battery](entry:door-sensor)."],
      ["See ‹[[the door sensor|door-sensor]]›.", "See [the door sensor](entry:door-sensor)."],
      "See ‹[[Door Sensor|the sensor]]›.",
    ],
  },
  {
    ruleId,
    sign: "[[",
    pattern: /(?<![\p{L}\p{N}\])$])\[\[(?![\s-])([^[\]|\n]+)\]\]/dgmu,
    when: ({ written }) => /\p{L}/u.test(written),
    what: "a link of a wiki",
    instead: ({ group }) =>
      group(1) === withoutPart(group(1))
        ? "Write [[its-id]] for an entry, [words](https://…) for another page."
        : "Write [[its-id]] for an entry, and say in words which part of it you mean.",
    fix: (match) => {
      const id = fileSlug(withoutPart(match.group(1)));
      return id === "" ? undefined : { kind: "review", text: `[[${id}]]` };
    },
    bad: [
      ["See ‹[[Lift Manual]]›.", "See [[lift-manual]]."],
      ["See ‹[[lift-manual#Brakes]]›.", "See [[lift-manual]]."],
      ["See ‹[[C# guide]]›.", "See [[c-guide]]."],
    ],
    good: ["See [[lift-manual]].", "Run if [[ -f file ]].", "Take x[[1 2]]."],
  },
  {
    ruleId,
    sign: "[^",
    pattern: /\[\^([\w-]+)\](?::[^\n]*)?/dgmu,
    what: "a footnote, which the language does not have",
    instead: "Write its words where they belong, in parentheses or as a sentence.",
    pair: (match) => ({ key: `footnote ${match.group(1)}`, role: match.written.includes("]:") ? "closes" : "opens" }),
    bad: [
      "It drifts‹[^1]›.\n\n[^1]: Two seconds a day.",
      "It drifts‹[^note]›.\n\n[^note]: seconds",
      "It drifts.\n\n‹[^2]: Two seconds a day.›",
    ],
    good: ["The class [^*] and 2^[n]."],
  },
  {
    ruleId,
    sign: "^[",
    pattern: /(?<!\d)\^\[[^[\]\n]*[^[\]\s][^[\]\n]*\]/dgmu,
    when: ({ written }) => / /.test(written),
    what: "a footnote of Pandoc, which the language does not have",
    instead: "Write its words where they belong, in parentheses or as a sentence.",
    bad: ["It drifts.‹^[Two seconds a day.]›"],
  },
  {
    ruleId,
    sign: /:\ufffc/,
    pattern: /(?<![\w:]):[a-z][\w.+-]*(?::[a-z][\w.+-]*)?:\ufffc+/dgmu,
    when: ({ written }) => /:`[^`]+`$/.test(written),
    what: "a role of reStructuredText",
    instead: "Write [words](entry:its-id) for an entry, [words](https://…) for another page, `code` for code.",
    bad: ["See ‹:ref:`clocks`› and ‹:py:func:`time`›."],
    good: ["The port is :8080: `http`."],
  },
  {
    ruleId,
    sign: "}",
    pattern: /\{[a-z][\w:.+-]*\}\ufffc+/dgmu,
    when: ({ written }) => /\}`[^`]+`$/.test(written),
    what: "a role of MyST",
    instead: "Write [words](entry:its-id) for an entry, [words](https://…) for another page, `code` for code.",
    bad: ["See ‹{ref}`clocks`›."],
  },
  {
    ruleId,
    sign: "_",
    pattern: /\ufffc+__?(?![\p{L}\p{N}_])/dgmu,
    when: ({ written }) => /^`[^`]+`__?$/.test(written),
    what: "a link of reStructuredText",
    instead: AS_LINK,
    fix: ({ written }) => {
      const [, words, url] = /^`([^`<]*[^`<\s])\s*<([^`<>\s]+)>`/.exec(written) ?? [];
      return words === undefined ? undefined : { kind: "review", text: `[${words}](${url})` };
    },
    bad: [["See ‹`the page <https://acme.test/a>`_›.", "See [the page](https://acme.test/a)."], "See ‹`clocks`_›."],
  },
  {
    ruleId,
    sign: ".. _",
    pattern: /^\.\. _[^:\n]+:[^\n]*/dgmu,
    what: "a target of reStructuredText",
    instead: "Remove it, or write the address in the link: [words](https://…).",
    bad: ["‹.. _clocks: https://acme.test/a›"],
  },
  {
    ruleId,
    sign: "[/",
    pattern: /\[url(?:=["']?([^\]\n"']*)["']?)?\]([^[\n]*)\[\/url\]/dgimu,
    what: "a link of BBCode",
    instead: AS_LINK,
    fix: (match) => {
      const url = match.group(1) || match.group(2);
      return { kind: "review", text: match.group(1) === "" ? `<${url}>` : `[${match.group(2)}](${url})` };
    },
    bad: [
      ["See ‹[url=https://acme.test/a]the page[/url]›.", "See [the page](https://acme.test/a)."],
      ["See ‹[url]https://acme.test/a[/url]›.", "See <https://acme.test/a>."],
    ],
  },
  {
    ruleId,
    sign: "[/",
    pattern: /\[img(?:=[^\]\n]*)?\]([^[\n]*)\[\/img\]/dgimu,
    what: "a picture of BBCode",
    instead: (match) => asPicture(match.group(1)),
    bad: ["See ‹[img]https://acme.test/a.png[/img]›."],
  },
  {
    ruleId,
    sign: "[",
    pattern: /(?<![\w:/])(link|xref|mailto):([^\s[\]()]+)\[([^\]\n]*)\]/dgmu,
    what: "a link of AsciiDoc",
    instead: AS_LINK,
    fix: (match) => {
      const target = match.group(2);
      if (match.group(3) === "" || match.group(1) === "xref") return undefined;
      const scheme = match.group(1) === "mailto" ? "mailto:" : "";
      return { kind: "review", text: `[${match.group(3)}](${scheme}${target})` };
    },
    bad: [
      ["See ‹link:https://acme.test/a[the page]›.", "See [the page](https://acme.test/a)."],
      "See ‹xref:clocks.adoc[the clocks]›.",
    ],
  },
  {
    ruleId,
    sign: "[",
    pattern: /(?<![\w:/(])(https?:\/\/[^\s[\]()<>]+)\[([^[\]\n]+)\](?!\()/dgmu,
    when: (match) => !/^[\d:*?^/]/.test(match.group(2)),
    what: "a link of AsciiDoc",
    instead: AS_LINK,
    fix: (match) => ({ kind: "review", text: `[${match.group(2)}](${match.group(1)})` }),
    bad: [["See ‹https://acme.test/a[the page]›.", "See [the page](https://acme.test/a)."]],
  },
  {
    ruleId,
    sign: "<<",
    pattern: /<<[A-Za-z][\w-]*,[ \t]*[^<>\n]+>>/dgmu,
    what: "a cross-reference of AsciiDoc",
    instead: "Write [words](entry:its-id).",
    bad: ["See ‹<<clocks,the clocks>>›."],
  },
  {
    ruleId,
    sign: "|",
    pattern: /(?<!\[)\[([^[\]|\n]+)\|((?:https?:|mailto:)[^\s[\]|]+)(?:\|[^\]\n]*)?\](?!\()/dgmu,
    what: "a link of Jira or Confluence",
    instead: AS_LINK,
    fix: (match) => ({ kind: "review", text: `[${match.group(1).trim()}](${match.group(2)})` }),
    bad: [["See ‹[the page|https://acme.test/a]›.", "See [the page](https://acme.test/a)."]],
    good: ["Answer [yes|no]."],
  },
  {
    ruleId,
    sign: "[http",
    pattern: /(?<!\[)\[(https?:\/\/[^\s[\]|]+)[ \t]+([^[\]\n]+)\](?![([:])/dgmu,
    what: "a link of MediaWiki",
    instead: AS_LINK,
    fix: (match) => ({ kind: "review", text: `[${match.group(2).trim()}](${match.group(1)})` }),
    bad: [["See ‹[https://acme.test/a the page]›.", "See [the page](https://acme.test/a)."]],
  },
  {
    ruleId,
    sign: '":http',
    pattern: /"([^"\n]+)":(https?:\/\/[^\s"<>]*[^\s"<>.,;:!?)])/dgmu,
    what: "a link of Textile",
    instead: AS_LINK,
    fix: (match) => ({ kind: "review", text: `[${match.group(1)}](${match.group(2)})` }),
    bad: [['See ‹"the page":https://acme.test/a›.', "See [the page](https://acme.test/a)."]],
    good: ['Set "url":"https://acme.test".'],
  },
  {
    ruleId,
    sign: "<http",
    pattern: /<(https?:\/\/[^\s|<>]+)\|([^<>\n]+)>/dgmu,
    what: "a link of Slack",
    instead: AS_LINK,
    fix: (match) => ({ kind: "review", text: `[${match.group(2)}](${match.group(1)})` }),
    bad: [["See ‹<https://acme.test/a|the page>›.", "See [the page](https://acme.test/a)."]],
  },
];
