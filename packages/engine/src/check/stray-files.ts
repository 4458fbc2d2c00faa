import { fileSlug, slugProblem } from "@fixbook/schema";

/** Where a book's files are: in the folder of an area, or in a folder of YAML files. */
export type BookPlace = { readonly kind: "area"; readonly area: string } | { readonly kind: "brands" | "inventories" };

/** What to say of a file or folder that a place does not take, and the id of what it was meant to be, if anything. */
export interface Stray {
  readonly problem: string;
  readonly action: string;
  readonly id?: string;
}

/** Names of files that are notes for people who work on a folder, in any language of markup. */
const NOTES = /^(?:readme|contributing|changelog|license|licence|notes?|todo)(?:\.[a-z]{1,9}){0,2}$/i;
/** Endings of files that hold Markdown, or are saved as if they held something else. */
const MARKDOWN = /\.(?:md|mdx|markdown|mdown|mkdn?|txt|md\.[a-z0-9]{1,5}|md~)$/i;
const YAML = /\.(?:ya?ml|json)$/i;

/** What is wrong with a file that the place does not take; undefined where it is one of its files. */
export function strayFile(place: BookPlace, name: string): Stray | undefined {
  if (isNote(place, name))
    return {
      problem: `${say(name)} is a note for writers, and ${folderOf(place)} contains ${holds(place)}.`,
      action: "Move it beside book.yaml.",
    };
  const ending = place.kind === "area" ? ".md" : ".yaml";
  if (name.endsWith(ending)) return undefined;
  const [pattern, what] =
    place.kind === "area"
      ? [MARKDOWN, "The file of an entry"]
      : [YAML, place.kind === "brands" ? "The file of a brand" : "The file of an inventory"];
  const stem = name.replace(pattern, "");
  if (stem === name)
    return {
      problem: `${say(name)} is not a file that ${folderOf(place)} contains: only ${holds(place)}.`,
      action: "Move it out of this folder.",
    };
  const id = idOf(stem);
  const action = `Rename it to ${id ?? stem}${ending}${YAML.test(name) && /json$/i.test(name) ? ", and write it as YAML" : ""}.`;
  return { problem: `${what} ends in ${ending}, in small letters.`, action, ...(id === undefined ? {} : { id }) };
}

/** What is wrong with a folder where only files belong. */
export function strayFolder(place: BookPlace, name: string): Stray {
  const problem = `The folder ${folderOf(place)} contains ${holds(place)}, and no folders${place.kind === "brands" ? " but those of sites (id.site)" : ""}.`;
  if (place.kind !== "area") return { problem, action: `Move the files of ${say(name)} up into ${place.kind}/.` };
  return {
    problem,
    action: `Move the entries of ${say(name)} up into entries/${place.area}/, or make it an area: entries/${idOf(name) ?? name}/, listed in book.yaml.`,
  };
}

/** Names of a book's own files and folders that are often written in another way. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  entries: /^entr(?:y|ies)$/i,
  brands: /^brands?$/i,
  inventories: /^inventor(?:y|ies)$/i,
  "ids.yaml": /^ids\.ya?ml$/i,
  "queries.yml": /^quer(?:y|ies)\.ya?ml$/i,
  "evals.yml": /^evals?\.ya?ml$/i,
};

/** The names in a book's folder that are nearly those of its files and folders, where these are missing. */
export function misnamed(
  names: readonly string[],
): readonly { readonly name: string; readonly meant: string; readonly stray: Stray }[] {
  return Object.entries(KNOWN).flatMap(([meant, pattern]) => {
    if (names.includes(meant)) return [];
    const name = names.find((one) => pattern.test(one));
    if (name === undefined) return [];
    const what = meant.includes(".") ? "file" : "folder";
    return [
      {
        name,
        meant,
        stray: {
          problem: `Fixbook reads the ${what} ${say(meant)}, and this one is called ${say(name)}.`,
          action: `Rename it to ${meant}.`,
        },
      },
    ];
  });
}

/** The id that a name was meant to be; undefined where it cannot be told. */
export function idOf(stem: string): string | undefined {
  const id = slugProblem(stem) === undefined ? stem : fileSlug(stem);
  return slugProblem(id) === undefined ? id : undefined;
}

/** Whether a file is called as notes are that people leave for each other. */
export function isNoteName(name: string): boolean {
  return NOTES.test(name);
}

/** Whether a file is a note and no file of the place: "notes.md" may be an entry, and "README.md" is none. */
function isNote(place: BookPlace, name: string): boolean {
  if (!isNoteName(name)) return false;
  const ending = place.kind === "area" ? ".md" : ".yaml";
  const isNamed = name.endsWith(ending) && slugProblem(name.slice(0, -ending.length)) === undefined;
  return !isNamed || /^readme\./i.test(name);
}

/** What is wrong with a file right in the folder of entries, beside those of the areas. */
export function besideAreas(areas: readonly string[], name: string): Stray {
  if (NOTES.test(name))
    return {
      problem: `${say(name)} is a note for writers, and entries/ contains the folders of areas.`,
      action: "Move it beside book.yaml.",
    };
  const stem = name.replace(MARKDOWN, "");
  if (stem === name)
    return {
      problem: `${say(name)} is not a file that entries/ contains: only the folders of areas.`,
      action: "Move it out of this folder.",
    };
  const id = idOf(stem);
  const file = `${id ?? stem}.md`;
  const folders = areas.slice(0, 4).map((area) => `entries/${area}/`);
  const others = areas.length > folders.length ? ["another area's folder"] : [];
  const where = folders.length === 0 ? "the folder of an area" : oneOf([...folders, ...others]);
  const renamed = file === name ? "" : ` and call it ${file}`;
  return {
    problem: "Entries live in area folders.",
    action: `Move this file to ${where}${renamed}.`,
    ...(id === undefined ? {} : { id }),
  };
}

function folderOf(place: BookPlace): string {
  if (place.kind === "area") return `entries/${place.area}/`;
  return `${place.kind}/`;
}

function holds(place: BookPlace): string {
  if (place.kind === "area") return "entries (id.md)";
  return place.kind === "brands" ? "brands (id.yaml)" : "inventories (id.yaml)";
}

function say(name: string): string {
  return `"${name}"`;
}

function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
