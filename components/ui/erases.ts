import type { KeyboardEvent } from "react";

/** Whether a key takes away the tag before an empty field: pressed for it, not held down while the text was erased. */
export function erases({ key, nativeEvent }: KeyboardEvent, text: string): boolean {
  return key === "Backspace" && text === "" && !nativeEvent.repeat && !nativeEvent.isComposing;
}
