import type { Book, Entry } from "../contract.gen.js";
import type { Fillable, Values } from "../fill.js";
import type { Match } from "../find-matches.js";
import type { Resolution } from "../resolve.js";
import { addCopyButtons } from "./copy-buttons.js";
import { type Child, element } from "./element.js";
import { pageLink, restOfEntry } from "./entry-view.js";
import { createSay, defaultLabels, type HelpLabels } from "./labels.js";
import { adoptStyle } from "./style.js";
import { type HelpAnswer, helpView } from "./view.js";

/** What the element needs of a book. `openBook` gives it. */
export interface HelpBook {
  readonly data: Book;
  entry(id: never): Promise<Entry>;
  resolve(id: string): Resolution;
  match(problem: unknown): Promise<readonly Match[]>;
  fill<Document extends Fillable>(document: Document, values: Values): Document;
}

/** `HTMLElement` in a browser. On a server, where a page may be made, importing does no harm. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * `<fixbook-help>` shows one entry of a book, or the best match of a problem with others to choose from; where nothing
 * fits, it says so and leads to support. Title and summary are there at once, the rest when the entry is loaded. Its
 * properties may be set in any order, before or after it is in a page.
 *
 * Attributes: `entry`, an id, also an earlier one; `error`, a text; `level`, that of its heading, 2 by default; and
 * `light`, to be part of the page and its styles instead of a shadow root. After each change of what it shows it fires
 * `fixbook-help` with `{ id }`, undefined where nothing fits.
 */
export class FixbookHelp extends Base {
  static readonly observedAttributes = ["entry", "error", "level"];

  #book: HelpBook | undefined;
  #error: unknown;
  #labels: Partial<HelpLabels> = {};
  #values: Values = {};
  #chosen: string | undefined;
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
    const turn = ++this.#turn;
    queueMicrotask(() => {
      if (turn === this.#turn && this.isConnected) void this.#show();
    });
  }

  async #show(focuses = false): Promise<void> {
    const book = this.#book;
    const turn = ++this.#turn;
    this.#parts ??= this.#build();
    const { content, status } = this.#parts;
    content.ariaBusy = "true";
    const answer = book && (await this.#answer(book));
    // A later change has overtaken this one.
    if (turn !== this.#turn) return;
    const { labels } = this;
    const say = createSay(this.#labels, answer?.data.locale ?? "en");
    const choose = (id: string) => {
      this.#chosen = id;
      void this.#show(true);
    };
    const level = Math.min(5, Math.max(1, Number(this.getAttribute("level") ?? 2) || 2));
    const look = { say, level, choose };
    content.replaceChildren(...(answer === undefined ? [] : helpView(answer, look)));
    if (focuses) content.querySelector<HTMLElement>(".fixbook-title")?.focus();
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
    content.ariaBusy = "false";
    status.replaceChildren(answer === undefined ? "" : head ? labels.found(head.title) : say("nothing"));
    this.dispatchEvent(new CustomEvent("fixbook-help", { detail: { id: head?.id }, bubbles: true }));
  }

  /** What the element has to say; undefined where nothing is asked. */
  async #answer(book: HelpBook): Promise<HelpAnswer | undefined> {
    const data = this.#fill(book, book.data);
    const error = this.#error ?? this.getAttribute("error") ?? "";
    if (this.entry === "" && error === "") return undefined;
    const asked = this.entry === "" ? undefined : book.resolve(this.entry);
    const ids = asked === undefined ? await idsFor(book, error) : idsOf(asked);
    const note = asked?.kind === "retired" ? asked.note : undefined;
    const best = this.#chosen ?? (asked === undefined || asked.kind === "entry" ? ids[0] : undefined);
    return { data, note, head: data.entries.find(({ id }) => id === best), others: ids.filter((id) => id !== best) };
  }

  async #load(book: HelpBook, id: string): Promise<Entry> {
    return this.#fill(book, await book.entry(id as never));
  }

  #fill<Document extends Fillable>(book: HelpBook, document: Document): Document {
    return Object.keys(this.#values).length > 0 ? book.fill(document, this.#values) : document;
  }

  #build() {
    const content = element("div", "content");
    const status = element("p", "status");
    status.role = "status";
    if (this.hasAttribute("light")) this.replaceChildren(content, status);
    else {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      adoptStyle(root);
      root.replaceChildren(content, status);
    }
    return { content, status };
  }
}

/** The entries that a problem leads to; none where that cannot be told, so that support is what is left. */
async function idsFor(book: HelpBook, error: unknown): Promise<readonly string[]> {
  const matches = await book.match(error).catch(() => []);
  return matches.map(({ entry }) => entry.id);
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
}
