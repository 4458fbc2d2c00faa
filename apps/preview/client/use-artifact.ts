import { useEffect, useState } from "preact/hooks";
import { askForArtifact } from "./api.ts";

/** The text of an artifact, followed through its states. `missing`: there is none; undefined: it is not known yet. */
export function useArtifact(path: string, revision: number): string | "missing" | undefined {
  const [known, setKnown] = useState<{ readonly path: string; readonly text: string | "missing" }>();
  useEffect(() => {
    let isLate = false;
    askForArtifact(path).then(
      (text) => {
        if (!isLate) setKnown({ path, text: text ?? "missing" });
      },
      () => {},
    );
    return () => {
      isLate = true;
    };
  }, [path, revision]);
  return known?.path === path ? known.text : undefined;
}
