import { expect, test } from "vitest";
import { wordsOfPath } from "./lost-path.js";

test.each([
  ["/help/voice-call-wont-connect/", "/help/", "voice call wont connect"],
  ["/help/old/Voice_call.html", "/help/", "old Voice call"],
  ["/help/E-1042.php", "/help/", "E 1042"],
  ["/elsewhere/lost", "/help/", "elsewhere lost"],
  ["/%E7%99%BB%E5%BD%95/%C3%A9t%C3%A9", "/", "登录 été"],
  ["/100%-lost", "/", "100 lost"],
  ["/404.html", "/", ""],
  ["/funnel-returns-404", "/", "funnel returns 404"],
  ["/", "/", ""],
])("%s below %s says %j", (path, root, words) => expect(wordsOfPath(path, root)).toBe(words));
