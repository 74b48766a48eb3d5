"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Undo2, X } from "lucide-react";
import { newIntent } from "@/lib/client/intent";
import { cancelLeadChangeMutation, isLiveChange, undoLeadChangeMutation } from "@/lib/client/lead-changes";
import type { LeadChange } from "@/lib/contract/lead-changes";
import { sayFailure } from "../data-table/say-failure";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { ProgressBar } from "../ui/progress-bar";
import { Time } from "../ui/time";

import { stateWords } from "./change-words";

export function ChangeRow({ row }: { row: LeadChange }) {
  const client = useQueryClient();
  const cancel = useMutation(cancelLeadChangeMutation(client));
  const undo = useMutation(undoLeadChangeMutation(client));
  const name = row.summary;
  const words = stateWords(row);
  const isLive = isLiveChange(row);
  const onError = (error: Error) => sayFailure("That was not done", error);
  return (
    <li className="flex min-h-13 items-center gap-3 px-3 py-2">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="min-w-0 break-words text-ink">{name}</span>
          <Time value={row.created_at} className="text-ink-faint text-xs" />
        </p>
        {isLive ? <ProgressBar label={name} value={row.total ? row.processed / row.total : null} text={words} /> : null}
        <p className={`text-xs tabular-nums ${row.status === "failed" ? "text-danger" : "text-ink-soft"}`}>{words}</p>
      </div>
      {isLive ? (
        <IconButton
          label={`Cancel: ${name}`}
          isDisabled={cancel.isPending}
          onPress={() => cancel.mutate(row.id, { onError })}
        >
          <X aria-hidden className="size-4" />
        </IconButton>
      ) : null}
      {!isLive && row.changed > 0 && row.undone_by === null ? (
        <Button
          size="sm"
          isPending={undo.isPending}
          aria-label={`Undo: ${name}`}
          onPress={() => undo.mutate({ id: row.id, intent: newIntent() }, { onError })}
        >
          <Undo2 aria-hidden className="size-3.5" />
          Undo
        </Button>
      ) : null}
    </li>
  );
}
