import { fileURLToPath } from "node:url";

/** The path that an address of a file means; undefined for other addresses. */
export function pathOfUri(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
