import fs, {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { expectAsBuilt } from "../../test/as-built.js";
import { bookFiles, bookOnDisk, type Files, tempFolder, writeFiles } from "../../test/book-on-disk.js";
import { commitAll, git } from "../../test/git-repository.js";
import { png } from "../../test/png.js";
import { followBook } from "./follow.js";
import { type LiveBook, openLiveBook } from "./live-book.js";

const DROPS = "entries/voice/call-drops.md";
const entry = (title: string) => `# ${title}\n\nThe number is not attached.\n\n1. Go.\n`;

/** A book that is followed until the test ends. */
interface Followed {
  readonly live: LiveBook;
  /** The file of one entry. */
  readonly file: string;
  readonly changes: (readonly string[])[];
  readonly problems: string[];
  /** How often it was quiet after a change. */
  readonly quiets: () => number;
}

async function follow(folder: string = bookOnDisk()): Promise<Followed> {
  const live = await openLiveBook(folder, { today: "2026-10-01" });
  const [changes, problems]: [(readonly string[])[], string[]] = [[], []];
  let quiets = 0;
  const follower = await followBook(live, {
    onChange: ({ files }) => changes.push(files),
    onQuiet: () => {
      quiets++;
    },
    onProblem: (_, message) => problems.push(message),
  });
  onTestFinished(async () => {
    await follower.close();
    await live.close();
  });
  return { live, file: join(folder, DROPS), changes, problems, quiets: () => quiets };
}

const page = (live: LiveBook, id = "call-drops") => live.artifact("acme", "html", `${id}/index.html`);
const soon = <Value>(look: () => Value) => expect.poll(look, { timeout: 10_000, interval: 20 });

describe("a save is shown, once it is whole", () => {
  const ways: Readonly<Record<string, (file: string, text: string) => void>> = {
    "in place": writeFileSync,
    "written beside and renamed": (file, text) => {
      writeFileSync(`${file}.tmp~`, text);
      renameSync(`${file}.tmp~`, file);
    },
    "a hidden swap file": (file, text) => {
      const swap = join(file, "../.call-drops.md.swp");
      writeFileSync(swap, text);
      renameSync(swap, file);
    },
    "deleted and made anew": (file, text) => {
      unlinkSync(file);
      writeFileSync(file, text);
    },
    "moved away and made anew": (file, text) => {
      renameSync(file, `${file}~`);
      writeFileSync(file, text);
      unlinkSync(`${file}~`);
    },
    "empty for a moment": (file, text) => {
      writeFileSync(file, "");
      writeFileSync(file, text);
    },
    "in two parts": (file, text) => {
      writeFileSync(file, text.slice(0, 20));
      fs.appendFileSync(file, text.slice(20));
    },
  };

  test.for(Object.entries(ways))("%s", async ([way, save]) => {
    const { live, file, changes, quiets } = await follow();
    save(file, entry(`Saved ${way}`));
    await soon(() => page(live)).toContain(`Saved ${way}`);
    await soon(quiets).toBe(1);
    expect(changes).toEqual([[DROPS]]);
    await expectAsBuilt(live);
  });
});

test("a file that is written without a pause is shown meanwhile", async () => {
  const { live, file } = await follow();
  let count = 0;
  const writing = setInterval(() => writeFileSync(file, entry(`Edit ${count++}`)), 5);
  onTestFinished(() => clearInterval(writing));
  await soon(() => page(live)).toContain("Edit ");
});

test("what changes no text is no change: a touch, rights, a hidden folder, the same text again", async () => {
  const { live, file, changes, quiets } = await follow();
  utimesSync(file, new Date(), new Date());
  fs.chmodSync(file, 0o600);
  mkdirSync(join(live.folder, "entries/email/.hidden"));
  writeFileSync(file, readFileSync(file));
  await new Promise((done) => setTimeout(done, 600));
  expect([changes, quiets(), live.revision]).toEqual([[], 0, 1]);
});

test("of many edits in a row the last is shown", async () => {
  const { live, file, quiets } = await follow();
  for (let count = 0; count < 100; count++) writeFileSync(file, entry(`Edit ${count}`));
  await soon(() => page(live)).toContain("Edit 99");
  await soon(quiets).toBe(1);
  await expectAsBuilt(live);
});

test("names that differ in case only, of a file and of a folder", async () => {
  const { live, file } = await follow(
    bookOnDisk(bookFiles({ [DROPS]: undefined, "entries/voice/Call-Drops.md": entry("Upper") })),
  );
  expect(page(live)).toBeUndefined();
  renameSync(join(live.folder, "entries/voice/Call-Drops.md"), file);
  await soon(() => page(live)).toContain("Upper");
  renameSync(join(live.folder, "entries/voice"), join(live.folder, "entries/VOICE"));
  await soon(() => page(live)).toContain("More in VOICE");
  renameSync(join(live.folder, "entries/VOICE"), join(live.folder, "entries/voice"));
  await soon(() => page(live)).toContain("More in Voice");
  writeFileSync(file, entry("After the folder was back"));
  await soon(() => page(live)).toContain("After the folder was back");
  await expectAsBuilt(live);
});

test.for(["entries/voice", "entries", ""])("a folder that is gone and comes back: %o", async (path) => {
  const { live, file, quiets } = await follow();
  const copy = join(tempFolder(), "copy");
  const folder = join(live.folder, path);
  cpSync(folder, copy, { recursive: true });
  rmSync(folder, { recursive: true });
  await soon(() => page(live)).toBeUndefined();
  await soon(quiets).toBeGreaterThan(0);
  cpSync(copy, folder, { recursive: true });
  await soon(() => page(live)).toContain("The call drops");
  writeFileSync(file, entry("After it was back"));
  await soon(() => page(live)).toContain("After it was back");
  await expectAsBuilt(live);
});

test("a book that is moved away and back", async () => {
  const { live, file } = await follow();
  const away = join(tempFolder(), "away");
  for (const word of ["First", "Second"]) {
    renameSync(live.folder, away);
    await soon(() => page(live)).toBeUndefined();
    renameSync(away, live.folder);
    for (let edit = 0; edit < 5; edit++) {
      writeFileSync(file, entry(`${word} ${edit}`));
      await new Promise((done) => setTimeout(done, 100));
    }
    await soon(() => page(live)).toContain(`${word} 4`);
  }
  await expectAsBuilt(live);
});

test("a book that is moved away, and another one in its place", async () => {
  const { live, file } = await follow();
  const away = join(tempFolder(), "away");
  renameSync(live.folder, away);
  await soon(() => page(live)).toBeUndefined();
  expect([...live.stale]).toContain("book.yaml");
  cpSync(away, live.folder, { recursive: true });
  await soon(() => page(live)).toContain("The call drops");
  writeFileSync(file, entry("In the new folder"));
  await soon(() => page(live)).toContain("In the new folder");
  rmSync(live.folder, { recursive: true });
  renameSync(away, live.folder);
  await soon(() => page(live)).toContain("The call drops");
  writeFileSync(file, entry("In the old folder"));
  await soon(() => page(live)).toContain("In the old folder");
  await expectAsBuilt(live);
});

test("a checkout of another commit with many files of entries ends as a clean build of it", async () => {
  const count = lawRuns(200);
  const last = `entry-${count + 99}`;
  const top = tempFolder();
  const folder = join(top, "books/demo");
  const whole = bookFiles({ "brands/zeta.yaml": undefined });
  const oneBrand = { ...whole, "book.yaml": `${whole["book.yaml"]}`.replace("[acme, zeta]", "[acme]") };
  git(top, "init", "--quiet");
  const commit = (version: string, from: number) => {
    const files: Record<string, string> = {};
    for (let index = from; index < from + count; index++)
      files[`entries/${index % 2 === 0 ? "voice" : "email"}/entry-${index}.md`] = entry(`Problem ${index} ${version}`);
    rmSync(join(folder, "entries"), { recursive: true, force: true });
    writeFiles(folder, { ...oneBrand, ...files });
    commitAll(top, version);
    return git(top, "rev-parse", "HEAD").trim();
  };
  const older = commit("older", 0);
  commit("newer", 100);
  const { live, changes, quiets } = await follow(folder);
  expect(page(live, last)).toContain(`Problem ${count + 99} newer`);
  git(top, "checkout", "--quiet", older);
  await soon(() => page(live, "entry-0")).toContain("Problem 0 older");
  await soon(quiets).toBeGreaterThan(0);
  expect(page(live, last)).toBeUndefined();
  await expectAsBuilt(live);
  // A burst is one look, however many files it is about.
  expect(changes.length).toBeLessThan(40);
});

test.for(["ENOSPC", "EMFILE"])(
  "where the system watches no more files (%s) the book is read every second, and it says so",
  async (code) => {
    const watch = vi.spyOn(fs, "watch").mockImplementation(() => {
      throw Object.assign(new Error(`${code}: System limit for number of file watchers reached`), { code });
    });
    syncBuiltinESMExports();
    onTestFinished(() => {
      watch.mockRestore();
      syncBuiltinESMExports();
    });
    const { live, problems, quiets } = await follow();
    expect(watch).toHaveBeenCalled();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("the book is read every second instead");
    const change: Files = { [DROPS]: entry("Seen without a watcher"), "entries/voice/new-one.md": entry("A new one") };
    writeFiles(live.folder, change);
    await soon(() => page(live)).toContain("Seen without a watcher");
    expect(page(live, "new-one")).toContain("A new one");
    await soon(quiets).toBe(1);
    unlinkSync(join(live.folder, "entries/voice/new-one.md"));
    await soon(() => page(live, "new-one")).toBeUndefined();
    await soon(quiets).toBe(2);
    await expectAsBuilt(live);
  },
);

describe("a picture of an entry", () => {
  const withPicture = bookFiles({
    [DROPS]: "# The call drops\n\nThe number is not attached.\n\n1. Go.\n\n   ![The settings page](settings.png)\n",
  });
  /** The name of the picture on the page; undefined where the page shows its alternative text. */
  const shown = (live: LiveBook) => /src="[^"]*assets\/(\w+\.png)"/.exec(page(live) ?? "")?.[1];
  const bytes = (live: LiveBook) => {
    const found = live.file(`assets/${shown(live)}`);
    return found === undefined ? undefined : Buffer.from(found);
  };
  const rules = async (live: LiveBook) => (await live.findings()).map(({ ruleId }) => ruleId);

  test.for(["entries/voice/settings.png", "entries/voice/call-drops/settings.png", "pictures/settings.png"])(
    "is followed where it lies: %s",
    async (path) => {
      const { live, changes } = await follow(bookOnDisk({ ...withPicture, [path]: png(4, 2) }));
      const file = join(live.folder, path);
      const first = shown(live);
      expect(bytes(live)).toEqual(png(4, 2));
      writeFileSync(file, png(8, 2, 99));
      await soon(() => shown(live)).not.toBe(first);
      expect(new Set(changes.flat())).toEqual(new Set([path]));
      expect(page(live)).toContain('width="8"');
      expect(bytes(live)).toEqual(png(8, 2, 99));
      expect(live.file(`assets/${first}`)).toBeUndefined();
      rmSync(file);
      await soon(() => shown(live)).toBeUndefined();
      expect(page(live)).toContain("The settings page");
      expect(await rules(live)).toContain("files/missing");
      writeFiles(live.folder, { [path]: png(4, 2) });
      await soon(() => shown(live)).toBe(first);
      expect(await rules(live)).toEqual([]);
      await expectAsBuilt(live);
    },
  );

  test("in a folder that comes with it", async () => {
    const { live } = await follow(bookOnDisk(withPicture));
    expect(shown(live)).toBeUndefined();
    writeFiles(live.folder, { "entries/voice/call-drops/settings.png": png(4, 2) });
    await soon(() => shown(live)).toBeDefined();
    rmSync(join(live.folder, "entries/voice/call-drops"), { recursive: true });
    await soon(() => shown(live)).toBeUndefined();
  });

  test("that is saved in two parts is shown once it is whole", async () => {
    const path = "entries/voice/call-drops/settings.png";
    const { live, problems, quiets } = await follow(bookOnDisk({ ...withPicture, [path]: png(4, 2) }));
    const whole = png(300, 200, 7);
    const middle = Math.floor(whole.length / 2);
    writeFileSync(join(live.folder, path), whole.slice(0, middle));
    expect(bytes(live)).toBeUndefined();
    await soon(() => shown(live)).toBeUndefined();
    expect(page(live)).toContain("The settings page");
    fs.appendFileSync(join(live.folder, path), whole.slice(middle));
    await soon(() => page(live)).toContain('width="300"');
    await soon(quiets).toBe(1);
    expect(await rules(live)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

test("an attachment is followed as pictures are", async () => {
  const { live } = await follow(
    bookOnDisk(bookFiles({ [DROPS]: "# The call drops\n\n1. Send [the log](call.log).\n", "files/call.log": "one\n" })),
  );
  const shown = () => /assets\/\w+\.log/.exec(page(live) ?? "")?.[0];
  const first = shown();
  writeFileSync(join(live.folder, "files/call.log"), "two\n");
  await soon(shown).not.toBe(first);
  expect(Buffer.from(live.file(`${shown()}`) ?? []).toString()).toBe("two\n");
  rmSync(join(live.folder, "files/call.log"));
  await soon(shown).toBeUndefined();
});
