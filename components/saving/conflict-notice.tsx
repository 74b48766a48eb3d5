"use client";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

type Props = {
  /** Who changed what and when. */
  children: ReactNode;
  mine: ReactNode;
  theirs: ReactNode;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** In place of a save: both have changed the same thing, and a person says which one stays. */
export function ConflictNotice({ children, mine, theirs, onKeepMine, onTakeTheirs }: Props) {
  return (
    <Notice tone="warning" role="alert">
      <p className="font-medium">{children}</p>
      <dl className="mt-2 grid gap-x-3 gap-y-2 sm:grid-cols-2">
        <Side name="Yours">{mine}</Side>
        <Side name="Theirs">{theirs}</Side>
      </dl>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="sm" onPress={onKeepMine}>
          Keep mine
        </Button>
        <Button size="sm" onPress={onTakeTheirs}>
          Take theirs
        </Button>
      </div>
    </Notice>
  );
}

function Side({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-soft text-xs">{name}</dt>
      <dd className="mt-0.5 max-h-40 overflow-y-auto whitespace-pre-wrap break-words rounded-md border bg-canvas px-2 py-1">
        {children}
      </dd>
    </div>
  );
}
