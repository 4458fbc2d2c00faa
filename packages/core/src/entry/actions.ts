import type { List, ListItem, Nodes } from "mdast";

/** Whether each item of a list tells a reader what to do, in English: it begins with a verb, perhaps after a condition. */
export function saysActions(list: List): boolean {
  return list.children.every((item) => ACTION.test(firstWords(item)));
}

/** Whether each item of a list is a link to a part of its own page. */
export function isContentsList(list: List): boolean {
  return list.children.every(({ children: [first] }) => {
    const [link] = first?.type === "paragraph" ? first.children : [];
    return link?.type === "link" && link.url.startsWith("#");
  });
}

function firstWords({ children: [first] }: ListItem): string {
  return first?.type === "paragraph" ? textOf(first).slice(0, 200) : "";
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

const VERBS =
  "add|adjust|allow|apply|ask|assign|attach|back up|begin|block|browse|call|cancel|change|check|choose|clean|clear|click|close|confirm|configure|connect|contact|copy|create|deactivate|delete|deploy|disable|disconnect|download|drag|edit|enable|ensure|enter|execute|expand|export|fill|find|follow|get|give|go|grant|hold|import|increase|insert|install|keep|launch|leave|let|locate|log|lower|make|mark|mount|move|navigate|open|paste|pick|place|plug|press|print|provide|pull|push|put|read|rebuild|reboot|reconnect|reduce|refresh|reinstall|release|reload|remove|rename|repeat|replace|report|request|reset|resize|restart|restore|retry|return|revert|review|right-click|rotate|run|save|scale|scan|scroll|search|select|send|set|set up|shut|sign|start|stop|store|submit|switch|take|tap|test|tick|toggle|try|turn|type|uncheck|uninstall|unplug|update|upgrade|upload|use|verify|view|visit|wait|write";
/** A verb that begins the item, or the main clause after a short condition: If it beeps, open the cover. */
const ACTION = new RegExp(
  `^(?:(?:then|now|first|next|finally|please|(?:if|when|in|on|under|from)\\b[^,.]{1,80}),? +)?(?:${VERBS})\\b(?! (?:of|is|are|was|were|has|have)\\b)`,
  "i",
);
