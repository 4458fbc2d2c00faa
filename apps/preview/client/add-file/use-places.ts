import { useEffect, useState } from "preact/hooks";
import type { PlacesOfEntry } from "../../src/contract.ts";
import { askFor, Problem } from "../api.ts";

/** The places of an entry in its state of this moment, asked for whenever the book has changed; a text is why there are none. */
export function usePlaces(book: string, file: string, revision: number): PlacesOfEntry | string | undefined {
  const [places, setPlaces] = useState<PlacesOfEntry | string>();
  useEffect(() => {
    let isLate = false;
    askFor<PlacesOfEntry>(`/api/places/${book}?entry=${encodeURIComponent(file)}`).then(
      (found) => {
        if (!isLate) setPlaces(found.places.length === 0 ? NONE : found);
      },
      (error: unknown) => {
        if (!isLate) setPlaces(error instanceof Problem && error.status !== 404 ? error.message : GONE);
      },
    );
    return () => {
      isLate = true;
    };
  }, [book, file, revision]);
  return places;
}

const NONE = "The entry has no text yet, or cannot be read. Write its first step, or mend it, and it can take files.";
const GONE = "The entry is no longer there.";
