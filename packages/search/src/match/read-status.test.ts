import { describe, expect, test } from "vitest";
import { findSignatures, indexSignatures } from "./index.js";

const index = indexSignatures(
  [404, 409, 422, 429, 500, 502, 503].map((status) => ({
    codes: [],
    messages: [],
    statuses: [status],
  })),
);
const read = (text: string) =>
  Array.from(findSignatures(index, text), ([{ text: status }, { isSure }]) => (isSure ? status : `${status}?`)).sort();

/** As browsers, tools, libraries, servers and readers write them. */
test.each([
  ["GET https://api.acme.example/v1/orders 429 (Too Many Requests)", "429"],
  ["GET https://api.acme.example/v1/orders 404 (Not Found)", "404"],
  ["POST https://api.acme.example/v1/orders 503 (Service Unavailable)", "503"],
  ["GET https://api.acme.example/v1/orders 404", "404?"],
  ["Failed to load resource: the server responded with a status of 404 ()", "404"],
  ["Failed to load resource: the server responded with a status of 429 (Too Many Requests)", "429"],
  ["requests.exceptions.HTTPError: 429 Client Error: Too Many Requests for url: https://api.acme.example/v1", "429"],
  ["requests.exceptions.HTTPError: 502 Server Error: Bad Gateway for url: https://api.acme.example/v1", "502"],
  ["HttpRequestException: Response status code does not indicate success: 429 (Too Many Requests).", "429"],
  ["System.Net.Http.HttpRequestException: Response status code does not indicate success: 404 (Not Found).", "404"],
  ["org.springframework.web.client.HttpClientErrorException$NotFound: 404 : [no body]", "404"],
  ["HttpClientErrorException$TooManyRequests: 429 : [no body]", "429"],
  ["HttpServerErrorException$BadGateway: 502 : [no body]", "502"],
  ["429 Client Error", "429"],
  ["Received 429 from upstream", "429"],
  ["upstream returned 429", "429"],
  ["upstream returned 429, will retry", "429"],
  ["404 page not found", "404"],
  ["my page shows a 404 error", "404"],
  ["I keep getting a 404 when I open it", "404"],
  ["the site gives me a 500.", "500"],
  ["404 Error", "404"],
  ["Error 404", "404"],
  ["HTTP/2 404", "404"],
  ["HTTP 404", "404"],
  ["404 Not Found", "404"],
  ["statusCode: 404", "404"],
  ['"GET /f HTTP/1.1" 404 153', "404"],
  ["status code 404", "404"],
  ["curl: (22) The requested URL returned error: 404", "404"],
  ["AxiosError: Request failed with status code 404", "404"],
  ["Response code 404 (Not Found)", "404"],
  ["code: 429", "429"],
  ["ERROR 429: Too Many Requests", "429"],
  ["retrofit2.HttpException: HTTP 429", "429"],
  ["unacceptableStatusCode(code: 429)", "429"],
  ["HTTP/1.1 409 Conflict", "409"],
  ["422 Unprocessable Entity", "422"],
  ["422 Unprocessable Content", "422"],
  ["<title>502 Bad Gateway</title>", "502"],
  ["\u001b[31mERROR\u001b[0m \u001b[1m429\u001b[0m Too Many Requests", "429"],
  ["Too Many Requests", "429"],
  ["bad gateway", "502"],
  ["it says Bad Gateway and stops", "502?"],
])("%j has the status", (text, status) => expect(read(text)).toEqual([status]));

/** What has the number, and no status. */
describe("no status is sure", () => {
  test.each([
    "took 404 ms",
    "404ms",
    "it listens on port 404",
    "at line 429",
    "main.c:429:12",
    "429 items were moved",
    "the job returned 429 rows",
    "we received 404 mails",
    "version 4.0.404",
    "v404",
    "$404",
    "€ 404.00",
    "404.5 GB",
    "10.0.404.1",
    "+1 404 555 0100",
    "#404",
    "404%",
    "order 10429",
    "room 404-b",
    "a 404 area code",
    "page 404 of 500 pages",
    "404/500",
    "404,500",
    "user_404",
    "E404",
    "ERR-404",
    "sha 429abc",
    "https://acme.example/orders/429",
    "/home/429/file",
    "2026-11-30 429",
    "id=429",
  ])("in %j", (text) => expect(read(text).filter((status) => !status.endsWith("?"))).toEqual([]));
});

test("a status is that of its line's host, else of the only one, else of the one that is known", () => {
  const of = (text: string, host?: string) =>
    Array.from(
      findSignatures(index, text, { hosts: ["acme.example"], host }),
      ([{ text: status }, { isOfHost }]) => `${status}${isOfHost ? " ours" : ""}`,
    ).sort();
  expect(of("GET https://api.acme.example/x 404 (Not Found)")).toEqual(["404 ours"]);
  expect(of("GET https://API.ACME.example:8443/x 404 (Not Found)")).toEqual(["404 ours"]);
  expect(of("GET https://acme.example.evil.example/x 404 (Not Found)")).toEqual([]);
  expect(of("GET https://notacme.example/x 404 (Not Found)")).toEqual([]);
  expect(of("npm error 404 Not Found - GET https://registry.npmjs.org/left-pad")).toEqual([]);
  expect(of("> GET https://acme.example/x\n< HTTP/1.1 404 Not Found")).toEqual(["404 ours"]);
  expect(of("https://a.example 404 error\nhttps://acme.example 429 error")).toEqual(["429 ours"]);
  expect(of("HTTP 404")).toEqual(["404"]);
  expect(of("HTTP 404", "acme.example")).toEqual(["404 ours"]);
  expect(of("HTTP 404", "other.example")).toEqual([]);
});

test("what is found stands where the text has it", () => {
  const at = (text: string) =>
    Array.from(
      findSignatures(index, text),
      ([
        ,
        {
          at: [from, to],
        },
      ]) => text.slice(from, to),
    );
  expect(at("  it says \u001b[31m404 Not Found\u001b[0m")).toEqual(["404"]);
  expect(at("über uns\nHTTP 404 hier")).toEqual(["404"]);
  // Where letters become others, its line.
  expect(at("ﬁle one\nﬁle HTTP 404 x\nthree")).toEqual(["ﬁle HTTP 404 x"]);
});
