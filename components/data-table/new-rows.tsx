"use client";
import { ArrowDown } from "lucide-react";
import { Button } from "../ui/button";
import { formatCount } from "../ui/intl";

/** Rows that have come since the list was read. It lies over the list and stays in sight, so that no row moves. */
export function NewRows({ count, onShow }: { count: number; onShow: () => void }) {
  if (count === 0) return null;
  return (
    <div className="sticky top-2 z-5 flex h-0 justify-center">
      <Button size="sm" look="primary" onPress={onShow} className="mt-1 rounded-full! shadow-popover">
        <ArrowDown aria-hidden className="size-3.5" />
        <span className="tabular-nums">{formatCount(count)} new: show</span>
      </Button>
    </div>
  );
}
