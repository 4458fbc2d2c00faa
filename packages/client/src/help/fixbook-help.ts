import type { Book, Entry } from "../contract.gen.js";
import type { Fillable, Values } from "../fill.js";
import type { Match } from "../find-matches.js";
import type { Resolution } from "../resolve.js";
import type { HelpEvent } from "./attributes.js";
import { addCopyButtons } from "./copy-buttons.js";
import { type Child, element } from "./element.js";
import { pageLink, restOfEntry } from "./entry-view.js";
import { createSay, defaultLabels, type HelpLabels } from "./labels.js";
import { adoptStyle } from "./style.js";
import { type HelpAnswer, helpView } from "./view.js";

/** What the element needs of a book. `openBook` gives it. */
export interface HelpBook {
  readonly data: Book;
  entry(id: never): Promise<unknown>;
  resolve(id: string): Resolution;
  match(problem: unknown): Promise<readonly Match[]>;
  search(query: string): Promise<readonly Match[]>;
  fill<Document extends Fillable>(document: Document, values: Values): Document;
}

/** `HTMLElement` in a browser. On a server, where a page may be made, importing does no harm. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * `<fixbook-help>` shows one entry of a book, or the best match of a problem with others to choose from. Where no match is
 * at least likely, it shows none by itself: a search field with the words of the problem, what may fit to choose from, and
 * the way to support. Title and summary are there at once, the rest when the entry is loaded. Its properties may be set in
 * any order, before or after it is in a page.
 *
 * Attributes: `entry`, an id, also an earlier one; `error`, a text; `level`, that of its heading, 2 by default; and
 * `light`, to be part of the page and its styles instead of a shadow root. After each change of what it shows it fires
 * `fixbook-help` with `{ id }`, undefined where it shows no entry.
 */
export class FixbookHelp extends Base {
  static readonly observedAttributes = ["entry", "error", "level"];

  #book: HelpBook | undefined;
  #error: unknown;
  #labels: Partial<HelpLabels> = {};
  #values: Values = {};
  #chosen: string | undefined;
  #query: string | undefined;
  #turn = 0;
  #parts: { readonly content: HTMLElement; readonly status: HTMLElement } | undefined;

  /** The book, as `openBook` gives it. Nothing is shown without one. */
  get book(): HelpBook | undefined {
    return this.#book;
  }
  set book(book: HelpBook | undefined) {
    this.#book = book;
    this.#change();
  }

  /** The problem: whatever `match` takes. The attribute `error` counts where it is undefined. */
  get error(): unknown {
    return this.#error;
  }
  set error(error: unknown) {
    this.#error = error;
    this.#change();
  }

  /** The id of the entry to show, whatever the problem; the attribute `entry`. */
  get entry(): string {
    return this.getAttribute("entry") ?? "";
  }
  set entry(id: string) {
    this.setAttribute("entry", id);
  }

  /** Words in place of the English ones, some or all. */
  get labels(): HelpLabels {
    return { ...defaultLabels, ...this.#labels };
  }
  set labels(labels: Partial<HelpLabels>) {
    this.#labels = labels;
    this.#change();
  }

  /** Values of the placeholders that the application fills. */
  get values(): Values {
    return this.#values;
  }
  set values(values: Values) {
    this.#values = values;
    this.#change();
  }

  connectedCallback(): void {
    // What was set before the element was defined lies in front of its properties.
    for (const name of ["book", "error", "entry", "labels", "values"] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const { [name]: value } = this;
      Reflect.deleteProperty(this, name);
      Object.assign(this, { [name]: value });
    }
    this.#change();
  }

  attributeChangedCallback(): void {
    this.#change();
  }

  /** What was chosen belongs to the problem before. Several changes at once are shown once. */
  #change(): void {
    this.#chosen = undefined;
    this.#query = undefined;
    const turn = ++this.#turn;
    queueMicrotask(() => {
      if (turn === this.#turn && this.isConnected) void this.#show();
    });
  }

  /** Shows what is to be shown, then goes to the first of some places that there is. */
  async #show(...focus: readonly string[]): Promise<void> {
    const book = this.#book;
    const turn = ++this.#turn;
    this.#parts ??= this.#build();
    const { content, status } = this.#parts;
    content.setAttribute("aria-busy", "true");
    const answer = book && (await this.#answer(book));
    // A later change has overtaken this one.
    if (turn !== this.#turn) return;
    const { labels } = this;
    const say = createSay(this.#labels, answer?.data.locale ?? "en");
    const choose = (id: string) => {
      this.#chosen = id;
      void this.#show(".fixbook-title");
    };
    const search = (query: string) => {
      this.#chosen = undefined;
      this.#query = query;
      void this.#show(".fixbook-other", ".fixbook-input");
    };
    const level = Math.min(5, Math.max(1, Number(this.getAttribute("level") ?? 2) || 2));
    const look = { say, level, choose, search };
    content.replaceChildren(...(answer === undefined ? [] : helpView(answer, look)));
    focus
      .map((place) => content.querySelector<HTMLElement>(place))
      .find((found) => found !== null)
      ?.focus();
    const head = answer?.head;
    if (head) {
      const rest: readonly Child[] = await this.#load(book as HelpBook, head.id)
        .then((entry) => restOfEntry(entry, look))
        // Without its own file, there is still its page.
        .catch(() => [pageLink(head.url, say("page"))]);
      if (turn !== this.#turn) return;
      content.querySelector("article")?.append(...rest.filter((child) => child !== undefined));
      addCopyButtons(content, say, (words) => status.replaceChildren(words));
    }
    content.setAttribute("aria-busy", "false");
    const told = answer === undefined ? "" : say(answer.others.length > 0 ? "unsure" : "nothing");
    status.replaceChildren(head ? labels.found(head.title) : told);
    this.dispatchEvent(new CustomEvent("fixbook-help", { detail: { id: head?.id }, bubbles: true }));
  }

  /** What the element has to say; undefined where nothing is asked. */
  async #answer(book: HelpBook): Promise<HelpAnswer | undefined> {
    const data = this.#fill(book, book.data);
    const error = this.#error ?? this.getAttribute("error") ?? "";
    if (this.entry === "" && error === "") return undefined;
    const asked = this.entry === "" ? undefined : book.resolve(this.entry);
    const note = asked?.kind === "retired" ? asked.note : undefined;
    const found =
      asked === undefined ? await this.#find(book, error) : { ids: idsOf(asked), isSure: asked.kind === "entry" };
    const best = this.#chosen ?? (found.isSure ? found.ids[0] : undefined);
    return {
      data,
      note,
      head: data.entries.find(({ id }) => id === best),
      others: found.ids.filter((id) => id !== best),
      query: asked || found.isSure ? undefined : (this.#query ?? wordsOf(error)),
    };
  }

  /** The entries for the problem, or for what is searched; none where that cannot be told, so that support is what is left. */
  async #find(book: HelpBook, error: unknown): Promise<{ readonly ids: readonly string[]; readonly isSure: boolean }> {
    const query = this.#query;
    const matches = await (query === undefined ? book.match(error) : book.search(query)).catch(() => []);
    // What a reader searches is chosen by the reader.
    const isSure = query === undefined && (matches[0]?.confidence ?? "unsure") !== "unsure";
    return { ids: matches.map(({ entry }) => entry.id), isSure };
  }

  async #load(book: HelpBook, id: string): Promise<Entry> {
    return this.#fill(book, (await book.entry(id as never)) as Entry);
  }

  #fill<Document extends Fillable>(book: HelpBook, document: Document): Document {
    return Object.keys(this.#values).length > 0 ? book.fill(document, this.#values) : document;
  }

  #build() {
    const content = element("div", "content");
    const status = element("p", "status");
    status.setAttribute("role", "status");
    if (this.hasAttribute("light")) this.replaceChildren(content, status);
    else {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      adoptStyle(root);
      root.replaceChildren(content, status);
    }
    return { content, status };
  }
}

/** How much of a problem stands in the search field. */
const MOST_WORDS = 200;
/** How deep its message may lie in it. */
const DEEPEST = 3;

/** The words of a problem as a reader might type them: a text or a number itself, or the message of an error or a response. */
function wordsOf(problem: unknown, depth = 0): string {
  if (typeof problem !== "object" || problem === null)
    return `${problem ?? ""}`.replace(/\s+/g, " ").slice(0, MOST_WORDS);
  try {
    const { message, error } = problem as { readonly message?: unknown; readonly error?: unknown };
    return depth < DEEPEST ? wordsOf(message ?? error, depth + 1) : "";
  } catch {
    return "";
  }
}

function idsOf(asked: Resolution): readonly string[] {
  switch (asked.kind) {
    case "entry":
      return [asked.id];
    case "split":
      return asked.into;
    case "retired":
      return asked.see;
    case "unknown":
      return [];
  }
}

if (globalThis.customElements?.get("fixbook-help") === undefined)
  globalThis.customElements?.define("fixbook-help", FixbookHelp);

declare global {
  interface HTMLElementTagNameMap {
    "fixbook-help": FixbookHelp;
  }
  interface HTMLElementEventMap {
    "fixbook-help": HelpEvent;
  }
}
