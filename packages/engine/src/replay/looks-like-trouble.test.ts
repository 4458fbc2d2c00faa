import { expect, test } from "vitest";
import { looksLikeTrouble } from "./looks-like-trouble.js";

test.each([
  "2026-11-30 ERROR no answer",
  "upload_failed for bob",
  "net::ERR_CONNECTION_RESET",
  "java.lang.NullPointerException",
  "TypeError: x is not a function",
  "npm warn deprecated inflight",
  "connect() refused (111)",
  "upstream timed out",
  "ReadTimeout on socket",
  '{"level":50,"msg":"x"}',
  "E1130 10:11:12.123456 1 reflector.go:147] x",
  '"GET / HTTP/1.1" 502 153',
  "HTTP/2 404",
  "status=503",
  "GET https://api.acme.example/calls 429 (Too Many Requests)",
  "409 Conflict",
  '{"statusCode": 500}',
  "status code of 429",
  "0 errors, 2 warnings failed",
  "Out of memory: Killed process 4021 (java)",
])("%s", (line) => expect(looksLikeTrouble(line)).toBe(true));

test.each([
  "",
  "2026-11-30 INFO ready",
  '"GET / HTTP/1.1" 200 404',
  "Found 0 errors.",
  "no new warnings",
  'done, errors=0, {"error": null, "failed":false}',
  "opening /var/log/nginx/error.log",
  "the terror of merry men",
  "port 404, took 500 ms",
  "status=200",
  "moved 404 Items of 500",
])("no trouble: %s", (line) => expect(looksLikeTrouble(line)).toBe(false));
