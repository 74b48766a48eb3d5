"use client";
import { Ban } from "lucide-react";
import { useState } from "react";
import { knownCount } from "@/lib/client/count-query";
import type { Run } from "@/lib/contract/runs";
import { SelectionBar } from "../data-table/selection-bar";
import { ChangeButton } from "../lead-changes/change-button";
import { Button } from "../ui/button";
import { part } from "../ui/part";
import type { ResultSelection } from "./use-result-selection";

const BulkActions = part(() => import("../lead-changes/bulk-actions").then((file) => file.BulkActions));
const ExcludeDialog = part(() => import("./exclude-dialog").then((file) => file.ExcludeDialog));

type Props = { run: Run; of: ResultSelection; rows: number; isScrolled: boolean };

export function ResultSelectionBar({ run, of, rows, isScrolled }: Props) {
  const [isExcluding, setExcluding] = useState(false);
  const { selection, which, total, matching, selectAll } = of;
  return (
    <>
      <SelectionBar
        selection={selection}
        rows={rows}
        total={matching}
        noun={{ one: "result", many: "results" }}
        onSelectAll={selectAll}
        isScrolled={isScrolled}
      >
        <BulkActions of={which} total={total} />
        <Button size="sm" look="ghost" isDisabled={!total} onPress={() => setExcluding(true)}>
          <Ban aria-hidden className="size-3.5" />
          Exclude
        </Button>
        <ChangeButton
          isDisabled={!total}
          of={{ which, count: knownCount(total ?? 0), words: "The leads that the selected results are." }}
        />
      </SelectionBar>
      {isExcluding ? <ExcludeDialog run={run} of={of} onClose={() => setExcluding(false)} /> : null}
    </>
  );
}
