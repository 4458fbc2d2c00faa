import { useEffect, useState } from "preact/hooks";
import { type Artifact, askForArtifact } from "./api.ts";

/** An artifact, followed through its states; undefined until it is known. */
export function useArtifact(path: string, revision: number): Artifact | undefined {
  const [known, setKnown] = useState<{ readonly path: string; readonly artifact: Artifact }>();
  useEffect(() => {
    let isLate = false;
    void askForArtifact(path).then((next) => {
      if (isLate || next === undefined) return;
      setKnown((before) => {
        // What cannot be made stays as it was, where it was there before.
        const text =
          next.text ?? (next.failure !== undefined && before?.path === path ? before.artifact.text : undefined);
        return { path, artifact: { ...next, text } };
      });
    });
    return () => {
      isLate = true;
    };
  }, [path, revision]);
  return known?.path === path ? known.artifact : undefined;
}
