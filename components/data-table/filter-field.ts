import type { FacetQuery } from "@/lib/client/facet-query";

export type FilterValue = {
  value: string;
  name: string;
  /** How many rows it would leave; left out where nobody counts. */
  count?: number;
};

/** One way to narrow a list: a field of its rows. */
export type FilterField<Key extends string> = {
  key: Key;
  label: string;
  /** All there are, where the page knows them; else they are asked for as somebody types. */
  values?: readonly FilterValue[];
  /** Its values are codes or ids, whose names come with the values that are asked for. */
  isCoded?: boolean;
};

/** Where the values of a field come from, and what each is called where the server's word is not what people read. */
export type FilterValues<Key extends string> = {
  /** Null for a field whose values the page knows. */
  queryOf: (key: Key, typed: string) => FacetQuery | null;
  nameOf: (key: Key, value: FilterValue) => string;
};
