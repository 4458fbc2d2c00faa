import type { LedgerChange, PlanNote, PlanRefusal, PlanStep } from "@fixbook/core/plan";
import type { Diagnostic, Fix } from "@fixbook/schema";

/** A finding as the page shows it. */
export interface ShownFinding {
  readonly ruleId: string;
  readonly severity: Diagnostic["severity"];
  readonly message: string;
  readonly why: string;
  readonly action: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  /** Opens the editor there. */
  readonly href: string;
  /** The fix that its button applies, where there is one. */
  readonly fix?: Pick<Fix, "kind" | "title">;
}

/** An entry as it is listed. */
export interface ShownEntry {
  readonly id: string;
  readonly area: string;
  readonly title: string;
  readonly file: string;
  /** Where it has several: what each is called, and the id by which a plan knows it. */
  readonly solutions?: readonly { readonly id: string; readonly name: string }[];
}

/** A change of several files that is asked for, as the commands of the same names make it. */
export type BookChange =
  | { readonly kind: "retitle"; readonly entry: string; readonly title: string }
  | { readonly kind: "move"; readonly entry: string; readonly to: string; readonly empty?: string | undefined }
  | {
      readonly kind: "split";
      readonly entry: string;
      readonly solution: string;
      readonly to: string;
      readonly title: string;
    }
  | {
      readonly kind: "remove";
      readonly entry: string;
      readonly movedTo?: string | undefined;
      readonly retired?: string | undefined;
      readonly see?: readonly string[] | undefined;
      readonly unlink?: boolean | undefined;
      readonly empty?: string | undefined;
    };

/** What a change would do. */
export interface ShownPlan {
  /** Names this plan of this state of the book: it is carried out only as it was shown. */
  readonly digest: string;
  readonly steps: readonly PlanStep[];
  readonly ledger: readonly LedgerChange[];
  readonly warnings: readonly PlanNote[];
  readonly untouched: readonly PlanNote[];
  /** What it asks of the versions of published builds, as a sentence. */
  readonly level: string;
}

/** The answer to a change that is asked for: what it would do, why it cannot be done, or that it is done. */
export type ChangeAnswer =
  | { readonly plan: ShownPlan }
  | { readonly refusal: Pick<PlanRefusal, "problem" | "action" | "at" | "asks"> }
  /** Whose page to go to; undefined where the entry has none any more. */
  | { readonly done: { readonly entry?: string } };

/** All that the page needs to know of a book, besides its artifacts. */
export interface BookState {
  readonly key: string;
  readonly revision: number;
  /** Whether `book.yaml` could ever be read. */
  readonly isReadable: boolean;
  readonly brands: readonly { readonly id: string; readonly name: string }[];
  readonly areas: readonly { readonly id: string; readonly title: string }[];
  readonly entries: readonly ShownEntry[];
  /** What nothing publishes. What a draft lacks may keep it from having a page. */
  readonly drafts: readonly (ShownEntry & { readonly isMade: boolean })[];
  /** Files whose pages show an earlier state. */
  readonly stale: readonly string[];
  /** What stands in the way of following the files, in words to show. */
  readonly problems: readonly string[];
  /** Undefined until they are known. */
  readonly findings?: readonly ShownFinding[];
  /** How many there are, those that are not listed included. */
  readonly findingCount: number;
}

/** What comparing with a commit gave. */
export interface Comparison {
  readonly changes: readonly ChangedArtifact[];
  /** Targets that could not be made of one of the two states, and why. */
  readonly failures: readonly { readonly target: string; readonly reason: string }[];
}

/** An artifact that is another one than at the commit. */
export interface ChangedArtifact {
  readonly target: string;
  readonly path: string;
  readonly kind: "added" | "changed" | "removed";
}

/** The header that says why an artifact cannot be made any more, escaped as a part of an address; its last good state is what comes. */
export const failureHeader = "x-fixbook-failure";

/** Where in an entry a picture or an attachment can be put. */
export interface PlacesOfEntry {
  /** Which state of the entry's file the places are of. */
  readonly revision: string;
  readonly places: readonly ShownPlace[];
  /** The offset of the place that is proposed; undefined where there are no places. */
  readonly likely?: number;
  /** How many bytes a file may have at most, whatever it is. */
  readonly mostBytes: number;
}

/** A place below something in an entry. */
export interface ShownPlace {
  /** Its offset in the entry's file. */
  readonly at: number;
  /** The headings above it; empty before the first. */
  readonly section: string;
  /** What it is below, in words. */
  readonly above: string;
}

/** What asks for a file to be put beside an entry, and into its text. */
export interface AddFileBody {
  /** The entry's file. */
  readonly entry: string;
  readonly revision: string;
  readonly at: number;
  /** What the file was called where it came from. */
  readonly name: string;
  /** The alternative text of a picture, or the words of the link to an attachment. */
  readonly text: string;
  readonly caption: string;
  readonly base64: string;
}
