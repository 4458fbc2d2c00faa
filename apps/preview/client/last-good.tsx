import type { ShownFinding } from "../src/contract.ts";
import type { PaneProps } from "./app.tsx";
import { idOfPage } from "./where.ts";

export interface LastGoodProps extends Pick<PaneProps, "state" | "where" | "stale"> {
  /** Why what is shown could not be made of the entry as it is. */
  readonly failure?: string | undefined;
}

/** Marks what is shown as an earlier state, and says what is wrong where; nothing where it is as the file is. */
export function LastGood({ state, where, stale, failure }: LastGoodProps) {
  const file = [...state.entries, ...state.drafts].find(({ id }) => id === idOfPage(where.page))?.file;
  const isStale = file !== undefined && stale.includes(file);
  if (!isStale && failure === undefined) return null;
  return (
    <p class="notice notice-wrong last-good" role="alert">
      <strong>This is the last good state.</strong>{" "}
      <Cause file={file} findings={state.findings ?? []} otherwise={failure ?? `${file} cannot be read.`} />
    </p>
  );
}

interface CauseProps {
  readonly file: string | undefined;
  readonly findings: readonly ShownFinding[];
  /** What is said as long as the findings are not known. */
  readonly otherwise: string;
}

/** The first error in a file, with its place. */
export function Cause({ file, findings, otherwise }: CauseProps) {
  const first = findings.find((one) => one.file === file && one.severity === "error");
  if (first === undefined) return <>{otherwise}</>;
  return (
    <>
      {first.message}{" "}
      <a href={first.href}>
        {first.file}:{first.line}:{first.column}
      </a>
    </>
  );
}
