import { expect, test } from "vitest";
import { nearest } from "./nearest.js";

test.each<[string, readonly string[], readonly string[]]>([
  ["summry", ["summary", "tags"], ["summary"]],
  ["email", ["EMAIL"], ["EMAIL"]],
  ["ts-stripe-webhooks", ["ts-stripe-webhook-missing", "ts-stripe-order"], ["ts-stripe-webhook-missing"]],
  ["ts-stripe-webhook", ["ts-stripe-webhook-missing"], ["ts-stripe-webhook-missing"]],
  ["ts-webhooks", ["ts-webhooks-loop", "ts-webhook-missing"], []],
  ["ts-webhooks", ["ts-webhok", "ts-webhook-missing"], ["ts-webhok"]],
  ["ts-web", ["ts-webhook-missing"], []],
  ["webhooks", ["webhook-missing"], []],
  ["Ts web", ["ts web-a"], ["ts web-a"]],
])("what is meant by %j among %j is %j", (text, candidates, expected) => {
  expect(nearest(text, candidates)).toEqual(expected);
});
