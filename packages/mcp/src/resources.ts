import type { OpenBook } from "@fixbook/client";
import {
  type ListResourcesResult,
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  type Resource,
  ResourceNotFoundError,
  ResourceTemplate,
} from "@modelcontextprotocol/server";
import { dataBlock, withoutUnseen } from "./data-block.js";
import { readEntry } from "./entry-answer.js";
import type { ServedBook } from "./served-book.js";

const MARKDOWN = "text/markdown";
/** How many resources a page of the list has. */
const PAGE = 100;
/** How many ids a completion has at most, as the protocol says. */
const MOST_COMPLETIONS = 100;
/** How many entries the index of a book lists; a longer one is for the search. */
const MOST_LISTED = 1000;

/** Adds an index and every entry of each book to a server, as resources. */
export function addResources(server: McpServer, books: readonly ServedBook[]): void {
  for (const served of books) {
    server.registerResource(
      `index${served.suffix}`,
      indexUri(served),
      { title: withoutUnseen(served.book.data.title), description: "All areas and entries.", mimeType: MARKDOWN },
      async (uri) => contents(uri.href, indexMarkdown(await served.open())),
    );
    server.registerResource(
      `entry${served.suffix}`,
      new ResourceTemplate(`${bookUri(served)}/entry/{id}`, {
        list: undefined,
        complete: { id: async (begun) => completeId(begun, await served.open()) },
      }),
      { title: "An entry", description: "One problem and how to fix it, by its id.", mimeType: MARKDOWN },
      async (uri, { id }) => {
        const markdown = await readEntry(served, decoded(`${id}`));
        if (markdown === undefined) throw new ResourceNotFoundError(uri.href);
        return contents(uri.href, markdown);
      },
    );
  }
  // The SDK's own list has one page, which holds all there is.
  server.server.setRequestHandler("resources/list", async ({ params }) => listPage(books, params?.cursor));
}

/** The ids that a person may mean, those that begin so first. */
export function completeId(begun: string, { entries }: OpenBook): string[] {
  const ids = entries.map(({ id }) => id).filter((id) => id.includes(begun));
  return [...ids.filter((id) => id.startsWith(begun)), ...ids.filter((id) => !id.startsWith(begun))].slice(
    0,
    MOST_COMPLETIONS,
  );
}

async function listPage(books: readonly ServedBook[], cursor = "0"): Promise<ListResourcesResult> {
  const start = /^\d{1,9}$/.test(cursor) ? Number(cursor) : -1;
  const all = await Promise.all(books.map(async (served) => resourcesOf(served, await served.open())));
  const total = all.reduce((sum, { size }) => sum + size, 0);
  if (start < 0 || start > total) throw new ProtocolError(ProtocolErrorCode.InvalidParams, "There is no such page.");
  const resources: Resource[] = [];
  let passed = 0;
  for (const { size, at } of all) {
    for (let index = Math.max(0, start - passed); index < size && resources.length < PAGE; index++)
      resources.push(at(index));
    passed += size;
  }
  const next = start + resources.length;
  return { resources, ...(next < total && { nextCursor: `${next}` }) };
}

/** The resources of a book, made when they are asked for. */
function resourcesOf(served: ServedBook, { data, entries }: OpenBook) {
  return {
    size: entries.length + 1,
    at: (index: number): Resource => {
      const head = entries[index - 1];
      return head === undefined
        ? { uri: indexUri(served), name: served.key, title: withoutUnseen(data.title), mimeType: MARKDOWN }
        : {
            uri: `${bookUri(served)}/entry/${encodeURIComponent(head.id)}`,
            name: head.id,
            title: withoutUnseen(head.title),
            mimeType: MARKDOWN,
          };
    },
  };
}

function indexMarkdown({ data: { title, areas }, entries }: OpenBook): string {
  const headOf = new Map(entries.map((head) => [head.id, head]));
  let left = MOST_LISTED;
  const lines = areas.flatMap((area) => {
    const listed = area.entries.slice(0, left);
    left -= listed.length;
    const more = area.entries.length - listed.length;
    return [
      `## ${area.title} (${area.id})`,
      ...listed.map((id) => `- ${id}: ${headOf.get(id)?.title}`),
      ...(more > 0 ? [`- and ${more} more, which a search finds`] : []),
    ];
  });
  return [`# ${title}`, ...lines].join("\n");
}

function contents(uri: string, markdown: string) {
  return { contents: [{ uri, mimeType: MARKDOWN, text: dataBlock(markdown) }] };
}

function bookUri({ key }: ServedBook): string {
  return `fixbook://${key}`;
}

function indexUri(served: ServedBook): string {
  return `${bookUri(served)}/index`;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
