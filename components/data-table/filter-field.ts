import type { FacetQuery } from "@/lib/client/facet-query";

export type FilterValue = {
  value: string;
  name: string /** How many rows it would leave; left out where nobody counts. */;
  count?: number;
};

/** One way to narrow a list: a field of its rows. */
export type FilterField<Key extends string> = {
  key: Key;
  label: string;
  /** Values that are always the same; else they are asked for as somebody types. */
  values?: readonly FilterValue[];
};

/** Where the values of a field come from, and what each is called where the server's word is not what people read. */
export type FilterValues<Key extends string> = {
  queryOf: (key: Key, typed: string) => FacetQuery;
  nameOf: (key: Key, value: FilterValue) => string;
};
