"use client";
import Link from "next/link";
import { useSyncExternalStore } from "react";
import { unsavedSavers, watchUnsaved } from "@/lib/client/savers";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

const NONE: ReturnType<typeof unsavedSavers> = [];
const WORDS = {
  failed: "is tried again by itself",
  refused: "was refused",
  conflict: "was changed by somebody else too",
};

/** What is not saved of a thing that is not on the page any more. */
export function UnsavedBar() {
  const unsaved = useSyncExternalStore(watchUnsaved, unsavedSavers, () => NONE);
  const lost = unsaved.flatMap((saver) => {
    const { kind } = saver.snapshot().status;
    return !saver.isWatched && (kind === "failed" || kind === "refused" || kind === "conflict")
      ? [{ saver, kind }]
      : [];
  });
  if (lost.length === 0) return null;
  return (
    <div className="fixed inset-x-4 bottom-18 z-40 mx-auto flex max-w-lg flex-col gap-2 md:bottom-4">
      {lost.map(({ saver, kind }) => (
        <Notice
          key={saver.about.href}
          tone="danger"
          role="alert"
          action={
            kind === "failed" ? (
              <Button size="sm" onPress={saver.retry}>
                Retry
              </Button>
            ) : null
          }
        >
          Your change of{" "}
          <Link href={saver.about.href} className="link">
            {saver.about.name}
          </Link>{" "}
          is not saved: it {WORDS[kind]}.
        </Notice>
      ))}
    </div>
  );
}
