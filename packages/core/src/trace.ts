import type { BookEntry } from "@fixbook/schema";
import type { Filled, RenderContext } from "./renderer.js";

/** What was asked about the rest of a book while something was rendered: the questions in one line, and a digest of the answers. */
export interface Asked {
  readonly questions: string;
  /** 32 hexadecimal digits. */
  readonly answers: string;
}

type Question = "resolve" | "neighboursOf" | "revisionOf" | "hasMoreThan" | "known";

/** Watches what renderers ask of a context. */
export interface Tracer {
  /** The same context, watched. */
  readonly context: RenderContext;
  /** Whether the book's sources hold a text, watched too. */
  known(text: string): boolean;
  /**
   * What `run` gives, and all that it has asked besides the settings of the book; undefined where it has looked at the
   * entries at large.
   */
  trace<Value>(run: () => Value): { readonly value: Value; readonly asked: Asked | undefined };
  /** Whether the same answers would be given today. */
  holds(asked: Asked): boolean;
}

/**
 * Makes the tracer of a context. What an entry's artifacts depend on is then no list that somebody keeps: it is the
 * entry, the settings and what was asked, since a renderer has no other way to know anything.
 */
export function createTracer(context: RenderContext, known: (text: string) => boolean): Tracer {
  const answers: Readonly<Record<Question, (about: string) => unknown>> = {
    resolve: context.resolve,
    neighboursOf: context.neighboursOf,
    revisionOf: context.revisionOf,
    hasMoreThan: (count) => context.hasMoreThan(Number(count)),
    known: remembered(known),
  };
  const answersTo = (questions: string): string => {
    let all = "";
    for (const line of questions === "" ? [] : questions.split(SEPARATOR)) {
      const end = line.indexOf(" ");
      all += `${JSON.stringify(answers[line.slice(0, end) as Question]?.(line.slice(end + 1)))}\n`;
    }
    return context.sha256(all).slice(0, DIGITS);
  };
  let current: Trace = { asked: new Set(), isWhole: false };
  const within = <Value>(run: () => Value): readonly [Value, Trace] => {
    const outer = current;
    const inner: Trace = { asked: new Set(), isWhole: false };
    current = inner;
    try {
      return [run(), inner];
    } finally {
      current = outer;
    }
  };
  const ask = (question: Question, about: string): unknown => {
    if (UNWRITABLE.test(about)) current.isWhole = true;
    current.asked.add(`${question} ${about}`);
    return answers[question](about);
  };
  const whole = <Value>(value: Value): Value => {
    current.isWhole = true;
    return value;
  };
  const traces = new WeakMap<object, Trace>();
  const book = laidOver(context.book, {
    get entries() {
      return whole(context.book.entries);
    },
  });
  return {
    context: laidOver(context, {
      book,
      get entries(): readonly Filled<BookEntry>[] {
        return whole(context.entries);
      },
      entriesOf: (area) => whole(context.entriesOf(area)),
      resolve: (id) => ask("resolve", id) as ReturnType<RenderContext["resolve"]>,
      neighboursOf: (id) => ask("neighboursOf", id) as ReturnType<RenderContext["neighboursOf"]>,
      revisionOf: (id) => ask("revisionOf", id) as string,
      hasMoreThan: (count) => ask("hasMoreThan", String(count)) as boolean,
      partOf: (name, id) => whole(context.partOf(name, id)),
      // What was made for one entry may be used by another, which then depends on what was asked for it.
      remember: (key, make) => {
        const value = context.remember(key, () => {
          const [made, trace] = within(make);
          traces.set(key, trace);
          return made;
        });
        const trace = traces.get(key);
        if (trace === undefined) whole(undefined);
        else add(current, trace);
        return value;
      },
    }),
    known: (text) => ask("known", text) as boolean,
    trace: (run) => {
      const [value, { asked, isWhole }] = within(run);
      const questions = [...asked].join(SEPARATOR);
      return { value, asked: isWhole ? undefined : { questions, answers: answersTo(questions) } };
    },
    holds: ({ questions, answers }) => answersTo(questions) === answers,
  };
}

/** An object with other properties, of which none is asked for: what a context has may be made when it is. */
function laidOver<Base extends object>(base: Base, other: Partial<Base>): Base {
  const all = { ...Object.getOwnPropertyDescriptors(base), ...Object.getOwnPropertyDescriptors(other) };
  return Object.defineProperties({}, all) as Base;
}

const SEPARATOR = "|";
/** What would not stand in a line of questions. */
const UNWRITABLE = /[\t\n\r|]/;
/** As many digits of a hash tell answers apart. */
const DIGITS = 32;

interface Trace {
  readonly asked: Set<string>;
  /** Whether the entries at large were looked at. */
  isWhole: boolean;
}

function add(trace: Trace, { asked, isWhole }: Trace): void {
  for (const question of asked) trace.asked.add(question);
  trace.isWhole ||= isWhole;
}

function remembered<Answer>(answerTo: (about: string) => Answer): (about: string) => Answer {
  const answers = new Map<string, Answer>();
  return (about) => {
    if (!answers.has(about)) answers.set(about, answerTo(about));
    return answers.get(about) as Answer;
  };
}
