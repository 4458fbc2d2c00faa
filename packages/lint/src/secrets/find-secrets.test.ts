import { describe, expect, test } from "vitest";
import { findSecrets } from "./find-secrets.js";
import { SECRET_KINDS } from "./kinds.js";
import { jwt, random, SAMPLES } from "./testing/samples.js";

const find = (text: string) => findSecrets({ file: "entries/a/b.md", text });

describe("findSecrets", () => {
  test.each(SAMPLES)("finds %s, case %#, once and at its place", async (id, secret) => {
    const text = `漢字 😀\r\n\r\nUse \`${secret}\` here.\r\n`;
    const found = await find(text);
    expect(found).toHaveLength(1);
    const { ruleId, range } = found[0] ?? expect.fail();
    expect(ruleId).toBe(SECRET_KINDS[id]?.isTest ? "security/test-secret" : "security/live-secret");
    const value = text.slice(range.start.offset, range.end.offset);
    // Where the sample names the variable, or where a URL goes on after its host, only the value is a secret.
    expect(secret).toContain(value);
    expect(value.length).toBeGreaterThan(15);
    if (!SECRET_KINDS[id]?.isUrl && !/SECRET|secretAccess|_authToken/.test(secret)) expect(value).toBe(secret);
    expect(range.start.line).toBe(3);
  });

  test.each(SAMPLES)("says nothing of the value of %s, case %#", async (_, secret) => {
    const said = JSON.stringify((await find(secret)).map(({ message, why, action }) => [message, why, action]));
    for (let at = 0; at + 10 <= secret.length; at += 5) expect(said).not.toContain(secret.slice(at, at + 10));
  });

  test("gives the place of an AWS secret, not of its name", async () => {
    const text = `aws_secret_access_key = ${random(40)}`.replace("secret_access_key", "SECRET_ACCESS_KEY");
    const [found] = await find(text);
    expect(text.slice(found?.range.start.offset, found?.range.end.offset)).toBe(random(40));
  });

  test("finds each of several, in order, and one that stands twice twice", async () => {
    const [a, b] = [`pck_live_${random(20)}`, `whsec_${random(24)}`];
    const found = await find(`${a} ${b}\n${a}\n`);
    expect(found.map(({ range }) => [range.start.line, range.start.column])).toEqual([
      [1, 1],
      [1, a.length + 2],
      [2, 1],
    ]);
  });

  test("says it once where shapes overlap, and live where one of them is", async () => {
    const found = await find(`https://ada:sk_test_${random(24)}@api.shop.dev`);
    expect(found.map(({ ruleId }) => ruleId)).toEqual(["security/live-secret"]);
  });

  test("cannot be switched off by a comment", async () => {
    expect(await find(`<!-- secretlint-disable -->\nsk_live_${random(24)}\n`)).toHaveLength(1);
  });

  test("is worded like this", async () => {
    const found = await find(`sk_live_${random(24)} sk_test_${random(24)}`);
    expect(found.map(({ message, why, action }) => ({ message, why, action }))).toMatchSnapshot();
  });

  test.each([
    "`pck_live_*`, `pck_int_*`, `sk_live_…`, `sk_live_...`, `sk_live_xxx`, `pck_live_YOUR_KEY`, `whsec_`",
    "sk_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxx and sk_test_XXXXXXXXXXXXXXXXXXXXXXXX",
    "pck_live_your_key_here, pck_live_<your key>, pck_live_{{ KEY }}, pck_live_0123456789abcdef",
    "The field pck_live_key_rotation_schedule, and pck_int_integration_settings",
    `AKIA${"IOSFODNN7"}EXAMPLE with AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCY${"EXAMPLEKEY"}`,
    `sk_test_${"4eC39HqLyjWDarjtT1"}zdp7dc`,
    "postgres://user:password@localhost:5432/app, https://ada:<<password>>@shop.dev, https://$USER:$PASS@shop.dev",
    `https://ada:${"correct-horse-9"}@www.example.com/ and https://shop.dev:8080/@ada`,
    "xoxb-your-token, xoxb-not-a-token, https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
    "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
    `-----BEGIN RSA PRIVATE KEY-----\n${`${"x".repeat(64)}\n`.repeat(4)}-----END RSA PRIVATE KEY-----`,
    `sha256 ${"0b9c7f5d0e2a4c6b".repeat(4)}, 123e4567-e89b-12d3-a456-426614174000, ghp_, //npm.dev/:_authToken=\${NPM_TOKEN}`,
    `![](data:image/png;base64,${random(2000)}) eyJust.a-long-sentence.of-words-and-dots`,
    jwt({ alg: "HS256", typ: "JWT" }, { sub: "1234567890", name: "John Doe", iat: 1516239022 }),
    `${jwt({ alg: "HS256" }, { sub: "42" }).slice(0, 30)}...`,
  ])("takes documentation for what it is: %s", async (text) => {
    expect(await find(text)).toEqual([]);
  });
});
