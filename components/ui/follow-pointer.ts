import type { PointerEvent as Pressed } from "react";

type Followed = {
  /** So many pixels from where it was pressed, to the right. */
  onMove: (distance: number) => void;
  /** Null where it was let go in its place, or taken back by Escape. */
  onEnd: (distance: number | null) => void;
};

/** From the press of a pointer until it is let go, wherever it goes meanwhile. */
export function followPointer(pressed: Pressed<HTMLElement>, { onMove, onEnd }: Followed): void {
  if (pressed.button !== 0) return;
  pressed.preventDefault();
  const { currentTarget: element, clientX: from } = pressed;
  element.setPointerCapture(pressed.pointerId);
  const done = new AbortController();
  const { signal } = done;
  let distance: number | null = null;
  function end(moved: number | null) {
    done.abort();
    onEnd(moved);
  }
  function move({ clientX }: PointerEvent) {
    if (clientX === from && distance === null) return;
    distance = clientX - from;
    onMove(distance);
  }
  element.addEventListener("pointermove", move, { signal });
  element.addEventListener("pointerup", () => end(distance), { signal });
  element.addEventListener("pointercancel", () => end(null), { signal });
  window.addEventListener("keydown", ({ key }) => key === "Escape" && end(null), { signal });
}
