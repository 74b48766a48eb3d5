type Unsigned<Sort extends string> = Sort extends `-${infer By}` ? By : Sort;

/** What a sort such as `-name` orders by; a minus in front is descending. */
export function orderOf<Sort extends string>(sort: Sort): { by: Unsigned<Sort>; isDescending: boolean } {
  const isDescending = sort.startsWith("-");
  return { by: (isDescending ? sort.slice(1) : sort) as Unsigned<Sort>, isDescending };
}
