import { useState } from "preact/hooks";
import type { PaneProps } from "./app.tsx";
import { FramePane } from "./frame-pane.tsx";
import { LastGood } from "./last-good.tsx";
import { Source } from "./source.tsx";
import { useArtifact } from "./use-artifact.ts";
import { idOfPage } from "./where.ts";

/** The email of an entry as it arrives, with formatting and as plain text; on pages of no entry, the snippet picker. */
export function Email({ books, state, where, revision, stale }: PaneProps) {
  const [failure, setFailure] = useState<string>();
  const entry = [...state.entries, ...state.drafts].find(({ id }) => id === idOfPage(where.page));
  if (entry === undefined) {
    return (
      <div class="picker">
        <FramePane
          pages={books.pages}
          path={`now/${where.book}/${where.brand}/email/index.html`}
          theme={where.theme}
          title="Snippet picker"
          revision={revision}
        />
      </div>
    );
  }
  const brand = state.brands.find(({ id }) => id === where.brand)?.name ?? "";
  const folder = `now/${where.book}/${where.brand}/email/${entry.id}`;
  return (
    <>
      <LastGood state={state} where={where} stale={stale} failure={failure} />
      <div class="inbox">
        <article class="letter" aria-label="With formatting">
          <LetterHead brand={brand} subject={entry.title} kind="With formatting" />
          <FramePane
            pages={books.pages}
            path={`${folder}.html`}
            theme="light"
            title="Email with formatting"
            revision={revision}
            onFailure={setFailure}
          />
        </article>
        <article class="letter" aria-label="Plain text">
          <LetterHead brand={brand} subject={entry.title} kind="Plain text" />
          <PlainText path={`${folder}.txt`} revision={revision} />
        </article>
      </div>
    </>
  );
}

function PlainText({ path, revision }: { readonly path: string; readonly revision: number }) {
  return <Source label="Email as plain text">{useArtifact(path, revision)?.text ?? ""}</Source>;
}

interface LetterHeadProps {
  readonly brand: string;
  readonly subject: string;
  readonly kind: string;
}

function LetterHead({ brand, subject, kind }: LetterHeadProps) {
  return (
    <header>
      <p class="kind">{kind}</p>
      <h2>Re: {subject}</h2>
      <p>
        <span class="avatar" aria-hidden="true">
          {brand.slice(0, 1)}
        </span>
        {brand} Support <span class="muted">to the customer</span>
      </p>
    </header>
  );
}
