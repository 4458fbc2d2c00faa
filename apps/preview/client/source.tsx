import type { ComponentChildren } from "preact";

/** Text as it is, in a box that scrolls and that the keyboard reaches. */
export function Source({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is to be reached by the keyboard.
    <section class="source" tabIndex={0} aria-label={label}>
      <pre>{children}</pre>
    </section>
  );
}
