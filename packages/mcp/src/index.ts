export { askBook, type Given, type GivenEntry } from "./ask-book.js";
export { type BookSource, RefusedBuildError } from "./book-source.js";
export { createBookHandler, type HandlerOptions } from "./create-book-handler.js";
export { type BookServers, createBookServers, type ServeOptions } from "./create-book-servers.js";
