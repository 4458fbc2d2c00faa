import type { SourceFile } from "../../../packages/core/dist/index.js";
import { checkPages } from "../pages.ts";
import type { CutPage } from "./cut-page.ts";
import { reasonClass } from "./reason-class.ts";
import { sectionKind } from "./section-kind.ts";

/** A page that describes a problem, as a whole entry. */
export interface PageFit {
  readonly file: string;
  /** The rules of its errors about the form, other than headings that the book would have to declare. */
  readonly form: readonly string[];
  /** Headings that the book would have to declare. */
  readonly undeclared: number;
  /** The rules of its other errors. */
  readonly markup: readonly string[];
}

/** Tries each page that has a fix section, with its title as `#` and without its frontmatter. */
export async function tryPages(
  cut: readonly { readonly path: string; readonly text: string; readonly page: CutPage }[],
): Promise<readonly PageFit[]> {
  const problems = cut.filter(({ page }) => page.sections.some(({ heading }) => sectionKind(heading) === "fix"));
  const checked = await checkPages(
    problems.map(({ text, page }, index): SourceFile => {
      const title = page.hasHeading ? "" : `# ${page.title ?? "The page does not open"}\n\n`;
      return { path: `entries/area/page-${index + 1}.md`, text: `${title}${text.slice(page.bodyStart)}` };
    }),
  );
  return problems.map(({ path }, index) => {
    const errors = (checked[index]?.diagnostics ?? []).filter(({ severity }) => severity === "error");
    const rules = errors.map(({ ruleId }) => ruleId);
    const isOwn = (rule: string) => rule !== "structure/unknown-section" && reasonClass(rule) === "grammar";
    return {
      file: path,
      form: [...new Set(rules.filter(isOwn))],
      undeclared: rules.filter((rule) => rule === "structure/unknown-section").length,
      markup: [...new Set(rules.filter((rule) => reasonClass(rule) === "markup"))],
    };
  });
}
