/**
 * Whether a line may tell of something that went wrong, as programs write it. Every repetition is bounded, so that it takes
 * time in proportion to the line's length.
 */
export function looksLikeTrouble(line: string): boolean {
  return SIGNS.some((sign) => sign.test(line)) && SIGNS.some((sign) => sign.test(line.replace(NONE, " ")));
}

const WORDS =
  "err|errors?|errno|fail|fails|failed|failing|failures?|fatal|panic|panicked|critical|crit|emerg|alert|severe|exceptions?|traceback|warn|warnings?|denied|refused|rejected|reset by peer|time-?outs?|timed out|unauthori[sz]ed|forbidden|unreachable|unavailable|not found|no such|does not exist|cannot|can't|could not|couldn't|unable|invalid|illegal|unexpected|unhandled|uncaught|unresolved|unrecognized|abort|aborted|aborting|crash|crashed|killed|oom|out of memory|segfault|segmentation fault|core dumped|broken pipe|deadlock|expired|exceeded|exhausted|corrupt|corrupted|mismatch|violates|rolled back|backoff|no space left|not permitted|not allowed|bad gateway|bad request";

const SIGNS: readonly RegExp[] = [
  // A word by itself, or a part of a name: upload_failed, ERR_CONNECTION.
  new RegExp(`(?<![A-Za-z])(?:${WORDS})(?![A-Za-z])`, "i"),
  // The end of a name of a type: TypeError, NullPointerException.
  /[a-z0-9](?:Error|Exception|Failure|Fault|Timeout)(?![a-z])/,
  // A level as a number: pino and bunyan.
  /"level": ?(?:[456]0)\b/,
  // Logs of Kubernetes and of glog: the level and the day.
  /^[WEF]\d{4} \d{2}:\d{2}:\d{2}/,
  // A status of HTTP: with the beginning of its name (RFC 9110, section 15), in an access log, as a field, behind its protocol.
  /\b4\d{2} \(?(?:Bad|Unauthorized|Payment|Forbidden|Not|Method|Proxy|Request|Conflict|Gone|Length|Precondition|Content|Payload|URI|Unsupported|Range|Expectation|Unprocessable|Locked|Too|Client)\b/,
  /\b5\d{2} \(?(?:Internal|Not|Bad|Service|Gateway|HTTP|Insufficient|Server)\b/,
  /\bHTTP\/\d(?:\.\d)?"? [45]\d{2}\b/,
  /(?:\bHTTP|status|status_?code|\bcode)["']?(?: is| of| was)?[\s:=]{1,3}["']?[45]\d{2}\b/i,
];

/** What says that nothing went wrong: `0 errors`, `"error": null`, `without warnings`, `error.log`. */
const NONE =
  /\berror[._]log\b|\b(?:no|0|zero|without)(?: [a-z]{1,20})? (?:errors?|warnings?|failures?|failed|exceptions?|timeouts?)\b|\b(?:errors?|err|warnings?|failures?|failed|exceptions?|timeouts?)["']?\s{0,3}[:=]\s{0,3}["']?(?:0|null|nil|none|undefined|false|no)(?![\w.])["']?/gi;
