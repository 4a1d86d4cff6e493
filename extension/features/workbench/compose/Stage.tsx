import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Box, boxBetween, moveBox, resizeBox, type Size } from "../../../core/compose/redaction-boxes.ts";
import { pictures } from "./letter-texts.ts";
import type { Opened } from "./picture.ts";

interface StageProps {
  opened: Opened;
  boxes: Box[];
  /** The box that takes the focus; a new object each time, so that the same one can take it again. */
  focus: { at: number } | null;
  onBoxes: (boxes: Box[]) => void;
  onRemove: (index: number) => void;
  onSelect: (index: number | null) => void;
  /** Said aloud. */
  say: (words: string) => void;
}

/** What the hand does: a new box from this corner, or a box moved or made larger. In pixels of the picture. */
type Drag = { kind: "draw" | "move" | "size"; index: number; x: number; y: number; from: Box | null };

const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);

const placed = (box: Box, n: number, { w, h }: Size): string =>
  pictures("box", { n, x: percent(box.x, w), y: percent(box.y, h), w: percent(box.w, w), h: percent(box.h, h) });

/** The picture with its boxes: drawn by mouse or finger, moved and sized by arrow keys. */
export const Stage = ({ opened, boxes, focus, onBoxes, onRemove, onSelect, say }: StageProps) => {
  const { canvas, size } = opened;
  const stage = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const [drawn, setDrawn] = useState<Box | null>(null);
  useEffect(() => {
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", pictures("canvas", { ...size }));
    stage.current?.prepend(canvas);
    return () => canvas.remove();
  }, [canvas]);
  // Before anything is painted: between a removed box and the next one the focus must not fall through.
  useLayoutEffect(() => {
    if (focus) stage.current?.querySelectorAll<HTMLElement>(".cover")[focus.at]?.focus();
  }, [focus]);

  const at = (event: PointerEvent): [number, number] => {
    const seen = canvas.getBoundingClientRect();
    return [((event.clientX - seen.left) / seen.width) * size.w, ((event.clientY - seen.top) / seen.height) * size.h];
  };
  const put = (index: number, box: Box) => onBoxes(boxes.map((other, i) => (i === index ? box : other)));

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || drag.current) return;
    const target = event.target as HTMLElement;
    const cover = target.closest<HTMLElement>(".cover");
    const index = cover ? Number(cover.dataset.index) : boxes.length;
    const [x, y] = at(event);
    const kind = cover ? (target.classList.contains("grip") ? "size" : "move") : "draw";
    drag.current = { kind, index, x, y, from: boxes[index] ?? null };
    stage.current?.setPointerCapture(event.pointerId);
    cover?.focus();
    event.preventDefault();
  };
  const move = (event: PointerEvent) => {
    const now = drag.current;
    if (!now) return;
    const [x, y] = at(event);
    if (now.kind === "draw") setDrawn(boxBetween(now.x, now.y, x, y, size));
    else if (now.from)
      put(now.index, (now.kind === "move" ? moveBox : resizeBox)(now.from, x - now.x, y - now.y, size));
  };
  const up = (event: PointerEvent) => {
    const now = drag.current;
    drag.current = null;
    setDrawn(null);
    if (now?.kind !== "draw" || event.type === "pointercancel") return;
    const box = boxBetween(now.x, now.y, ...at(event), size);
    if (!box) return;
    onBoxes([...boxes, box]);
    say(pictures("added", { n: boxes.length + 1 }));
  };

  const key = (event: KeyboardEvent, index: number, box: Box) => {
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      onRemove(index);
      return;
    }
    const step = Math.max(2, Math.round(Math.max(size.w, size.h) / 100)) * (event.altKey ? 0.2 : 1);
    const [dx, dy] =
      { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key] ?? [];
    if (dx === undefined || dy === undefined) return;
    event.preventDefault();
    const next = (event.shiftKey ? resizeBox : moveBox)(box, dx, dy, size);
    put(index, next);
    say(placed(next, index + 1, size));
  };

  const where = ({ x, y, w, h }: Box): string =>
    `left:${(100 * x) / size.w}%;top:${(100 * y) / size.h}%;width:${(100 * w) / size.w}%;height:${(100 * h) / size.h}%`;
  return (
    <div class="stage" ref={stage} onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={up}>
      {boxes.map((box, i) => (
        <div
          class="cover"
          role="application"
          aria-roledescription={pictures("boxRole")}
          aria-label={placed(box, i + 1, size)}
          aria-describedby="box-help"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move it, so it has to take the focus
          tabIndex={0}
          data-index={i}
          style={where(box)}
          onKeyDown={(event) => key(event, i, box)}
          onFocus={() => onSelect(i)}
        >
          <span class="grip" />
        </div>
      ))}
      {drawn && <div class="cover drawn" style={where(drawn)} />}
    </div>
  );
};
