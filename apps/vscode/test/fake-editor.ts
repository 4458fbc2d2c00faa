import type { CancellationToken, Diagnostic, QuickPickItem, Task, TaskProvider, TreeDataProvider, Uri } from "vscode";
import type { VsCode } from "../src/vscode-api.js";

/** An editor without a window: what the extension asks of it is kept, and what a person would answer is set by a test. */
export interface FakeEditor {
  readonly api: VsCode;
  /** The settings below `fixbook`. */
  readonly settings: Map<string, unknown>;
  readonly contexts: Map<string, unknown>;
  /** What was said to the person, and what was asked: the titles of boxes, and what they offered. */
  readonly said: string[];
  readonly asked: { readonly title: string | undefined; readonly offers: readonly string[] }[];
  /** What the person answers, one question after another: the label of an offer, or a text. Undefined dismisses. */
  answers: (string | undefined)[];
  /** Commands of the editor itself that were run. */
  readonly ran: { readonly command: string; readonly args: readonly unknown[] }[];
  /** The item in the status bar. */
  readonly status: { text: string; detail?: string | undefined; severity: number };
  isTrusted: boolean;
  folders: readonly string[];
  /** The files with `book.yaml` that are found. */
  books: readonly string[];
  /** The file in front. */
  active: string | undefined;
  diagnostics: [Uri, Diagnostic[]][];
  yamlApi: unknown;
  run(command: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Tells the extension what has happened, and waits for what it does. */
  happens(event: "trust" | "folders" | "diagnostics"): Promise<void>;
  configured(section: string): Promise<void>;
  tree(): TreeDataProvider<unknown>;
  badge(): number | undefined;
  tasks(): TaskProvider;
  page(uri: Uri): unknown;
}

type Listener = (event: unknown) => unknown;

export function fakeEditor(): FakeEditor {
  const listeners = new Map<string, Set<Listener>>();
  const commands = new Map<string, (...args: unknown[]) => unknown>();
  let tree: TreeDataProvider<unknown> | undefined;
  let tasks: TaskProvider | undefined;
  let pages: { provideTextDocumentContent(uri: Uri, token: CancellationToken): unknown } | undefined;
  const view: { badge: { value: number } | undefined } = { badge: undefined };
  const event = (name: string) => (listener: Listener) => {
    const all = listeners.get(name) ?? new Set();
    listeners.set(name, all.add(listener));
    return { dispose: () => all.delete(listener) };
  };
  const fire = async (name: string, value?: unknown): Promise<void> => {
    await Promise.all([...(listeners.get(name) ?? [])].map((listener) => listener(value)));
  };
  const status = { text: "", severity: 0, dispose: () => {} };
  const next = () => fake.answers.shift();
  const fake: FakeEditor = {
    api: undefined as never,
    settings: new Map(),
    contexts: new Map(),
    said: [],
    asked: [],
    answers: [],
    ran: [],
    status,
    isTrusted: true,
    folders: ["/work"],
    books: ["/work/book.yaml"],
    active: undefined,
    diagnostics: [],
    yamlApi: undefined,
    run: async (command, ...args) => commands.get(command)?.(...args),
    happens: (name) => fire(name),
    configured: (section) =>
      fire("configuration", { affectsConfiguration: (asked: string) => section.startsWith(asked) }),
    tree: () => needed(tree),
    badge: () => view.badge?.value,
    tasks: () => needed(tasks),
    page: (uri) => needed(pages).provideTextDocumentContent(uri, undefined as never),
  };
  const api: Fake<VsCode> = {
    commands: {
      registerCommand: (name, act) => {
        commands.set(name, act);
        return { dispose: () => commands.delete(name) };
      },
      executeCommand: async <T>(command: string, ...args: unknown[]) => {
        if (command === "setContext") fake.contexts.set(String(args[0]), args[1]);
        else fake.ran.push({ command, args });
        return undefined as T;
      },
    },
    EventEmitter: class {
      readonly event = () => ({ dispose: () => {} });
      fire() {}
      dispose() {}
    } as never,
    extensions: {
      getExtension: (() => (fake.yamlApi === undefined ? undefined : { activate: async () => fake.yamlApi })) as never,
    },
    languages: {
      createLanguageStatusItem: () => status as never,
      getDiagnostics: (() => fake.diagnostics) as never,
      onDidChangeDiagnostics: event("diagnostics") as never,
    },
    LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 } as never,
    ProcessExecution: holding("process", "args"),
    ProgressLocation: { Window: 10 } as never,
    Task: holding("definition", "scope", "name", "source", "execution", "problemMatchers"),
    tasks: {
      registerTaskProvider: (_, provider) => {
        tasks = provider as TaskProvider<Task>;
        return { dispose: () => {} };
      },
    },
    ThemeIcon: Object.assign(holding("id"), { File: "file" }) as never,
    TreeItem: holding("label", "collapsibleState"),
    TreeItemCollapsibleState: { None: 0, Expanded: 2 } as never,
    Uri: { parse: uriOf, from: ({ path = "" }) => fileUri(path), file: fileUri } as never,
    window: {
      get activeTextEditor() {
        return fake.active === undefined ? undefined : ({ document: { uri: fileUri(fake.active) } } as never);
      },
      createTreeView: ((_: string, { treeDataProvider }: { treeDataProvider: TreeDataProvider<unknown> }) => {
        tree = treeDataProvider;
        return Object.assign(view, { dispose: () => {} });
      }) as never,
      showErrorMessage: (async (message: string) => {
        fake.said.push(message);
        return next();
      }) as never,
      showInformationMessage: (async (message: string) => void fake.said.push(message)) as never,
      showInputBox: async ({ title, value, validateInput } = {}) => {
        const answer = next();
        const problem = answer === undefined ? undefined : await validateInput?.(answer);
        fake.asked.push({ title, offers: [value, problem].filter((one) => typeof one === "string") });
        return problem == null ? answer : undefined;
      },
      showQuickPick: (async (items: readonly QuickPickItem[], { title }: { title?: string }) => {
        fake.asked.push({ title, offers: items.map(({ label }) => label) });
        const answer = next();
        return items.find(({ label }) => label === answer);
      }) as never,
      withProgress: (async (_: unknown, act: () => unknown) => act()) as never,
    },
    workspace: {
      get isTrusted() {
        return fake.isTrusted;
      },
      get workspaceFolders() {
        return fake.folders.map((path, index) => ({ uri: fileUri(path), name: path, index }));
      },
      getConfiguration: () => ({ get: (key: string, other: unknown) => fake.settings.get(key) ?? other }) as never,
      asRelativePath: (path) => String(path),
      findFiles: async () => fake.books.map(fileUri),
      onDidGrantWorkspaceTrust: event("trust") as never,
      onDidChangeWorkspaceFolders: event("folders") as never,
      onDidChangeConfiguration: event("configuration") as never,
      registerTextDocumentContentProvider: (_, provider) => {
        pages = provider;
        return { dispose: () => {} };
      },
    },
  };
  return Object.assign(fake, { api: api as VsCode });
}

/** Some of what a type has: what is there must be of the type. */
type Fake<T> = { readonly [K in keyof T]: T[K] extends (...args: never[]) => unknown ? T[K] : Partial<T[K]> };

export function fileUri(path: string): Uri {
  return { scheme: "file", path, fsPath: path, toString: () => `file://${path}` } as Uri;
}

function uriOf(text: string): Uri {
  const { protocol, pathname } = new URL(text);
  return { scheme: protocol.slice(0, -1), path: pathname, fsPath: pathname, toString: () => text } as Uri;
}

/** A class whose instances hold what they were made with. */
function holding(...names: readonly string[]): never {
  return class {
    constructor(...values: readonly unknown[]) {
      Object.assign(this, Object.fromEntries(names.map((name, index) => [name, values[index]])));
    }
  } as never;
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The extension has not registered it.");
  return value;
}

/** A finding as the server gives it. */
export function finding(message: string, line: number, severity = 0, source = "fixbook"): Diagnostic {
  const at = { line, character: 0 };
  return { message, severity, source, range: { start: at, end: at } } as Diagnostic;
}
