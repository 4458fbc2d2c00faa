import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { editorLink, startPreview } from "../src/index.js";
import { copyOfLooper, previewOf } from "./preview-of.js";
import { raw, request, statusOf } from "./raw.js";

const CANARY = "canary-7f3a-outside-of-the-book";

/** A running preview with a file beside its book that nothing may ever answer with. */
async function start() {
  const folder = copyOfLooper();
  writeFileSync(join(dirname(folder), "canary.txt"), CANARY);
  writeFileSync(join(folder, ".env"), CANARY);
  symlinkSync(join(dirname(folder), "canary.txt"), join(folder, "entries/general/linked.md"));
  const { port, token } = await previewOf(folder);
  const own = `127.0.0.1:${port}`;
  const good = { Host: own, "X-Fixbook-Token": token };
  const { pages } = JSON.parse((await raw(port, request("GET /api/books", good))).split("\r\n\r\n")[1] ?? "") as {
    pages: string;
  };
  const { port: pagesPort, pathname } = new URL(pages);
  return { folder, port, token, own, good, pagesPort: Number(pagesPort), pagesPath: pathname };
}

const STATE = "GET /api/state/looper";
const PAGE = "now/looper/looper/html/ts-cant-log-in/index.html";

test("answers the person who has its address", async () => {
  const { port, own, good, pagesPort, pagesPath } = await start();
  expect(await raw(port, request("GET /", { Host: own }))).toContain("Fixbook preview");
  expect(statusOf(await raw(port, request(STATE, good)))).toBe(200);
  expect(statusOf(await raw(port, request("HEAD /", { Host: own })))).toBe(200);
  const page = await raw(pagesPort, request(`GET ${pagesPath}/${PAGE}`, { Host: `127.0.0.1:${pagesPort}` }));
  expect(statusOf(page)).toBe(200);
  expect(page).toContain("log in to my workspace");
});

test("answers to its own address only, whatever a name on the network points to it (DNS rebinding)", async () => {
  const { port, good, pagesPort, pagesPath } = await start();
  for (const Host of [
    "evil.test",
    `evil.test:${port}`,
    "127.0.0.1",
    `127.0.0.1:${port + 1}`,
    `127.0.0.1.nip.io:${port}`,
    `localhost.:${port}`,
    `[::1]:${port}`,
    `127.0.0.1:${port}.evil.test`,
    `user@127.0.0.1:${port}`,
    "",
  ]) {
    for (const line of ["GET /", STATE, "POST /api/fix/looper", "OPTIONS /", "HEAD /"])
      expect(statusOf(await raw(port, request(line, { ...good, Host }))), `${line} ${Host}`).toBe(403);
    expect(statusOf(await raw(pagesPort, request(`GET ${pagesPath}/${PAGE}`, { Host })))).toBe(403);
  }
  expect(statusOf(await raw(port, request("GET /", { Host: undefined })))).toBe(400);
});

test("speaks no other protocol", async () => {
  const { port, good } = await start();
  const upgrade = { ...good, Upgrade: "websocket", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "x" };
  for (const Origin of ["http://evil.test", "null", "http://10.0.0.1", undefined])
    expect(
      await raw(port, request("GET /", { ...upgrade, Origin }).replace("Connection: close", "Connection: Upgrade")),
    ).toBe("");
  expect(await raw(port, request("CONNECT evil.test:443", good))).toBe("");
});

test("needs the secret of this run for everything that is of the book", async () => {
  const { port, own, good, token, pagesPort } = await start();
  const lines = [
    "GET /api/books",
    "GET /api/events",
    STATE,
    `GET /api/artifact/${PAGE}`,
    "GET /api/changes/looper/looper",
    "POST /api/fix/looper",
  ];
  for (const line of lines) {
    for (const secret of [undefined, "", `${token}x`, token.slice(1), "0".repeat(token.length), "é"])
      expect(statusOf(await raw(port, request(line, { Host: own, "X-Fixbook-Token": secret }))), line).toBe(403);
    expect(statusOf(await raw(port, request(`${line}?token=${token}`, { Host: own })))).toBe(403);
    expect(statusOf(await raw(port, request(line, { Host: own, Cookie: `token=${token}` })))).toBe(403);
  }
  const page = { Host: `127.0.0.1:${pagesPort}` };
  for (const secret of ["", token, "x".repeat(32)])
    expect([400, 403]).toContain(statusOf(await raw(pagesPort, request(`GET /${secret}/${PAGE}`, page))));
  expect(statusOf(await raw(port, request("GET /", good)))).toBe(200);
});

test("answers no other site, and tells no browser that it may read an answer", async () => {
  const { port, good, own, pagesPort, pagesPath } = await start();
  const from = (origin: string | undefined, site: string, mode: string, dest: string) => ({
    Origin: origin,
    "Sec-Fetch-Site": site,
    "Sec-Fetch-Mode": mode,
    "Sec-Fetch-Dest": dest,
  });
  const foreign = [
    from("http://evil.test", "cross-site", "cors", "empty"),
    from("null", "cross-site", "cors", "empty"),
    from(`http://127.0.0.1:${port + 1}`, "same-site", "cors", "empty"),
    from(`https://${own}`, "cross-site", "cors", "empty"),
    from(undefined, "cross-site", "no-cors", "script"),
    from(undefined, "same-site", "no-cors", "image"),
    from(undefined, "cross-site", "navigate", "iframe"),
  ];
  const answers: string[] = [];
  for (const headers of foreign) {
    for (const line of ["GET /", "GET /assets/client.js", STATE, "POST /api/fix/looper", `GET /api/artifact/${PAGE}`])
      answers.push(await raw(port, request(line, { ...good, ...headers })));
    const host = { Host: `127.0.0.1:${pagesPort}` };
    answers.push(await raw(pagesPort, request(`GET ${pagesPath}/${PAGE}`, { ...host, ...headers })));
  }
  expect(new Set(answers.map(statusOf))).toEqual(new Set([403]));
  for (const line of ["OPTIONS /api/fix/looper", "OPTIONS *", "PUT /", "DELETE /api/books", "TRACE /", "PATCH /"]) {
    const answer = await raw(port, request(line, { ...good, "Access-Control-Request-Method": "POST" }));
    expect([400, 405], line).toContain(statusOf(answer));
    answers.push(answer);
  }
  answers.push(await raw(port, request("GET /", { Host: own })), await raw(port, request(STATE, good)));
  for (const answer of answers) {
    expect(answer.toLowerCase()).not.toContain("access-control-");
    if (statusOf(answer) === 400) continue;
    expect(answer.toLowerCase()).toContain("cross-origin-resource-policy: same-origin");
    expect(answer.toLowerCase()).toContain("x-content-type-options: nosniff");
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'");
  }
  const link = from(undefined, "cross-site", "navigate", "document");
  expect(statusOf(await raw(port, request("GET /", { Host: own, ...link })))).toBe(200);
  expect(statusOf(await raw(port, request(STATE, { ...good, ...link })))).toBe(403);
});

const ups = ["../", "..%2f", "%2e%2e/", "%252e%252e/", "..\\", "..%5c", "....//", ".%00./", "%c0%ae%c0%ae/"];
const names = ["canary.txt", "looper/.env", "looper/book.yaml", "etc/passwd"];
const targets = [
  ...ups.flatMap((up) => names.flatMap((name) => [`/${up}${name}`, `/${up.repeat(8)}${name}`])),
  ...["//canary.txt", "/a%2Fb", "/#/../canary.txt", "/\u0000", "/.env", "/.env?raw", "/book.yaml::$DATA"],
  ...["/BOOK~1.YAM", "/@fs/etc/passwd", "/@fs/etc/passwd?import&raw", "/assets/../../../book.yaml", "*"],
  ...["file:///etc/passwd", "http://evil.test/", "/assets/client.js/..", "/assets/CLIENT.JS", "/assets/frame.js"],
  ...["/api/../assets/client.js", "/api/artifact/now/looper/looper/html/../../../../.env", "/api/state/constructor"],
  ...["/api/artifact/now/looper/looper/__proto__/x", "/api/artifact/now/looper/looper/html/entries/general/linked.md"],
];

test("serves what it made, by its exact name, and no file", async () => {
  const { port, good, pagesPort, pagesPath } = await start();
  const host = { Host: `127.0.0.1:${pagesPort}` };
  for (const target of targets) {
    const answers = await Promise.all([
      raw(port, request(`GET ${target}`, good)),
      raw(pagesPort, request(`GET ${pagesPath}${target}`, host)),
      raw(pagesPort, request(`GET ${pagesPath}/now/looper/looper/html${target}`, host)),
    ]);
    for (const answer of answers) {
      expect([400, 403, 404], target).toContain(statusOf(answer));
      expect(answer).not.toContain(CANARY);
      expect(answer).not.toContain("root:");
      expect(answer).not.toContain("areas:");
    }
  }
});

test("refuses an address of 100 KB, a head of 100 KB, and a body where none belongs", async () => {
  const { port, good } = await start();
  expect([400, 414, 431]).toContain(statusOf(await raw(port, request(`GET /${"a".repeat(100_000)}`, good))));
  expect(statusOf(await raw(port, request(`GET /${"a".repeat(3000)}`, good)))).toBe(400);
  expect(statusOf(await raw(port, request("GET /", { ...good, "X-Long": "a".repeat(100_000) })))).toBe(431);
  expect(statusOf(await raw(port, request(STATE, { ...good, "Content-Length": "5" }, "hello")))).toBe(400);
});

test("is there on this machine alone", async () => {
  const { port } = await start();
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one !== undefined && !one.internal && one.family === "IPv4");
  for (const { address } of others as { address: string }[]) {
    const isOpen = await new Promise<boolean>((done) => {
      const socket = connect({ port, host: address, timeout: 2000 }, () => done(true));
      for (const event of ["error", "timeout"]) socket.once(event, () => done(false));
      onTestFinished(() => void socket.destroy());
    });
    expect(isOpen, address).toBe(false);
  }
});

test("is not held up by connections that say nothing, and ends with them", async () => {
  const { port, good } = await start();
  const sockets = Array.from({ length: 200 }, () => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write("GET / HTTP/1.1\r\nHost: ");
    return socket;
  });
  expect(statusOf(await raw(port, request(STATE, good)))).toBe(200);
  for (const socket of sockets) socket.destroy();
});

const file = "entries/general/ts-cant-log-in.md";
const broken = (folder: string) => {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, "utf8").replace("magic link", "{{CONTACT_EMAIL}} link"));
  return path;
};
const json = { "Content-Type": "application/json" };
const post = (port: number, headers: Readonly<Record<string, string>>, body: string) =>
  raw(port, request("POST /api/fix/looper", { ...headers, "Content-Length": String(Buffer.byteLength(body)) }, body));

test("the button that fixes changes the one place, once it is asked by the page itself", async () => {
  const folder = copyOfLooper();
  const path = broken(folder);
  const before = readFileSync(path, "utf8");
  const { port, token } = await previewOf(folder);
  const own = { Host: `127.0.0.1:${port}`, "X-Fixbook-Token": token };
  const state = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/state/looper`, {
      headers: { "x-fixbook-token": token },
    });
    return (await answer.json()) as { findings?: readonly Record<string, unknown>[] };
  };
  await expect.poll(async () => (await state()).findings?.length).toBe(1);
  const finding = JSON.stringify((await state()).findings?.[0]);
  const page = { ...own, ...json, Origin: `http://127.0.0.1:${port}` };
  expect(statusOf(await post(port, { ...page, Origin: "http://evil.test" }, finding))).toBe(403);
  expect(statusOf(await post(port, { Host: own.Host, ...json, Origin: page.Origin }, finding))).toBe(403);
  expect(statusOf(await post(port, { ...own, ...json }, finding))).toBe(403);
  expect(statusOf(await post(port, { ...page, "Content-Type": "text/plain" }, finding))).toBe(415);
  expect(statusOf(await post(port, page, `{"file":"${"x".repeat(20_000)}"}`))).toBe(413);
  expect(statusOf(await post(port, page, "null"))).toBe(400);
  const other = finding.replace(file, "../canary.txt");
  expect(await post(port, page, other)).toContain("no longer there");
  expect(readFileSync(path, "utf8")).toBe(before);
  expect(statusOf(await post(port, page, finding))).toBe(200);
  expect(readFileSync(path, "utf8")).toBe(before.replace("{{CONTACT_EMAIL}}", "<<CONTACT_EMAIL>>"));
  expect((await state()).findings).toEqual([]);
  expect(await post(port, page, finding)).toContain("no longer there");
});

test("two previews of one book work, a port in use is told of, and a secret of one is none of the other", async () => {
  const folder = copyOfLooper();
  const [one, other] = [await previewOf(folder), await previewOf(folder)];
  expect(one.port).not.toBe(other.port);
  expect(one.token).not.toBe(other.token);
  const headers = { Host: `127.0.0.1:${other.port}`, "X-Fixbook-Token": one.token };
  expect(statusOf(await raw(other.port, request(STATE, headers)))).toBe(403);
  const link = editorLink("vscode");
  if (link === undefined) throw new Error("vscode is an editor.");
  await expect(startPreview({ books: [folder], link, cwd: "/", port: one.port })).rejects.toThrow(
    `Port ${one.port} is in use`,
  );
});

test("a hostile book puts nothing that runs into a page, and its text stays text", async () => {
  const folder = copyOfLooper();
  mkdirSync(join(folder, "entries/general"), { recursive: true });
  writeFileSync(
    join(folder, "entries/general/evil.md"),
    '# </title></head><script src="https://evil.test/x.js"></script>\n\n1. ![x](javascript:alert(1)) [y](javascript:alert(1)) `</head><script>`\n',
  );
  const { port, token } = await previewOf(folder);
  const headers = { "x-fixbook-token": token };
  const { pages } = (await (await fetch(`http://127.0.0.1:${port}/api/books`, { headers })).json()) as {
    pages: string;
  };
  const answer = await fetch(`${pages}/now/looper/looper/html/evil/index.html`);
  const html = await answer.text();
  expect(html.match(/<script[^>]*>/g)).toEqual([expect.stringContaining("/frame.js")]);
  expect(html).not.toContain("javascript:");
  expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
  expect(answer.headers.get("content-security-policy")).toContain(`frame-ancestors http://127.0.0.1:${port}`);
});
