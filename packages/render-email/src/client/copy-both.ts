/** A text for the clipboard in both forms. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

/**
 * Puts both forms of a text on the clipboard, from the stored strings and never from the page, whose styles would come
 * along. Call it in the handler of what the agent did. Answers what arrived: both forms, the plain one, or nothing.
 *
 * The copy event comes first: it stores the bytes as they are, in frames and on pages that are not served safely too.
 * A `ClipboardItem` goes through Chromium's own parser, under the policy of the page, which reports every style in it.
 */
export async function copyBoth(copied: Copied): Promise<"both" | "plain" | "nothing"> {
  if (copyByEvent(copied) || (await writeItem(copied))) return "both";
  return (await writeText(copied.text)) ? "plain" : "nothing";
}

function copyByEvent({ html, text }: Copied): boolean {
  let done = false;
  const fill = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    done = true;
  };
  document.addEventListener("copy", fill);
  const ran = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return ran && done;
}

/** The item is made at once, since Safari allows it in the handler only. */
function writeItem({ html, text }: Copied): Promise<boolean> {
  if (typeof ClipboardItem === "undefined" || navigator.clipboard?.write === undefined) return Promise.resolve(false);
  const item = new ClipboardItem({
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([text], { type: "text/plain" }),
  });
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  );
}

function writeText(text: string): Promise<boolean> {
  return (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
    () => true,
    () => false,
  );
}
