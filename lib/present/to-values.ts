import type { FieldValue } from "@/db/queries/field-values";
import { fromTypeId, toTypeId } from "@/lib/base/ids";
import type { IdKind } from "@/lib/contract/ids";

/** What a field's own filter has, and whose ids its values are, where they are ids. */
export type Own = { own: string | number | undefined; kind: IdKind | undefined };

/** The same as the rows have it. */
export function chosenIn({ own, kind }: Own): string | undefined {
  if (own === undefined) return undefined;
  return kind ? fromTypeId(kind, String(own)) : String(own);
}

type Found = { values: FieldValue[]; hasMore: boolean } | undefined;
type Value<Noun extends string> = { value: string; name: string } & { [N in Noun]: number };

/** The values of a field, with how many rows each would leave under the rows' name; what is chosen leaves what the list has. */
export function toValues<const Noun extends string>(
  found: Found,
  noun: Noun,
  { own, kind, total }: Own & { total: number },
) {
  const values = (found?.values ?? []).map(({ value, name, rows }) => {
    const wire = kind ? toTypeId(kind, value) : value;
    return { value: wire, name, [noun]: wire === String(own) ? total : rows } as Value<Noun>;
  });
  return { values, has_more_values: found?.hasMore ?? false };
}
