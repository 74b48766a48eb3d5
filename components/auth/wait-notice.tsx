"use client";
import { useEffect, useState } from "react";
import { tooManyTries } from "@/lib/contract/wait-words";
import { Notice } from "../ui/notice";

/** Says once how long nothing more is taken, and shows what is left of it. */
export function WaitNotice({ seconds }: { seconds: number }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const until = Date.now() + seconds * 1000;
    const clock = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 500);
    return () => clearInterval(clock);
  }, [seconds]);
  return (
    <Notice tone={left > 0 ? "danger" : "info"}>
      <span role="alert" className="sr-only">
        {left > 0 ? tooManyTries(seconds) : "You can try again now."}
      </span>
      <span aria-hidden className="tabular-nums">
        {left > 0 ? tooManyTries(left) : "You can try again now."}
      </span>
    </Notice>
  );
}
