/** What the keys of the picker do. */
export interface Actions {
  search(): void;
  copy(): void;
  add(): void;
  copyReply(): void;
  nextVariant(): void;
}

/**
 * Listens to the picker's keys. All but `/` work while one types. Letters are known by their place on the keyboard,
 * since Alt makes other characters of them on a Mac.
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
  const { key, code, altKey, shiftKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  if (isControl && !altKey && key === "Enter") return shiftKey ? actions.add : actions.copy;
  if (altKey && !isControl && !shiftKey && code === "KeyV") return actions.nextVariant;
  if (altKey && !isControl && !shiftKey && code === "KeyC") return actions.copyReply;
  const isPlain = !isControl && !altKey && key === "/";
  return isPlain && !isTypedInto(event.target) ? actions.search : undefined;
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=radio]), textarea, select");
}
