"use client";
import { useQueries } from "@tanstack/react-query";
import type { CountQuery } from "@/lib/client/count-query";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { counted } from "../ui/intl";

export type SetFilter<Key extends string> = {
  key: Key;
  /** With its value: "State Colorado". */
  name: string;
  /** How many rows the others leave without it. */
  without: CountQuery;
};
type Props<Key extends string> = {
  title: string;
  filters: readonly SetFilter<Key>[];
  noun: { one: string; many: string };
  onRemove: (key: Key) => void;
  onClear: () => void;
};

/** Where filters leave nothing: the one that takes away most, with what there is without it, and the way back to all. */
export function FilteredEmpty<Key extends string>({ title, filters, noun, onRemove, onClear }: Props<Key>) {
  const counts = useQueries({ queries: filters.length > 1 ? filters.map(({ without }) => without) : [] });
  const found = filters.map((filter, at) => ({ ...filter, rows: counts[at]?.data ?? 0 }));
  const worst = found.reduce<(typeof found)[number] | null>(
    (best, one) => (one.rows > (best?.rows ?? 0) ? one : best),
    null,
  );
  return (
    <EmptyState
      title={title}
      action={
        <>
          {worst ? (
            <Button look="primary" onPress={() => onRemove(worst.key)}>
              Remove {worst.name}
            </Button>
          ) : null}
          <Button onPress={onClear}>Show all {noun.many}</Button>
        </>
      }
    >
      {worst
        ? `Without “${worst.name}” there ${worst.rows === 1 ? "is" : "are"} ${counted(worst.rows, noun.one, noun.many)}.`
        : null}
    </EmptyState>
  );
}
