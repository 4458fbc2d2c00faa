import type { List } from "mdast";

/** Whether a heading says what to do: it begins with a verb, or with doing. */
export function titlesAction(heading: string): boolean {
  return ACTION.test(heading) || /^[A-Za-z]{2,}ing\b/.test(heading);
}

/** Whether each item of a list is a link to a part of its own page. */
export function isContentsList(list: List): boolean {
  return list.children.every(({ children: [first] }) => {
    const [link] = first?.type === "paragraph" ? first.children : [];
    return link?.type === "link" && link.url.startsWith("#");
  });
}

const VERBS =
  "accept|add|adjust|allow|answer|apply|approve|archive|ask|assign|attach|back up|begin|block|bring|browse|call|cancel|change|charge|check|choose|clean|clear|click|close|compare|compress|configure|confirm|connect|contact|convert|copy|count|create|cut|deactivate|decline|delete|deploy|detach|disable|disconnect|download|drag|drop|dry|edit|empty|enable|ensure|enter|exchange|execute|expand|export|extend|fill|find|fit|fix|flip|follow|format|get|give|go|grant|hang|hold|import|increase|insert|install|keep|launch|leave|let|lift|listen|locate|lock|log|look|loosen|lower|make|mark|measure|merge|monitor|mount|move|mute|navigate|note|open|pair|paste|pause|pay|pick|place|plug|press|print|provide|pull|push|put|read|reboot|rebuild|reconnect|record|reduce|refresh|reinstall|reject|release|reload|remove|rename|renew|repeat|replace|reply|report|request|reset|resize|restart|restore|resume|retry|return|revert|review|right-click|rinse|rotate|run|save|scale|scan|scroll|search|select|send|set|set up|share|shut|sign|start|stop|store|submit|subscribe|swap|switch|sync|synchronise|synchronize|take|tap|test|tick|tighten|toggle|try|turn|type|uncheck|uninstall|unlock|unmute|unpair|unplug|unsubscribe|update|upgrade|upload|use|verify|view|visit|wait|wipe|write";
/** A verb that begins the heading, or the main clause after a short condition: If it beeps, open the cover. */
const ACTION = new RegExp(
  `^(?:(?:then|now|first|next|finally|please|(?:if|when|in|on|under|from)\\b[^,.]{1,80}),? +)?(?:${VERBS})\\b(?! (?:of|is|are|was|were|has|have)\\b)`,
  "i",
);
