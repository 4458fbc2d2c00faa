import { failureHeader } from "../src/contract.ts";

const KEY = "fixbook-token";

/** What went wrong when the server was asked, in words to show. */
export class Problem extends Error {
  /** The HTTP status; 0 where there was no answer. */
  readonly status: number;
  readonly action: string;

  constructor(status: number, message: string, action = "") {
    super(message);
    this.status = status;
    this.action = action;
  }
}

/** The secret of the run: taken out of the address, where it stands once, and kept for this tab. */
export function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1));
  const token = given.get("token");
  if (token !== null) {
    sessionStorage.setItem(KEY, token);
    given.delete("token");
    history.replaceState(null, "", `#${given}`);
  }
  return sessionStorage.getItem(KEY) ?? "";
}

/** Asks the server, with the secret in a header, which no other site's page may send. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...init.headers, "x-fixbook-token": sessionStorage.getItem(KEY) ?? "" };
  const answer = await fetch(path, { ...init, headers }).catch(() => undefined);
  if (answer === undefined) throw new Problem(0, "The preview has ended.");
  if (answer.ok) return answer;
  const text = await answer.text();
  if (!text.startsWith("{")) throw new Problem(answer.status, text.trim());
  const { problem, action } = JSON.parse(text) as { problem: string; action?: string };
  throw new Problem(answer.status, problem, action);
}

/** Asks for JSON. */
export async function askFor<Value>(path: string, init?: RequestInit): Promise<Value> {
  return (await ask(path, init)).json() as Promise<Value>;
}

/** The text of an artifact; undefined where there is none. */
export interface Artifact {
  readonly text: string | undefined;
  /** Why it cannot be made any more, where the text is its last good state. */
  readonly failure: string | undefined;
}

/** Asks for an artifact; undefined where the server does not answer. */
export async function askForArtifact(path: string): Promise<Artifact | undefined> {
  try {
    const answer = await ask(`/api/artifact/${path}`);
    const failure = answer.headers.get(failureHeader);
    return { text: await answer.text(), failure: failure === null ? undefined : decodeURIComponent(failure) };
  } catch (error) {
    if (!(error instanceof Problem) || error.status === 0) return undefined;
    return { text: undefined, failure: error.status === 404 ? undefined : error.message };
  }
}
