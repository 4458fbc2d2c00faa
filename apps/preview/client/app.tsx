import { useCallback, useEffect, useState } from "preact/hooks";
import type { BookState } from "../src/contract.ts";
import { askFor, Problem } from "./api.ts";
import { Changes } from "./changes.tsx";
import { Email } from "./email.tsx";
import { Findings } from "./findings.tsx";
import { JsonPane } from "./json-pane.tsx";
import { type Line, listen } from "./listen.ts";
import { Notices } from "./notices.tsx";
import { PageList } from "./page-list.tsx";
import { PagePane } from "./page-pane.tsx";
import { Tabs } from "./tabs.tsx";
import { TopBar } from "./top-bar.tsx";
import { formatWhere, parseWhere, type Where, widthFor } from "./where.ts";

/** What the server has to show. */
export interface Books {
  readonly books: readonly { readonly key: string; readonly folder: string }[];
  /** The address of all pages. */
  readonly pages: string;
}

/** What every pane needs to know. */
export interface PaneProps {
  readonly books: Books;
  readonly state: BookState;
  readonly where: Where;
  /** Counts what was seen to change. */
  readonly revision: number;
  /** Files whose pages show an earlier state. */
  readonly stale: readonly string[];
  go(to: Partial<Where>): void;
}

/** The preview's page. */
export function App() {
  const [books, setBooks] = useState<Books>();
  const [state, setState] = useState<BookState>();
  const [stale, setStale] = useState<readonly string[]>([]);
  const [line, setLine] = useState<Line>("open");
  const [revision, setRevision] = useState(0);
  const [settled, setSettled] = useState(0);
  const [where, go] = useWhere();

  useEffect(() => {
    const start = () =>
      askFor<Books>("/api/books").then(setBooks, (error: unknown) => {
        if (error instanceof Problem && error.status === 403) setLine("refused");
      });
    void listen((event) => {
      if (event.kind === "open") {
        void start();
        setRevision((count) => count + 1);
        setSettled((count) => count + 1);
      }
      if (event.kind === "changed") setRevision((count) => count + 1);
      if (event.kind === "settled") setSettled((count) => count + 1);
      if (event.stale !== undefined) setStale(event.stale);
    }, setLine);
  }, []);

  const key = books?.books.find((one) => one.key === where.book)?.key ?? books?.books[0]?.key;
  useEffect(() => {
    if (key === undefined || settled < 0) return;
    let isLate = false;
    askFor<BookState>(`/api/state/${key}?brand=${encodeURIComponent(where.brand)}`).then(
      (next) => {
        if (isLate) return;
        setState(next);
        setStale(next.stale);
      },
      () => {},
    );
    return () => {
      isLate = true;
    };
  }, [key, where.brand, settled]);

  if (books === undefined || state === undefined) return <Notices line={line} isLoading />;
  const brand = state.brands.find(({ id }) => id === where.brand)?.id ?? state.brands[0]?.id ?? "";
  const pane: PaneProps = { books, state, revision, stale, go, where: { ...where, book: state.key, brand } };
  return (
    <>
      <TopBar {...pane} line={line} />
      <Notices line={line} state={state} stale={stale} />
      <div class="workplace">
        <PageList {...pane} />
        <main>
          {state.brands.length > 0 ? (
            <Tabs selected={where.view} onSelect={(view) => go({ view })}>
              {{
                page: () => <PagePane {...pane} />,
                email: () => <Email {...pane} />,
                json: () => <JsonPane {...pane} />,
                changes: () => <Changes {...pane} settled={settled} />,
              }}
            </Tabs>
          ) : (
            <p class="empty">
              {state.isReadable
                ? "The book has no brand that can be read, and so no pages."
                : "The book's settings cannot be read yet."}{" "}
              What is wrong stands under Findings.
            </p>
          )}
        </main>
        <Findings {...pane} />
      </div>
    </>
  );
}

/** What is shown, in step with the address. A new page is a step in the browser's history; other choices are not. */
function useWhere(): readonly [Where, (to: Partial<Where>) => void] {
  const [width] = useState(() => widthFor(innerWidth));
  const [where, setWhere] = useState(() => parseWhere(location.hash, width));
  useEffect(() => {
    const read = () => setWhere(parseWhere(location.hash, width));
    addEventListener("popstate", read);
    return () => removeEventListener("popstate", read);
  }, [width]);
  const go = useCallback(
    (to: Partial<Where>) => {
      setWhere((now) => {
        const next = { ...now, ...to };
        const isStep = next.page !== now.page || next.book !== now.book;
        history[isStep ? "pushState" : "replaceState"](null, "", formatWhere(next, width));
        return next;
      });
    },
    [width],
  );
  return [where, go];
}
