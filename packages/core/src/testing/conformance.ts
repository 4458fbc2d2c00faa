import type { Book } from "@fixbook/schema";
import { stepsPart } from "../entry/steps.js";
import { createRenderContext, type RenderedArtifact, renderTarget } from "../render.js";
import type { Renderer, RenderHost } from "../renderer.js";
import { createLists } from "./lists.js";
import { everyNode, hostileText, sampleBook, sampleBytes } from "./sample-book.js";

/** One check of the suite; `run` throws when the renderer fails it. */
export interface ConformanceCase {
  readonly name: string;
  run(): void;
}

/**
 * What every renderer must do, whatever its target. `inert` answers why an artifact with hostile text in it is active
 * in the target's own terms (a script element in HTML, say), or undefined when it is not. `host` is the machine.
 */
export function conformance(
  renderer: Renderer,
  inert: (artifact: RenderedArtifact) => string | undefined,
  host: RenderHost,
): readonly ConformanceCase[] {
  const render = (book: Book): RenderedArtifact[] => {
    const brand = book.brands[0];
    assert(brand, "a sample book has a brand");
    return [
      ...renderTarget(
        renderer,
        createRenderContext(renderer, book, brand, { ...host, bytesOf: sampleBytes }),
        () => false,
      ),
    ];
  };
  const plain = sampleBook("words");
  const renderPlain = once(() => render(plain));
  const hostile = sampleBook(hostileText);
  const renderHostile = once(() => render(hostile));
  return [
    {
      name: "makes at least one artifact for each entry",
      run: () => {
        const made = new Set(renderPlain().map(({ entryId }) => entryId));
        for (const { id } of plain.entries) assert(made.has(id), `entry ${id} has no artifact`);
      },
    },
    {
      name: "gives each artifact its own path inside the target's folder",
      run: () => {
        const paths = renderHostile().map(({ path }) => path);
        assert(new Set(paths).size === paths.length, "two artifacts have one path");
        for (const path of paths)
          assert(/^[a-z0-9_][a-z0-9._-]*(?:\/[a-z0-9_][a-z0-9._-]*)*$/.test(path), `${path} is not a plain path`);
      },
    },
    {
      name: "handles every node kind: the words of each are in the entry's artifacts",
      run: () => {
        const words = everyNode("words").map((node, index) => ({ node, word: `mark${index}mark` }));
        const marked = words.map(({ node, word }) => [JSON.parse(JSON.stringify(node).replaceAll("words", word))]);
        const solutions = [{ id: "fix", fix: stepsPart(marked), workaround: [] }];
        const entries = plain.entries.map((entry) => ({ ...entry, solutions }));
        const made = render({ ...plain, entries }).filter(({ entryId }) => entryId === "first");
        for (const { node, word } of words) {
          const found = made.some(({ contents }) => contents.includes(word));
          assert(found, `a ${node.type} in a step is lost`);
        }
      },
    },
    {
      name: "keeps hostile text inert in every slot",
      run: () => {
        for (const artifact of renderHostile()) {
          const reason = inert(artifact);
          assert(reason === undefined, `${artifact.path}: ${reason}`);
        }
      },
    },
    {
      name: "leaves no placeholder, no undefined and no [object Object]",
      run: () => {
        for (const { path, leaks } of [...renderPlain(), ...renderHostile()]) {
          assert(leaks.length === 0, `${path} leaks ${leaks.map(({ text }) => text).join(", ")}`);
        }
      },
    },
    {
      name: "keeps text that only looks like a placeholder",
      run: () => {
        const all = renderPlain()
          .map(({ contents }) => contents)
          .join("\n");
        assert(/(?:<<|&lt;&lt;|<\\<)LITERAL/.test(all), "the text <<LITERAL>> of a code block is lost");
      },
    },
    {
      name: "lists entries by their heads and parts alone",
      run: () => {
        // A document that says where the placeholders of an application are is made whole.
        const placeholders = new Map(
          [...plain.placeholders].map(
            ([name, declared]) =>
              [name, { ...declared, filledBy: declared.filledBy === "app" ? "agent" : declared.filledBy }] as const,
          ),
        );
        const { whole, lazy } = createLists(renderer, { ...plain, placeholders }, host);
        assert(JSON.stringify(lazy()) === JSON.stringify(whole), "a list differs where bodies are not loaded");
      },
    },
    {
      name: "makes the same bytes from the same input",
      run: () => {
        const [first, second] = [renderHostile(), render(hostile)].map((artifacts) => JSON.stringify(artifacts));
        assert(first === second, "two runs differ");
      },
    },
  ];
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
