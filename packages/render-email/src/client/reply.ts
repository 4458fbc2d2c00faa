import { element } from "@fixbook/core/client";
import type { SnippetVariant } from "@fixbook/schema";
import type { PickerEntry } from "../picker/contract.js";
import { inBookLanguage } from "./in-book-language.js";
import { words } from "./words.js";

/** A snippet that an agent has chosen. */
export interface Chosen {
  readonly entry: PickerEntry;
  readonly variant: SnippetVariant;
}

/** Several snippets as one reply, in the agent's order. */
export interface Reply {
  readonly items: readonly Chosen[];
  add(chosen: Chosen): void;
  /** Empties it, and says nothing. */
  clear(): void;
}

/** Makes the list of the reply. `say` tells what happened; `onChange` is called after it. */
export function createReply(say: (words: string) => void, onChange: () => void): Reply {
  const list = document.querySelector("#reply-items");
  const empty = document.querySelector<HTMLElement>("#reply-empty");
  const copy = document.querySelector<HTMLElement>("#reply-actions");
  const items: Chosen[] = [];

  const change = (focus?: { readonly at: number; readonly action: string }): void => {
    list?.replaceChildren(...items.map(row));
    empty?.toggleAttribute("hidden", items.length > 0);
    copy?.toggleAttribute("hidden", items.length === 0);
    if (focus !== undefined) focusOn(focus.at, focus.action);
    onChange();
  };
  /** After a change the agent is where they were: on the button of the snippet that moved, or on what took its place. */
  const focusOn = (at: number, action: string): void => {
    const row = list?.children[Math.min(at, items.length - 1)];
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>("button:not(:disabled)") ?? [])];
    const target = buttons.find(({ value }) => value === action) ?? buttons[0];
    (target ?? document.querySelector<HTMLElement>("#search-field"))?.focus();
  };
  const move = (from: number, to: number, action: string): void => {
    const [item] = items.splice(from, 1);
    if (item === undefined) return;
    items.splice(to, 0, item);
    change({ at: to, action });
    say(words.moved(nameOf(item), to + 1));
  };
  const row = (item: Chosen, at: number): HTMLLIElement => {
    const name = nameOf(item);
    const button = (action: string, sign: string, label: string, act: () => void, isOff = false) => {
      const made = element("button", "", sign);
      made.type = "button";
      made.value = action;
      made.disabled = isOff;
      made.setAttribute("aria-label", label);
      made.addEventListener("click", act);
      return made;
    };
    return element(
      "li",
      "",
      element(
        "span",
        "name",
        inBookLanguage(element("bdi", "", item.entry.subject.contents)),
        " ",
        element("span", "about", words.variant[item.variant].name),
      ),
      button("up", "↑", words.up(name), () => move(at, at - 1, "up"), at === 0),
      button("down", "↓", words.down(name), () => move(at, at + 1, "down"), at === items.length - 1),
      button("remove", "×", words.remove(name), () => {
        items.splice(at, 1);
        change({ at, action: "remove" });
        say(words.removed(name));
      }),
    );
  };
  return {
    items,
    add(item) {
      items.push(item);
      change();
      say(words.added(nameOf(item), items.length));
    },
    clear() {
      items.length = 0;
      change();
    },
  };
}

function nameOf({ entry, variant }: Chosen): string {
  return `${entry.subject.contents} (${words.variant[variant].name})`;
}
