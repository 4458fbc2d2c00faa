import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * Splits a generated book into one for each area, below `target`, and answers their folders. Each part has an inventory
 * of what it refers to in the others, so its references are checked as they were in one book.
 */
export function splitByArea(book: string, target: string): readonly string[] {
  const areas = readdirSync(join(book, "entries"));
  const areaOf = new Map(
    areas.flatMap((area) =>
      readdirSync(join(book, "entries", area)).map((name) => [basename(name, ".md"), area] as const),
    ),
  );
  return areas.map((area) => {
    const part = join(target, area);
    mkdirSync(join(part, "entries"), { recursive: true });
    mkdirSync(join(part, "inventories"));
    cpSync(join(book, "entries", area), join(part, "entries", area), { recursive: true });
    cpSync(join(book, "brands"), join(part, "brands"), { recursive: true });
    const brand = join(part, "brands/acme.yaml");
    writeFileSync(brand, readFileSync(brand, "utf8").replace(/^url: (.*)$/m, `url: $1/${area}`));
    const others = referencesIn(join(part, "entries", area)).filter((id) => areaOf.get(id) !== area);
    const items = others.map((id) => {
      const title = titleOf(join(book, "entries", areaOf.get(id) ?? "", `${id}.md`));
      return `  - {id: ${id}, title: ${JSON.stringify(title)}, url: ${areaOf.get(id)}/${id}/}`;
    });
    writeFileSync(
      join(part, "inventories/others.yaml"),
      `title: Generated\nurl: https://help.acme.example\nitems:\n${items.join("\n")}\n`,
    );
    const settings = readFileSync(join(book, "book.yaml"), "utf8")
      .replace(/^id: .*$/m, `id: ${area}`)
      .replace(/^areas:\n(?: {2}- .*\n)+/m, `areas:\n  - {id: ${area}, title: ${area.replace("-", " ")}}\n`);
    writeFileSync(join(part, "book.yaml"), `${settings}inventories: [others]\n`);
    return part;
  });
}

function referencesIn(folder: string): readonly string[] {
  const found = readdirSync(folder).flatMap((name) =>
    Array.from(readFileSync(join(folder, name), "utf8").matchAll(/\[\[([a-z0-9-]+)\]\]/g), ([, id = ""]) => id),
  );
  return [...new Set(found)].sort();
}

function titleOf(file: string): string {
  return /^# (.*)$/m.exec(readFileSync(file, "utf8"))?.[1] ?? "";
}
