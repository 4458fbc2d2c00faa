import { useEffect, useRef, useState } from "preact/hooks";
import { AddFile } from "./add-file/add-file.tsx";
import type { PaneProps } from "./app.tsx";
import { ChangeEntry } from "./change-entry/change-entry.tsx";
import { FramePane } from "./frame-pane.tsx";
import { LastGood } from "./last-good.tsx";
import { type Where, type Width, widths } from "./where.ts";

const widthNames: Readonly<Record<Width, string>> = { phone: "Phone", tablet: "Tablet", desktop: "Desktop" };
const themeNames: Readonly<Record<Where["theme"], string>> = { "": "System", light: "Light", dark: "Dark" };

/** The published page, on a screen of some width, in a look. */
export function PagePane(props: PaneProps) {
  const { books, state, where, revision, go, stale } = props;
  const [failure, setFailure] = useState<string>();
  const { book, brand, page, width, theme } = where;
  return (
    <>
      <div class="toolbar">
        <Buttons label="Screen" names={widthNames} chosen={width} onChoose={(one) => go({ width: one })} />
        <Buttons label="Look" names={themeNames} chosen={theme} onChoose={(one) => go({ theme: one })} />
        <AddFile {...props} />
        <ChangeEntry {...props} />
        <p class="muted address">{page}</p>
      </div>
      <LastGood state={state} where={where} stale={stale} failure={failure} />
      <Screen width={widths[width]} isFull={width === "desktop"}>
        <FramePane
          pages={books.pages}
          path={`now/${book}/${brand}/html/${page}`}
          theme={theme}
          title="Page of the book"
          revision={revision}
          onNavigate={(path) => go({ page: path.split("/").slice(4).join("/") })}
          onFailure={setFailure}
        />
      </Screen>
    </>
  );
}

interface ButtonsProps<Value extends string> {
  readonly label: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly chosen: Value;
  onChoose(value: Value): void;
}

function Buttons<Value extends string>({ label, names, chosen, onChoose }: ButtonsProps<Value>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons.
    <div class="buttons" role="group" aria-label={label}>
      {(Object.entries(names) as [Value, string][]).map(([value, name]) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {name}
        </button>
      ))}
    </div>
  );
}

interface ScreenProps {
  readonly width: number;
  /** Takes all the room there is; where that is too little, it is shown smaller. */
  readonly isFull: boolean;
  readonly children: preact.ComponentChildren;
}

/** A screen of a width in CSS pixels, made smaller where there is no room for it. */
function Screen({ width, isFull, children }: ScreenProps) {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(width);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? width));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [width]);
  const scale = Math.min(1, room / width);
  const wide = isFull ? Math.max(width, room) : width;
  return (
    <div class="room" ref={box}>
      <div class="screen" style={{ "--wide": `${wide}px`, "--scale": String(scale) }}>
        {children}
      </div>
    </div>
  );
}
