/** The snippet picker: find an entry, fill its fields, copy it, or several as one reply. The keyboard is enough. */
import type { SnippetVariant } from "@fixbook/schema";
import { dataName, type PickerData, type PickerText } from "../picker/contract.js";
import { compose, fieldsOf } from "./compose.js";
import { type Copied, copyBoth } from "./copy-both.js";
import { createEntries } from "./entries.js";
import { createFieldForm } from "./field-form.js";
import { fieldsIn, fillMarked, fillText } from "./fill.js";
import { attachFind } from "./find.js";
import { addKeys } from "./keys.js";
import { type Chosen, createReply } from "./reply.js";
import { showFragment } from "./show-fragment.js";
import { words } from "./words.js";

/** How long the page says what happened, in milliseconds. */
const SAYS = 8000;

const data = (globalThis as { readonly [dataName]?: PickerData })[dataName];
const script = document.currentScript as HTMLScriptElement | null;
if (data !== undefined && script !== null) start(data, script.src);

function start(data: PickerData, scriptUrl: string): void {
  const { index, fields } = data;
  const at = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind | null;
  const entryOf = createEntries(data, scriptUrl);
  let chosen: Chosen | undefined;
  let asked = "";
  /** Until what was asked for is here. */
  let arriving: Promise<void> = Promise.resolve();
  /** The fields that the agent was told are empty: the same request again means that they are. */
  let warned = "";

  let timer = 0;
  const say = (text: string): void => {
    const said = at("said");
    clearTimeout(timer);
    if (said === null) return;
    said.textContent = text;
    timer = window.setTimeout(() => said.replaceChildren(), SAYS);
  };
  const show = (): void => {
    if (chosen === undefined) return;
    const { entry, variant } = chosen;
    form.show([...new Set([...fieldsIn(entry.subject), ...fieldsOf([chosen]), ...fieldsOf(reply.items)])]);
    const snippet = entry.snippets.find((one) => one.variant === variant);
    if (snippet === undefined) return;
    at("rich")?.replaceChildren(showFragment(fillMarked(snippet.html, form.values, fields)));
    at("plain")?.replaceChildren(fillText(snippet.text, form.values, fields));
    at("subject")?.replaceChildren(fillText(entry.subject, form.values, fields));
    showNotes(entry.notes);
  };
  const showNotes = (notes: PickerText | undefined): void => {
    const place = at("notes");
    if (place !== null) place.hidden = notes === undefined;
    if (notes !== undefined) at("notes-text")?.replaceChildren(showFragment(fillMarked(notes, form.values, fields)));
  };
  const showPage = (url: string | undefined): void => {
    const link = at<HTMLAnchorElement>("page");
    if (link === null) return;
    link.hidden = url === undefined;
    if (url !== undefined) link.href = url;
  };
  const refresh = (): void => {
    warned = "";
    show();
  };
  const form = createFieldForm(fields, refresh);
  const reply = createReply(say, refresh);
  const radios = [...document.querySelectorAll<HTMLInputElement>("#variants input")];

  const choose = async (id: string, isSettled: boolean): Promise<void> => {
    asked = id;
    const entry = await entryOf(id).catch(() => undefined);
    if (asked !== id) return;
    if (entry === undefined) {
      say(words.notLoaded);
      return;
    }
    const wanted = chosen?.variant ?? "fix";
    const variant = entry.snippets.some((one) => one.variant === wanted) ? wanted : "fix";
    if (chosen?.entry.id !== id) say("");
    chosen = { entry, variant };
    for (const radio of radios) {
      radio.disabled = !entry.snippets.some((one) => one.variant === radio.value);
      radio.checked = radio.value === variant;
    }
    showPage(entry.url);
    at("snippet")?.removeAttribute("hidden");
    refresh();
    if (isSettled && !form.focusEmpty()) at("copy")?.focus();
  };
  const find = attachFind(index, (id, isSettled) => {
    arriving = choose(id, isSettled);
  });
  /** Acts on what the agent has asked for: at once where it is here, since a browser may allow a copy only then. */
  const act = (action: () => void) => () => {
    if (asked === (chosen?.entry.id ?? "")) action();
    else void arriving.then(action);
  };

  const setVariant = (variant: SnippetVariant): void => {
    if (chosen === undefined) return;
    chosen = { ...chosen, variant };
    for (const radio of radios) radio.checked = radio.value === variant;
    refresh();
  };
  /** Copies, unless fields are empty and the agent does not know it yet. */
  const copy = async (request: string, name: string, names: readonly string[], make: () => Copied): Promise<void> => {
    const empty = form.empty().filter((field) => names.includes(field.name));
    if (empty.length > 0 && warned !== request) {
      warned = request;
      say(words.unfilled(empty.map(({ label }) => label).join(", ")));
      form.focusEmpty();
      return;
    }
    form.settle();
    const result = await copyBoth(make());
    say(result === "both" ? words.copied(name) : result === "plain" ? words.copiedPlain(name) : words.notCopied);
  };
  const copySnippet = (): void => {
    if (chosen === undefined) return;
    const items = [chosen];
    const { entry, variant } = chosen;
    const name = `${entry.subject.contents} (${words.variant[variant].name})`;
    void copy(`${entry.id} ${variant}`, name, fieldsOf(items), () => compose(items, form.values, fields));
  };
  const copyReply = (): void => {
    const { items } = reply;
    if (items.length === 0) return;
    void copy("reply", words.reply, fieldsOf(items), () => compose(items, form.values, fields));
  };
  const copySubject = (): void => {
    if (chosen === undefined) return;
    const subject: PickerText = chosen.entry.subject;
    const text = fillText(subject, form.values, fields);
    void copy(`subject ${chosen.entry.id}`, text, fieldsIn(subject), () => ({ html: escapeText(text), text }));
  };
  const add = (): void => {
    if (chosen !== undefined) reply.add(chosen);
  };

  /** Leaves nothing of what was typed and chosen for a customer. */
  const newCustomer = (): void => {
    asked = "";
    chosen = undefined;
    at("snippet")?.setAttribute("hidden", "");
    reply.clear();
    form.clear();
    find.ask("");
    find.focus();
    say(words.cleared);
  };
  /** Shows the entry that the address names behind `#`, also by an earlier id: a help desk links to it. */
  const openNamed = (): void => {
    const id = location.hash.slice(1);
    const named =
      index.entries.find((entry) => entry.id === id) ?? index.entries.find(({ other }) => other?.includes(id));
    if (named !== undefined) arriving = choose(named.id, true);
    else if (id !== "" && document.getElementById(id) === null) say(words.notLoaded);
  };

  for (const radio of radios) radio.addEventListener("change", () => setVariant(radio.value as SnippetVariant));
  at("copy")?.addEventListener("click", act(copySnippet));
  at("add")?.addEventListener("click", act(add));
  at("copy-subject")?.addEventListener("click", act(copySubject));
  at("copy-reply")?.addEventListener("click", copyReply);
  at("new-customer")?.addEventListener("click", newCustomer);
  addKeys({
    search: find.focus,
    copy: act(copySnippet),
    add: act(add),
    copyReply,
    nextVariant: () => {
      const open = radios.filter(({ disabled }) => !disabled);
      const next = open[(open.findIndex(({ checked }) => checked) + 1) % open.length];
      if (next === undefined || chosen === undefined) return;
      setVariant(next.value as SnippetVariant);
      say(words.variant[next.value as SnippetVariant].name);
    },
    newCustomer,
  });
  find.focus();
  const question = new URLSearchParams(location.search).get("q");
  if (question !== null) find.ask(question);
  openNamed();
  window.addEventListener("hashchange", openNamed);
}

function escapeText(text: string): string {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  return paragraph.outerHTML;
}
