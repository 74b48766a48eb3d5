"use client";
import { type FormEvent, useState } from "react";
import type { ListRequest } from "@/lib/client/list-request";
import { announce } from "../ui/announcer";
import { Button } from "../ui/button";
import { inputClass } from "../ui/field";
import { formatCount } from "../ui/intl";
import { CopyRequest } from "./copy-request";

type Props = {
  /** Of what is seen, counted from 0. */
  seen: { first: number; last: number };
  total: number;
  noun: { one: string; many: string };
  fault: { onRetry: () => void } | null;
  onGo: (row: number) => void;
  request: ListRequest | undefined;
};

/** Where the reader is in a list that is scrolled through, and the way to any of its rows. */
export function WindowFoot({ seen, total, noun, fault, onGo, request }: Props) {
  const [typed, setTyped] = useState("");
  const row = Number(typed.replaceAll(/[\s,.]/g, ""));
  const isRow = Number.isInteger(row) && row >= 1 && row <= total;
  const isWrong = typed.trim() !== "" && !isRow;
  function go(event: FormEvent) {
    event.preventDefault();
    if (!isRow) return;
    announce(`Row ${formatCount(row)}`);
    onGo(row);
  }
  return (
    <div className="sticky bottom-0 z-[3] flex min-h-11 flex-wrap items-center justify-between gap-3 border-t bg-canvas px-4 py-1 md:px-5">
      <p className="text-ink-faint text-xs tabular-nums">
        {formatCount(seen.first + 1)}–{formatCount(seen.last + 1)} of {formatCount(total)} {noun.many}
      </p>
      {fault ? (
        <p role="alert" className="text-danger text-xs">
          These rows can’t be shown.{" "}
          <button type="button" className="link" onClick={fault.onRetry}>
            Retry
          </button>
        </p>
      ) : null}
      <div className="flex items-center gap-2">
        <CopyRequest request={request} />
        <form onSubmit={go} noValidate className="flex items-center gap-2">
          <span className="w-24">
            <input
              aria-label="Go to row"
              placeholder="Row"
              inputMode="numeric"
              autoComplete="off"
              aria-invalid={isWrong || undefined}
              title={isWrong ? `Enter a whole number from 1 to ${formatCount(total)}` : undefined}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              className={`${inputClass} h-7 tabular-nums`}
            />
          </span>
          <Button type="submit" size="sm">
            Go to row
          </Button>
        </form>
      </div>
    </div>
  );
}
