import { useEffect, useRef, useState } from "preact/hooks";
import type { AddFileBody, PlacesOfEntry, ShownEntry, ShownPlace } from "../../src/contract.ts";
import { askFor, Problem } from "../api.ts";
import { base64Of, readAsAddress } from "./read-file.ts";
import { usePlaces } from "./use-places.ts";

export interface FileDialogProps {
  readonly file: File;
  /** How many files come after it. */
  readonly more: number;
  readonly book: string;
  readonly entry: ShownEntry;
  /** Counts what was seen to change. */
  readonly revision: number;
  onAdded(path: string): void;
  onCancel(): void;
}

/** Asks for what a file says to those who cannot see it, and for its place in the entry; then adds it. */
export function FileDialog({ file, more, book, entry, revision, onAdded, onCancel }: FileDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isPicture = file.type.startsWith("image/");
  const [address, setAddress] = useState<string>();
  const [text, setText] = useState(isPicture ? "" : file.name);
  const [caption, setCaption] = useState("");
  const [chosen, choose] = useState<ShownPlace>();
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const places = usePlaces(book, entry.file, revision);
  const place = typeof places === "object" ? placeAgain(places, chosen) : undefined;
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    void readAsAddress(file).then((read) => {
      setAddress(read);
      if (read === undefined) setProblem(`“${file.name}” cannot be read.`);
    });
  }, [file]);

  const add = async () => {
    if (address === undefined || typeof places !== "object" || place === undefined) return;
    if (file.size > places.mostBytes) {
      setProblem(`“${file.name}” is larger than ${places.mostBytes / 1_000_000} MB.`);
      return;
    }
    setBusy(true);
    setProblem("");
    try {
      const body: AddFileBody = {
        ...{ entry: entry.file, revision: places.revision, at: place.at, name: file.name, text, caption },
        base64: base64Of(address),
      };
      const answer = await askFor<{ path?: string; problem?: string; action?: string }>(`/api/files/${book}`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      });
      if (answer.path !== undefined) onAdded(answer.path);
      else setProblem(`${answer.problem ?? ""} ${answer.action ?? ""}`);
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <dialog class="file-dialog" ref={dialog} aria-labelledby="file-dialog-title" onClose={onCancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <h2 id="file-dialog-title">{isPicture ? "Add a picture" : "Add a file"}</h2>
        <p class="muted">
          {file.name} to “{entry.title}”{more > 0 ? `; ${more} more to come` : ""}
        </p>
        {isPicture && address !== undefined && <img src={address} alt="" />}
        <label>
          <span>{isPicture ? "Alternative text" : "Words of the link"}</span>
          <input
            autofocus
            required
            pattern=".*\S.*"
            maxLength={500}
            value={text}
            aria-describedby="file-dialog-hint"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <p class="muted hint" id="file-dialog-hint">
          {isPicture
            ? "What it shows, for readers who cannot see it. The file is named after it."
            : "What readers select to download it."}
        </p>
        {isPicture && (
          <label>
            <span>Caption (optional)</span>
            <input maxLength={500} value={caption} onInput={({ currentTarget }) => setCaption(currentTarget.value)} />
          </label>
        )}
        {typeof places === "object" && (
          <label>
            <span>Place it below</span>
            <select
              value={place?.at}
              onChange={({ currentTarget }) =>
                choose(places.places.find(({ at }) => at === Number(currentTarget.value)))
              }
            >
              {sectionsOf(places).map(([section, own]) => (
                <optgroup key={section} label={section === "" ? "At the start" : section}>
                  {own.map(({ at, above }) => (
                    <option key={at} value={at}>
                      {above}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </label>
        )}
        {[typeof places === "string" ? places : "", problem]
          .filter((one) => one !== "")
          .map((one) => (
            <p class="notice notice-wrong" role="alert" key={one}>
              {one}
            </p>
          ))}
        <div class="actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" class="primary" disabled={isBusy || address === undefined || place === undefined}>
            {isPicture ? "Add the picture" : "Add the file"}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** The place that was chosen, also where an edit has moved it; the proposed one where it is gone, or none was chosen. */
function placeAgain({ places, likely }: PlacesOfEntry, chosen: ShownPlace | undefined): ShownPlace | undefined {
  const same = places.filter(({ section, above }) => section === chosen?.section && above === chosen.above);
  return same.find(({ at }) => at === chosen?.at) ?? same[0] ?? places.find(({ at }) => at === likely);
}

/** The places by section, in their order. */
function sectionsOf({ places }: PlacesOfEntry): readonly (readonly [string, readonly ShownPlace[]])[] {
  const sections = new Map<string, ShownPlace[]>();
  for (const place of places) sections.set(place.section, [...(sections.get(place.section) ?? []), place]);
  return [...sections];
}
