import type { NewBook } from "./answers.js";
import { addLines, addSettings, namesDependency, type Settings } from "./extend.js";
import type { Place } from "./place.js";
import { bookFiles } from "./templates/book.js";
import { deployWorkflow } from "./templates/deploy.js";
import { gateWorkflow } from "./templates/gate.js";

/** A file of a plan, by its path below the root. */
export interface PlannedFile {
  readonly path: string;
  /** What it holds so far; undefined where there is none. */
  readonly before: string | undefined;
  readonly after: string;
  /** `kept`: there was one already, and it stays as it is. `refused`: it lacks something and has no form that can be added to. */
  readonly outcome: "written" | "extended" | "kept" | "refused";
}

export interface PlanOptions {
  readonly place: Place;
  /** The version of the command. */
  readonly version: string;
  /** What a `package.json` names to install it. */
  readonly source: string;
  /** What a file holds, by its path below the root; undefined where there is none. */
  read(path: string): string | undefined;
}

/** All that a new book and its repository need. What is there is kept, or extended where its form allows that. */
export function planInit(book: NewBook, options: PlanOptions): readonly PlannedFile[] {
  const { place, read } = options;
  const plan: PlannedFile[] = [];
  const add = (path: string, text: string): void => {
    const before = read(path);
    plan.push({ path, before, after: before ?? text, outcome: before === undefined ? "written" : "kept" });
  };
  const extend = (path: string, change: (text: string | undefined) => string | undefined): void => {
    const before = read(path);
    const after = change(before);
    const outcome =
      before === undefined ? "written" : after === undefined ? "refused" : after === before ? "kept" : "extended";
    plan.push({ path, before, after: after ?? before ?? "", outcome });
  };
  for (const [path, text] of bookFiles(book)) add(joined(place.book, path), text);
  extend(joined(place.package, "package.json"), (text) => addSettings(text, packageSettings(text, options)));
  extend(joined(place.package, ".gitignore"), (text) => addLines(text, ["node_modules/", "/site/", "/site-internal/"]));
  const ledger = `/${joined(place.book, "ids.yaml")}`;
  const pattern = ledger.includes(" ") ? JSON.stringify(ledger) : ledger;
  extend(".gitattributes", (text) => addLines(text, [KEEPS_BOTH, `${pattern} merge=union`]));
  extend(".vscode/settings.json", (text) => addSettings(text, editorSettings(place)));
  extend(".vscode/extensions.json", (text) => addSettings(text, { recommendations: ["redhat.vscode-yaml"] }));
  extend(".vscode/tasks.json", (text) => addSettings(text, editorTasks(place)));
  add(".github/workflows/fixbook.yml", gateWorkflow(options));
  if (book.deploy !== "none")
    add(`.github/workflows/deploy-${book.id}.yml`, deployWorkflow(book, book.deploy, options));
  return plan;
}

const KEEPS_BOTH = "# Ids that two branches add are all kept when they meet.";

/** A new package has scripts under short names; one that is there keeps its own, and the command that it has. */
function packageSettings(text: string | undefined, { source }: PlanOptions): Settings {
  const prefix = text === undefined ? "" : "fixbook:";
  const isInstalled = text !== undefined && namesDependency(text, "fixbook");
  return {
    ...(text === undefined && { private: true }),
    scripts: {
      [`${prefix}lint`]: "fixbook lint --max-warnings 0",
      [`${prefix}build`]: "fixbook build --out site",
      [`${prefix}preview`]: "fixbook preview",
    },
    ...(!isInstalled && { devDependencies: { fixbook: source } }),
  };
}

/** Which schema an editor reads each YAML file of the book with. */
function editorSettings({ book, install }: Place): Settings {
  const schema = (name: string) => `./${joined(install, `node_modules/fixbook/schemas/${name}.json`)}`;
  return {
    "yaml.schemas": {
      [schema("book")]: [joined(book, "book.yaml")],
      [schema("brand")]: [joined(book, "brands/*.yaml")],
      [schema("inventory")]: [joined(book, "inventories/*.yaml")],
      [schema("ledger")]: [joined(book, "ids.yaml")],
      [schema("queries")]: [joined(book, "queries.yml")],
      [schema("evals")]: [joined(book, "evals.yml")],
    },
  };
}

/** What shows the findings in the list of problems of an editor. */
function editorTasks(place: Place): Settings {
  const folder = ["$\u007bworkspaceFolder}", ...place.package.split("/")].filter((name) => name !== "").join("/");
  return {
    version: "2.0.0",
    tasks: [
      {
        label: "fixbook: lint",
        type: "shell",
        command: "npx fixbook lint --format concise",
        options: { cwd: folder },
        group: "build",
        problemMatcher: {
          owner: "fixbook-lint",
          source: "fixbook",
          fileLocation: ["autoDetect", folder],
          pattern: {
            regexp: "^(.+?):(\\d+):(\\d+): (error|warning|info) ([a-z][a-z0-9/-]*): (.*)$",
            file: 1,
            line: 2,
            column: 3,
            severity: 4,
            code: 5,
            message: 6,
          },
        },
      },
    ],
  };
}

function joined(folder: string, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}
