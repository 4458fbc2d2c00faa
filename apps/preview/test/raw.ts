import { connect } from "node:net";

/** For how long nothing may come back, in milliseconds: a machine with much to do takes seconds. */
const PATIENCE = 20_000;

/** Sends bytes to a port of this machine and answers everything that comes back until the connection ends. */
export function raw(port: number, text: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.setTimeout(PATIENCE, () => socket.destroy());
    socket.on("data", (part) => {
      answer += part.toString("latin1");
    });
    socket.on("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNRESET" ? done(answer) : fail(error)));
    socket.on("close", () => done(answer));
    socket.write(text, "latin1");
  });
}

/** A request as it goes over the line. Headers that are undefined are left out. */
export function request(line: string, headers: Readonly<Record<string, string | undefined>>, body = ""): string {
  const rows = Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return `${line} HTTP/1.1\r\n${[...rows, "Connection: close"].join("\r\n")}\r\n\r\n${body}`;
}

/** The status of an answer; 0 where there is none. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}
