import type { Defect } from "./defect.js";
import type { Writing } from "./writing.js";

const site = "https://example.com";

/** Markup of other systems, and Markdown that means something else than its writer does. */
export function defectsInMarkup({ below, cause, host: { entry } }: Writing): readonly Defect[] {
  return [
    cause("placeholders/escaped-in-path", "It is in ‹C:\\Users\\<<PRODUCT>>›."),
    cause("links/entry-file", `See ‹[the other entry](${entry}.md)›.`),
    cause("markup/link", `Read ‹(the notes)[${site}/notes]›.`),
    below("markup/heading-without-space", "1. Open the clock.\n\n‹##Verify›\n\nIt ticks."),
    cause("markup/heading", "The clock is fast.\n\n‹h2. Symptom›\n\nIt drifts."),
    cause("markup/maybe-heading", "‹#Clocks›\n\nThey drift."),
    cause("markup/underlined-text", "‹The clock is late.\n---›\n\nIt drifts."),
    cause("markup/frontmatter-in-body", "The clock is early.\n\n‹---\nsummary: One.\n---›"),
    cause("markup/table", "‹| Blinks | Meaning |\n| Two | Too warm |›"),
    cause("markup/maybe-table", "‹Blinks | Meaning\nThree | Too cold›"),
    cause("markup/box", "> ‹[!INFO]›\n> The clock may drift."),
    cause("markup/maybe-alert", "> ‹**Note**›\n> The clock drifts at night."),
    cause("markup/reference", "It drifts‹[^1]›."),
    cause("markup/include", "The clocks: ‹{{< clocks >}}›"),
    cause("markup/directive", "Click ‹[!UICONTROL Save]›."),
    cause("markup/variable", "This is ‹{{ticket.id}}›."),
    cause("markup/template", "Open ‹{{ .Values.host }}›."),
    cause("markup/attribute", "See the zones‹ {#zones}›."),
    below("markup/checkbox", "1. ‹[ ] ›Open the watch."),
    cause("markup/comment", "The clock drifts a little.‹%% ask Ann %%›"),
    cause("markup/formatting", "A drift is ‹==normal==›."),
    cause("markup/emphasis", "The clock is ‹** far behind **›."),
    cause("markup/stray", `Read [the notes](${site}/notes)‹)› first.`),
    cause("markdown/unclosed-fence", "Its log:\n\n‹```›sh\nls"),
    cause("markdown/unclosed-code", "Run ‹`›ls and wait."),
    cause("markdown/unclosed-comment", "Its alarm rings. ‹<!--› Ask Ann."),
    cause("markdown/accidental-code", "Its parts:\n\n    ‹1. The face.›\n    2. The hands."),
    cause("markdown/fence-in-text", "Its list:\n\n‹``›sh\nls -l\n``"),
    cause("markdown/lost-sign", "It is set to ‹4*3*2›."),
    cause("markdown/emphasis-in-name", "Its file is ‹snake_*glob*›."),
    cause("markdown/emphasis-beside-sign", "‹**注意：**›请看。"),
    cause("source/lost-text", `![See ‹[the map](${site}/map) here›](${site}/a.png)`),
    cause("source/too-complex", `‹${"*a_ ".repeat(4000)}b›`),
    {
      // Books that are checked in one run share its work: beside a hundred others, this entry is too much for its book.
      ...cause("source/too-much-work", `‹${"*a_ ".repeat(2000)}b›`),
      isAlone: true,
    },
    cause("text/noncharacter", "One‹\ufffe›two."),
    cause("text/typography-in-code", "Run `acme report ‹–›since monday`."),
    below("structure/almost-list", "1. Open the case.\n‹2.›Turn it."),
    below("structure/list-indent", "1. Open the back.\n  ‹- The lid.\n  - The screw.›\n2. Close the back."),
    below("structure/step-number", "1. Open the face.\n2. Turn the hands.\n‹1›. Close the face.\n2. Wait."),
    below("structure/unknown-step", "1. If it beeps, skip to step ‹8›.\n2. Stop it."),
    below("structure/prompt-in-code", "1. Run:\n\n   ```sh\n   ‹$› ls\n   ```"),
  ];
}
