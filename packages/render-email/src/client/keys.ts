/** What the keys of the picker do. */
export interface Actions {
  search(): void;
  copy(): void;
  add(): void;
  copyReply(): void;
  nextVariant(): void;
  newCustomer(): void;
}

/**
 * Listens to the picker's keys. All work while one types; `/` does in a field whose value is not being typed, since a
 * value may hold one. Letters are known by their place on the keyboard, since Alt makes other characters of them on a Mac.
 */
export function addKeys(actions: Actions): void {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.repeat) return;
    const action = actionOf(event, actions);
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
}

function actionOf(event: KeyboardEvent, actions: Actions): (() => void) | undefined {
  const { key, code, altKey, shiftKey, defaultPrevented } = event;
  if (defaultPrevented) return undefined;
  const isControl = event.ctrlKey || event.metaKey;
  if (isControl && !altKey && key === "Enter") return shiftKey ? actions.add : actions.copy;
  if (altKey && !isControl && !shiftKey && code === "KeyV") return actions.nextVariant;
  if (altKey && !isControl && !shiftKey && code === "KeyC") return actions.copyReply;
  if (altKey && !isControl && !shiftKey && code === "KeyN") return actions.newCustomer;
  if (isControl && !altKey && !shiftKey && key.toLowerCase() === "k") return actions.search;
  if (isControl || altKey) return undefined;
  return key === "Escape" || (key === "/" && !isTypedInto(event.target)) ? actions.search : undefined;
}

/** Whether a character that is typed there belongs to a text: to the search, or to a value that is being typed. */
function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(`input[type=search], [${typing}]`);
}

/** The attribute of a field whose value the agent is typing. */
export const typing = "data-typing";
