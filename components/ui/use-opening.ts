import { useRef, useState } from "react";

/** A button and what it opens; nothing of that is there before it is opened for the first time. */
export function useOpening(popup: "menu" | "dialog") {
  const [{ isOpen, isThere }, set] = useState({ isOpen: false, isThere: false });
  const button = useRef<HTMLButtonElement>(null);
  const open = () => set({ isOpen: true, isThere: true });
  const onKeyDown = ({ key }: { key: string }) => {
    if (key === "ArrowDown" || key === "ArrowUp") open();
  };
  return {
    button,
    isOpen,
    isThere,
    close: () => set({ isOpen: false, isThere: true }),
    /** What the button is given. */
    trigger: {
      ref: button,
      onPress: open,
      "aria-haspopup": popup,
      "aria-expanded": isOpen,
      ...(popup === "menu" && { onKeyDown }),
    },
  };
}
