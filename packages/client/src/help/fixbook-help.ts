import type { Book, Entry } from "../contract.gen.js";
import type { Fillable, FillOptions, Values } from "../fill.js";
import type { Match, MatchOptions } from "../find-matches.js";
import type { Resolution } from "../resolve.js";
import type { HelpAttributes, HelpErrorEvent, HelpEvent } from "./attributes.js";
import { addCopyButtons } from "./copy-buttons.js";
import { type Child, element } from "./element.js";
import { pageLink, restOfEntry } from "./entry-view.js";
import { createSay, defaultLabels } from "./labels.js";
import { adoptStyle } from "./style.js";
import { type HelpAnswer, helpView } from "./view.js";

/** What the element needs of a book. `openBook` gives it. */
export interface HelpBook {
  readonly data: Book;
  entry(id: never): Promise<unknown>;
  resolve(id: string): Resolution;
  match(problem: unknown, options?: MatchOptions): Promise<readonly Match[]>;
  search(query: string, options?: MatchOptions): Promise<readonly Match[]>;
  fill<Document extends Fillable>(document: Document, values: Values, options?: FillOptions): Document;
}

/** Its properties, and those of them that are attributes as well. */
const OBJECTS = ["book", "error", "labels", "values", "hosts", "appliesTo"] as const;
const TEXTS = ["entry", "level", "target", "assets"] as const;

/** `HTMLElement` in a browser. On a server, where a page may be made, importing does no harm. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * `<fixbook-help>` shows one entry of a book, or the best match of a problem with others to choose from. Where no match is
 * at least likely, it shows none by itself: a search field with the words of the problem, what may fit to choose from, and
 * the way to support. Title and summary are there at once, the rest when the entry is loaded. Its properties may be set in
 * any order, before or after it is in a page.
 *
 * {@link HelpAttributes} says what it takes; texts are attributes as well. After each change of what it shows it fires
 * `fixbook-help` with `{ id }`, undefined where it shows no entry; where something is wrong, `fixbook-error`.
 */
export class FixbookHelp extends Base {
  static readonly observedAttributes = ["error", ...TEXTS];

  declare book: HelpAttributes["book"];
  declare error: HelpAttributes["error"];
  declare values: HelpAttributes["values"];
  declare labels: HelpAttributes["labels"];
  declare hosts: HelpAttributes["hosts"];
  declare appliesTo: HelpAttributes["appliesTo"];
  declare entry: HelpAttributes["entry"];
  declare level: HelpAttributes["level"];
  declare target: HelpAttributes["target"];
  declare assets: HelpAttributes["assets"];

  readonly #given: { [Name in (typeof OBJECTS)[number]]?: HelpAttributes[Name] } = {};
  readonly #told = new Set<string>();
  #chosen: string | undefined;
  #query: string | undefined;
  #turn = 0;
  #parts: { readonly content: HTMLElement; readonly status: HTMLElement } | undefined;

  static {
    for (const name of OBJECTS)
      Object.defineProperty(FixbookHelp.prototype, name, {
        get(this: FixbookHelp) {
          return this.#given[name];
        },
        set(this: FixbookHelp, value) {
          this.#given[name] = value ?? undefined;
          this.#change();
        },
      });
    for (const name of TEXTS)
      Object.defineProperty(FixbookHelp.prototype, name, {
        get(this: FixbookHelp) {
          return this.getAttribute(name) ?? undefined;
        },
        set(this: FixbookHelp, value) {
          if (value === undefined || value === null) this.removeAttribute(name);
          else this.setAttribute(name, value);
        },
      });
  }

  connectedCallback(): void {
    // What was set before the element was defined lies in front of its properties.
    for (const name of [...OBJECTS, ...TEXTS]) {
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
      if (turn === this.#turn && this.isConnected) this.#show();
    });
  }

  /** Shows what is to be shown, then goes to the first of some places that there is. */
  #show(...focus: readonly string[]): void {
    this.#render(focus).catch((error) => this.#report(error));
  }

  async #render(focus: readonly string[]): Promise<void> {
    const { book, labels = {}, target } = this;
    const turn = ++this.#turn;
    this.#parts ??= this.#build();
    const { content, status } = this.#parts;
    content.setAttribute("aria-busy", "true");
    const answer = book && (await this.#answer(book));
    // A later change has overtaken this one.
    if (turn !== this.#turn) return;
    const say = createSay(labels, answer?.data.locale ?? "en");
    const choose = (id: string) => {
      this.#chosen = id;
      this.#show(".fixbook-title");
    };
    const search = (query: string) => {
      this.#chosen = undefined;
      this.#query = query;
      this.#show(".fixbook-other", ".fixbook-input");
    };
    const level = Math.min(5, Math.max(1, Number(this.level) || 2));
    const look = { say, level, choose, search };
    const aim = () => {
      if (target) for (const link of content.querySelectorAll<HTMLAnchorElement>("a[href^=http]")) link.target = target;
    };
    content.replaceChildren(...(answer === undefined ? [] : helpView(answer, look)));
    aim();
    focus
      .map((place) => content.querySelector<HTMLElement>(place))
      .find((found) => found !== null)
      ?.focus();
    const head = answer?.head;
    if (head) {
      const rest: readonly Child[] = await this.#load(book as HelpBook, answer)
        .then((entry) => restOfEntry(entry, look))
        .catch((error) => {
          this.#report(error);
          // Without its own file, there is still its page.
          return [pageLink(head.url, say("page"))];
        });
      if (turn !== this.#turn) return;
      content.querySelector("article")?.append(...rest.filter((child) => child !== undefined));
      aim();
      addCopyButtons(content, say, (words) => status.replaceChildren(words)).catch((error) => this.#report(error));
    }
    content.setAttribute("aria-busy", "false");
    const told = answer === undefined ? "" : say(answer.others.length > 0 ? "unsure" : "nothing");
    status.replaceChildren(head ? (labels.found ?? defaultLabels.found)(head.title) : told);
    this.dispatchEvent(new CustomEvent("fixbook-help", { detail: { id: head?.id }, bubbles: true }));
  }

  /** What the element has to say; undefined where nothing is asked. */
  async #answer(book: HelpBook): Promise<HelpAnswer | undefined> {
    const data = this.#fill(book, book.data);
    const error = this.error ?? this.getAttribute("error") ?? "";
    const { entry } = this;
    if (!entry && error === "") return undefined;
    const asked = entry ? book.resolve(entry) : undefined;
    if (asked?.kind === "unknown") this.#report(new RangeError(`No entry has the id ${JSON.stringify(entry)}.`));
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
    const { hosts, appliesTo } = this;
    const options = { hosts, appliesTo };
    const matches = await (query === undefined ? book.match(error, options) : book.search(query, options)).catch(
      (error) => {
        this.#report(error);
        return [];
      },
    );
    // What a reader searches is chosen by the reader.
    const isSure = query === undefined && (matches[0]?.confidence ?? "unsure") !== "unsure";
    return { ids: matches.map(({ entry }) => entry.id), isSure };
  }

  async #load(book: HelpBook, { data, head }: HelpAnswer): Promise<Entry> {
    const entry = this.#fill(book, (await book.entry(head?.id as never)) as Entry);
    if (!this.assets) return entry;
    const { href } = new URL(this.assets.replace(/\/?$/, "/"), document.baseURI);
    return JSON.parse(JSON.stringify(entry).replaceAll(`=\\"${data.url}assets/`, () => `=\\"${href}`));
  }

  /** What a reader can be shown whatever the values are. */
  #fill<Document extends Fillable>(book: HelpBook, document: Document): Document {
    const { values } = this;
    if (!document.placeholders && !values) return document;
    return book.fill(document, values ?? {}, { onError: (error) => this.#report(error) });
  }

  /** Tells the application what is wrong, once. */
  #report(error: unknown): void {
    if (this.#told.has(`${error}`)) return;
    this.#told.add(`${error}`);
    const event = new CustomEvent("fixbook-error", { detail: { error }, bubbles: true, cancelable: true });
    if (this.dispatchEvent(event)) console.error(error);
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
    "fixbook-error": HelpErrorEvent;
  }
}
