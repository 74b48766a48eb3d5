"use client";
import Link from "next/link";
import { useSyncExternalStore } from "react";
import { unsavedSavers, watchUnsaved } from "@/lib/client/savers";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

const NONE: ReturnType<typeof unsavedSavers> = [];
const WORDS = {
  failed: "is not saved: it is tried again by itself.",
  refused: "is not saved: it was refused.",
  conflict: "is not saved: it was changed by somebody else too.",
  typed: "is not saved yet.",
};
type Told = keyof typeof WORDS;
const isTold = (kind: string): kind is Told => kind in WORDS;

/** What is not saved of a thing that is not on the page any more. */
export function UnsavedBar() {
  const unsaved = useSyncExternalStore(watchUnsaved, unsavedSavers, () => NONE);
  const lost = unsaved.flatMap((saver) => {
    const { kind } = saver.snapshot().status;
    return !saver.isWatched && isTold(kind) ? [{ saver, kind }] : [];
  });
  if (lost.length === 0) return null;
  return (
    <div className="fixed inset-x-4 bottom-18 z-40 mx-auto flex max-w-lg flex-col gap-2 md:bottom-4">
      {lost.map(({ saver, kind }) => (
        <Notice
          key={saver.about.href}
          tone={kind === "typed" ? "warning" : "danger"}
          role="alert"
          action={
            kind === "failed" ? (
              <Button size="sm" onPress={saver.retry}>
                Retry
              </Button>
            ) : saver.discard ? (
              <Button size="sm" onPress={saver.discard}>
                Discard
              </Button>
            ) : null
          }
        >
          Your change of{" "}
          <Link href={saver.about.href} className="link">
            {saver.about.name}
          </Link>{" "}
          {WORDS[kind]}
        </Notice>
      ))}
    </div>
  );
}
