import { describe, expect, test } from "vitest";
import { findSecrets } from "./find-secrets.js";
import { isStandIn } from "./stand-in.js";
import { jwt, random } from "./testing/samples.js";

const find = (text: string) => findSecrets({ file: "entries/a/b.md", text });

describe("what stands for a password", () => {
  test.each([
    ..."[YOUR-PASSWORD] <password> {password} {{password}} {{ db.password }} (secret) «password» <<DB_PASSWORD>>".split(
      " ",
    ),
    "<your password>",
    "[YOUR PASSWORD HERE]",
    `\${PASSWORD}`,
    `\${{ secrets.DB_PASSWORD }}`,
    ..."$PASSWORD $password $env:PASSWORD $(pass) #{password} %PASSWORD% %s @@PASSWORD@@ __PASSWORD__".split(" "),
    ..."**** ******** … ... •••••• xxxx XXXXXXXX xxxx-xxxx --- ____ ~password~ *password*".split(" "),
    ..."password Password password1 p@ssw0rd P@ssw0rd! Passw0rd123 pa55word my-secret mysecretpassword".split(" "),
    ..."your_password yourpassword yourStrong(!)Password YourStrong@Passw0rd db_password rootpassword".split(" "),
    ..."PASSWORD_HERE replace-with-password changeme change_me secret s3cr3t REDACTED [REDACTED] <redacted>".split(" "),
    ..."hunter2 tiger letmein 123456 minioadmin guest test1234 DB_PASS api-key your-api-key example".split(" "),
  ])("%s does", (text) => {
    expect(isStandIn(text)).toBe(true);
  });

  test.each([
    random(12),
    random(40),
    `password${random(8)}`,
    `${random(6)}!$${random(4)}`,
    "correct-horse-9",
    "Tr0ub4dor&3",
    "winter-in-Rome-77",
    "api8823671934",
    "k7$Qw",
  ])("%s does not", (text) => {
    expect(isStandIn(text)).toBe(false);
  });

  test("is told in linear time", () => {
    for (const piece of ["password", "a", "x", "<", "${", "user1", "__", "x-", "passpw"])
      expect(isStandIn(`${piece.repeat(1_000_000 / piece.length)}!y`), piece).toBeTypeOf("boolean");
  });
});

describe("findSecrets", () => {
  const urls = (password: string) => [
    `postgresql://postgres:${password}@db.shop.dev:5432/app`,
    `mongodb+srv://ada:${password}@cluster.shop.dev/app`,
    `mysql://ada:${password}@db.shop.dev/app`,
    `https://ada:${password}@api.shop.dev/v1`,
    `ftp://ada:${password}@files.shop.dev`,
  ];

  test.each(
    [
      "[YOUR-PASSWORD]",
      "<password>",
      "xxxx",
      "$PASSWORD",
      "%5BYOUR-PASSWORD%5D",
      `\${DB_PASSWORD}`,
      "{{password}}",
      "your-password",
      "p@ssw0rd",
      "********",
    ].flatMap(urls),
  )("takes %s for what it is", async (url) => {
    expect(await find(`Connect to \`${url}\`.\n`)).toEqual([]);
  });

  test.each(urls(`${random(9)}7x`))("still finds the password of %s", async (url) => {
    expect(await find(`Connect to \`${url}\`.\n`)).toHaveLength(1);
  });

  test.each([
    "Upload to ftp://*username:password*@files.shop.dev",
    "curl https://<user:password>@api.shop.dev/",
    `redis://:${random(12)}@127.0.0.1:6379, redis://:${random(12)}@[::1]:6379`,
    `amqp://ada:${random(12)}@host.docker.internal:5672/`,
    `gho_${"16C7e42F292c6912E7710c838347"}Ae178B4a`,
    "sk_live_your_secret_key_here_0123 and AIzaYourKeyGoesHere12345678901234567890",
    jwt({ alg: "HS256" }, { iss: "supabase-demo", role: "anon", exp: 1_983_812_996 }),
    jwt({ alg: "RS256" }, { iss: "https://login.example.com/", sub: "42" }),
    jwt({ alg: "HS256", typ: "JWT" }, { sub: "1234567890", iat: 1_516_239_022 }),
  ])("takes documentation for what it is: %s", async (text) => {
    expect(await find(text)).toEqual([]);
  });

  test("says until when a token is valid, and what may be done then", async () => {
    const [found] = await find(`Bearer ${jwt({ alg: "RS256" }, { sub: "42", exp: 1_614_556_800 })}`);
    expect(found?.message).toBe("The file contains a JSON Web Token, valid until 2021-03-01.");
    expect(found?.action).toContain("fixbook-disable-next-line security/live-secret -- ");
  });
});
