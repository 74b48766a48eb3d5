"use client";
import type { Decision, Duplicate } from "@/lib/contract/duplicates";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { formatShare } from "../ui/intl";
import { Time } from "../ui/time";
import { ComparedFields } from "./compared-fields";
import { matchedOn } from "./matched-on";

type Props = { pair: Duplicate; onDecide: (decision: Decision | null) => void };

/** The buttons come where the focus goes from pair to pair. */
export function DuplicateCard({ pair, onDecide }: Props) {
  const canWrite = useCanWrite();
  const title = `pair-${pair.id}`;
  return (
    <li data-pair={pair.id} aria-labelledby={title} className="border-b px-4 py-4 focus-within:bg-sunken md:px-5">
      <div className="mb-2 flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 id={title} className="font-medium text-sm" translate="no">
            {pair.left.company_name} / {pair.right.company_name}
          </h2>
          <p className="text-ink-faint text-xs">
            {pair.keys.length > 0 ? `Matched on ${matchedOn(pair.keys)}` : "No common key"} · names{" "}
            {formatShare(pair.name_similarity, 1)} alike
            {pair.decided_at ? (
              <>
                {" "}
                · decided by {pair.decided_by ?? "a former member"}, <Time value={pair.decided_at} />
              </>
            ) : null}
          </p>
        </div>
        {canWrite ? <Decide pair={pair} onDecide={onDecide} /> : null}
      </div>
      <ComparedFields pair={pair} />
    </li>
  );
}

function Decide({ pair: { status, decision }, onDecide }: Props) {
  return (
    <div className="flex flex-wrap gap-2">
      {status === "same" || status === "merged" ? null : (
        <Button size="sm" data-decide onPress={() => onDecide("same")}>
          Same company
        </Button>
      )}
      {status === "apart" ? null : (
        <Button size="sm" data-decide onPress={() => onDecide("apart")}>
          Keep apart
        </Button>
      )}
      {decision ? (
        <Button size="sm" look="ghost" data-decide onPress={() => onDecide(null)}>
          Take back
        </Button>
      ) : null}
    </div>
  );
}
