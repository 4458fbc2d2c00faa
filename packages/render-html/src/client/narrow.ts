import { createLookupFilter } from "./filter-lookup.js";

/** Lets the field of a long list narrow it down while one types; Escape shows all again. */
export function narrowList(field: HTMLInputElement, list: Element): void {
  const filter = createLookupFilter(list);
  const narrow = () => filter(field.value, []);
  field.addEventListener("input", narrow);
  field.addEventListener("keydown", ({ key, isComposing }) => {
    if (key !== "Escape" || isComposing || field.value === "") return;
    field.value = "";
    narrow();
  });
  // The browser goes back to a page with what stood in its fields.
  if (field.value !== "") narrow();
}
