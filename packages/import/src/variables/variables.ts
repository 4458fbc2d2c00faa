import { type DeskVariable, deskSyntax } from "@fixbook/schema";
import type { Account } from "../law/account.js";

/** A piece of a text: words, or what stands in it as code. */
export type TextValue = { readonly text: string } | { readonly code: string };

/** A placeholder that entries use and the book has to declare. */
export interface UsedPlaceholder {
  readonly name: string;
  /** How the source writes it. */
  readonly written: string;
  readonly description: string;
  readonly filledBy: "agent";
  /** What a help desk fills it with. */
  readonly desk?: DeskVariable;
  /** What a help desk shows where it does not know the value. */
  readonly fallback?: string;
}

/** What a placeholder looks like in text that is made, before it is printed: signs that no source holds. */
export function placeholderMark(name: string): string {
  return `\ue000${name}\ue001`;
}

/** Something of a placeholder's shape that is none, in text that is made. */
export function literalMarks(text: string): string {
  return text
    .replace(/<<([A-Z][A-Z0-9_]*)>>/g, "\ue002$1\ue003")
    .replace(/\{\{([A-Z][A-Z0-9_]*)\}\}/g, "\ue004$1\ue005");
}

/** Printed text with its placeholders as they are written in entries. */
export function writeMarks(text: string): string {
  if (!/[\ue000-\ue005]/.test(text)) return text;
  return text
    .replace(/\ue000([^\ue001]*)\ue001/g, (_, name: string) => `<<${name.replaceAll("\\", "")}>>`)
    .replace(/\ue002([^\ue003]*)\ue003/g, (_, name: string) => `\\<<${name.replaceAll("\\", "")}>>`)
    .replace(/\ue004([^\ue005]*)\ue005/g, (_, name: string) => `\\{{${name.replaceAll("\\", "")}}}`);
}

export interface VariableOptions {
  readonly account: Account;
  /** Whether the pages are written for a desk, so that what is between braces is filled when they are sent. */
  readonly isForDesk: boolean;
  use(placeholder: UsedPlaceholder): void;
}

/**
 * Reads a text with variables. In pages for a desk each becomes a placeholder; elsewhere nobody fills them, so that what
 * stands in braces is meant as it is, and is code.
 */
export function readVariables(value: string, line: number | undefined, options: VariableOptions): readonly TextValue[] {
  if (!/[{<%]/.test(value)) return [{ text: value }];
  const parts: TextValue[] = [];
  let from = 0;
  for (const match of value.matchAll(options.isForDesk ? DESK : TEMPLATE)) {
    const [written] = match;
    const before = value.slice(from, match.index);
    if (before !== "") parts.push({ text: literalMarks(before) });
    from = match.index + written.length;
    if (!options.isForDesk) parts.push({ code: written });
    else {
      const text = deskVariable(written, line, options);
      if (text !== "") parts.push({ text });
    }
  }
  const rest = value.slice(from);
  if (rest !== "") parts.push({ text: literalMarks(rest) });
  return parts;
}

/** What templates of programs and deployments look like: `{{ value }}`, `${value}`. */
const TEMPLATE =
  /\{\{(?![A-Z][A-Z0-9_]*\}\})[^{}\n]{1,120}\}\}|\$\{[^{}\n]{1,80}\}|#\{[A-Za-z_][^{}\n]{0,80}\}|\{%[^%\n]{1,120}%\}/g;
const DESK = /\{\{[^{}\n]{1,120}\}\}|\{%[^%\n]{1,160}%\}|#\{[^{}\n]{1,120}\}/g;

function deskVariable(written: string, line: number | undefined, { account, use }: VariableOptions): string {
  const inner = written.replace(/^(?:\{\{|\{%-?|#\{)\s*/, "").replace(/\s*(?:\}\}|-?%\}|\})$/, "");
  if (
    /^(?:if|elsif|elseif|else|endif|unless|endunless|for|endfor|case|when|endcase|assign|capture|endcapture|comment|endcomment)\b/.test(
      inner,
    )
  ) {
    account.syntax(written);
    account.lose("conditional-unwrapped", "", { line, says: written });
    return " ";
  }
  const [, name = inner, , fallback] =
    /^([\w.-]+)(\s*[|,]\s*(?:fallback|default)\s*[:=]\s*["']?([^"'}|]*)["']?)?/.exec(inner) ?? [];
  const placeholder = nameOf(name);
  account.syntax(written);
  account.add(placeholder.name);
  account.lose(placeholder.isKnown ? "variable-mapped" : "variable-unknown", "", {
    line,
    says: `${written} is <<${placeholder.name}>>${fallback ? `; without a value it said “${fallback.trim()}”` : ""}`,
  });
  const shown = fallback?.trim() ?? "";
  use({
    name: placeholder.name,
    written,
    description: placeholder.description,
    filledBy: "agent",
    ...(placeholder.desk === undefined ? {} : { desk: placeholder.desk }),
    ...(placeholder.desk === undefined || !/^[^{}"\\|,<>&\n]{1,100}$/.test(shown) ? {} : { fallback: shown }),
  });
  return placeholderMark(placeholder.name);
}

interface Meaning {
  readonly name: string;
  readonly description: string;
  readonly isKnown: boolean;
  readonly desk?: DeskVariable;
}

function nameOf(variable: string): Meaning {
  for (const { variables } of Object.values(deskSyntax))
    for (const [meaning, written] of Object.entries(variables))
      if (written === variable) return KNOWN[meaning as DeskVariable];
  const guess = GUESSES.find(([pattern]) => pattern.test(variable));
  return guess === undefined ? unknown(variable) : KNOWN[guess[1]];
}

function unknown(variable: string): Meaning {
  const name = variable
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^[^A-Z]+|_+$/g, "");
  return {
    name: name === "" || name.startsWith("FIXBOOK_") ? "VALUE" : name,
    description: `What the source filled in for ${variable.replace(/[{}<>]/g, "")}. Look at it before you publish.`,
    isKnown: false,
  };
}

const KNOWN: Readonly<Record<DeskVariable, Meaning>> = {
  "customer.first_name": {
    name: "CUSTOMER_FIRST_NAME",
    description: "The first name of whoever wrote to support.",
    isKnown: true,
    desk: "customer.first_name",
  },
  "agent.first_name": {
    name: "AGENT_FIRST_NAME",
    description: "The first name of the agent who answers.",
    isKnown: true,
    desk: "agent.first_name",
  },
  "ticket.id": { name: "TICKET_ID", description: "The number of the conversation.", isKnown: true, desk: "ticket.id" },
};

const GUESSES: readonly (readonly [RegExp, DeskVariable])[] = [
  [
    /^(?:ticket\.)?(?:requester|customer|contact|end_user|user|recipient)\.(?:first_?name|name\.first)$/i,
    "customer.first_name",
  ],
  [/^(?:customer|contact|ticket\.requester)\.(?:full_?)?name$/i, "customer.first_name"],
  [/^(?:agent|current_user|ticket\.(?:agent|assignee)|sender)\.(?:first_?name|name)$/i, "agent.first_name"],
  [/^(?:ticket|conversation)\.(?:id|number)$/i, "ticket.id"],
];
