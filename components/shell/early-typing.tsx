"use client";
import { useEffect } from "react";

declare global {
  interface Window {
    /** What people have typed, and where, before the page listened; of a box, whether they ticked it. */
    typedEarly?: Map<Element, string | boolean>;
  }
}

/** Runs before anything else of a page. A browser that restores a form by itself has no field in focus. */
const RECORD = `{window.typedEarly=new Map;const isBox=({type})=>/^(?:checkbox|radio)$/.test(type);
for(const type of["input","change"])document.addEventListener(type,({isTrusted,target})=>{
  if(isTrusted&&target===document.activeElement&&!isBox(target))window.typedEarly?.set(target,target.value)},true);
document.addEventListener("click",({isTrusted,target})=>{
  if(isTrusted&&isBox(target))window.typedEarly?.set(target,target.checked)},true)}`;

export function EarlyTypingRecorder({ nonce }: { nonce: string | undefined }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {RECORD}
    </script>
  );
}

const isListenedTo = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactProps"));

/** Tells React of a text that it has taken for its own, or has put its own over; what it has already, it does not hear. */
function replay(element: Element, typed: string | boolean): void {
  if (typeof typed === "boolean") {
    if (!(element instanceof HTMLInputElement)) return;
    // A click takes it there, whichever way it stands now.
    element.checked = !typed;
    element.click();
  } else if (element instanceof HTMLSelectElement) {
    element.value = typed;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    const tell = () => element.dispatchEvent(new Event("input", { bubbles: true }));
    // The first completes what is being made of its part of the page, and says nothing new.
    tell();
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value");
    element.value = element.defaultValue;
    own?.set?.call(element, typed);
    tell();
  }
}

/** What was typed into a page before it listened is told to it once it does, part by part as they come alive. */
export function EarlyTyping() {
  useEffect(() => {
    const typed = window.typedEarly;
    let frame = 0;
    const look = () => {
      for (const [element, value] of [...(typed ?? [])]) {
        const isGone = !element.isConnected;
        if (!isGone && !isListenedTo(element)) continue;
        typed?.delete(element);
        if (!isGone) replay(element, value);
      }
      if (typed?.size) frame = requestAnimationFrame(look);
      else delete window.typedEarly;
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, []);
  return null;
}
