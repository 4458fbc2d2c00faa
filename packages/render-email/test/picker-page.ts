import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const ACTIVE = new Set(["style", "iframe", "object", "embed", "base", "template", "svg", "math"]);
const OWN_SCRIPTS = ["assets/picker-data.js", "assets/picker.js"];
/** One assignment of one string of JSON. */
const DATA = /^self\.\w+=JSON\.parse\('(?:[^'\\\r\n\u2028\u2029]|\\[\\']|\\u202[89])*'\);\n$/;

/** Why the picker's page runs something else than its own scripts; undefined when it does not. */
export function pageProblemOf(page: string): string | undefined {
  for (const { tagName, attrs, childNodes } of elementsOf(parse(page))) {
    if (ACTIVE.has(tagName)) return `a ${tagName} element`;
    if (tagName === "script") {
      const src = attrs.find(({ name }) => name === "src")?.value ?? "";
      if (!OWN_SCRIPTS.includes(src) || childNodes.length > 0) return `a script ${src}`;
    }
    for (const { name, value } of attrs) {
      if (/^on|^style$|^srcdoc$/.test(name)) return `a ${name} attribute`;
      if (
        name === "href" &&
        !/^(?:#search-field|index\.html|assets\/picker\.css|\.\.\/\.\.\/[a-z0-9-]+\/email\/index\.html)$/.test(value)
      )
        return `a link to ${value}`;
      if (name === "src" && tagName === "img" && !/^https:/.test(value)) return `an image ${value}`;
    }
  }
  return undefined;
}

/** Why a script that carries data could do anything else. */
export function dataProblemOf(script: string): string | undefined {
  return DATA.test(script) ? undefined : "it is more than data";
}

function elementsOf(parent: { readonly childNodes: readonly Node[] }): readonly Element[] {
  return parent.childNodes.flatMap((node) =>
    "childNodes" in node ? [...("tagName" in node ? [node] : []), ...elementsOf(node)] : [],
  );
}
