import { comparable, isWord, tokensOf } from "./tokens.js";

/** From public logs and the commonest exceptions of some runtimes, in lower case and without signs. */
const MESSAGES = `
access denied, access forbidden, access is denied, access token expired, account locked, address already in use, already exists
an error has occurred, an error occurred, an error occurred please try again later, an unexpected error has occurred
an unexpected error occurred, an unknown error has occurred, an unknown error occurred, api error, application error
assertion failed, authentication error, authentication failed, authentication failure, authentication required, authorization failed
bad credentials, bad file descriptor, bad gateway, bad request, broken pipe, build failed
cannot connect, cannot connect to server, cannot read properties of null, cannot read properties of undefined, cannot read property
certificate has expired, command failed, command not found, conflict, connection aborted, connection closed, connection error
connection failed, connection lost, connection refused, connection reset, connection reset by peer, connection timed out
connection timeout, could not connect, could not connect to server, could not resolve host, database error, deadline exceeded
deadlock detected, deploy failed, deployment failed, disk full, does not exist, duplicate entry, duplicate key, error, error occurred
failed, failed to connect, failed to fetch, failed to load, failed to load resource, fatal error, file not found, forbidden
gateway time out, gateway timeout, gone, host unreachable, incorrect password, index out of bounds, index out of range
insufficient permissions, insufficient privileges, internal error, internal server error, invalid api key, invalid argument
invalid credentials, invalid input, invalid json, invalid parameter, invalid password, invalid request, invalid syntax, invalid token
invalid username or password, invalid value, io error, item not found, key error, limit exceeded, load failed, login failed
method not allowed, missing parameter, module not found, name or service not known, network error, network is unreachable
network request failed, no data, no internet connection, no response, no results, no results found, no route to host, no such file
no such file or directory, no such host, no space left on device, not acceptable, not allowed, not authenticated, not authorised
not authorized, not enough memory, not found, not implemented, not permitted, null pointer exception, null reference
object not found, operation failed, operation not permitted, operation not supported, operation timed out, out of memory
out of range, page not found, parse error, payload too large, payment required, permission denied, please try again
please try again later, precondition failed, process exited, quota exceeded, rate limit exceeded, rate limited, record not found
request aborted, request entity too large, request failed, request timed out, request timeout, resource not found
resource temporarily unavailable, resource unavailable, segmentation fault, server error, server not found, service unavailable
session expired, session has expired, signature verification failed, something went wrong, something went wrong please try again
ssl error, ssl handshake failed, stack overflow, syntax error, temporarily unavailable, temporary failure in name resolution
the operation timed out, the request timed out, the resource was not found, time out, timed out, timeout, timeout exceeded
timeout expired, tls handshake timeout, token expired, token has expired, token is invalid, too many attempts, too many connections
too many open files, too many requests, try again, try again later, type error, unable to connect, unable to connect to server
unable to load, unable to resolve host, unauthorized, undefined, unexpected end of file, unexpected end of json input
unexpected error, unexpected token, unhandled exception, unhandled promise rejection, unknown error, unknown host
unprocessable entity, unsupported media type, upload failed, user not found, validation error, validation failed, value error
you are not authorized, you do not have permission
`;

let messages: ReadonlySet<string> | undefined;

/** Whether programs of all kinds print a message: found in a text, it says nothing about whose that is. */
export function isCommonMessage(message: string): boolean {
  const words = tokensOf(comparable(message.replace(/%[A-Za-z][A-Za-z0-9_-]*%/g, " "))).filter(({ text }) =>
    isWord(text),
  );
  messages ??= new Set(MESSAGES.trim().split(/[\n,] */));
  return messages.has(words.map(({ text }) => text).join(" "));
}
