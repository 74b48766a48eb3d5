import { fillPath } from "@/lib/contract/fill-path";
import type { Endpoint } from "./list-endpoints";

/** The path and query of a request with these values; null where one that it needs is not known. */
export function requestPath(
  { path, pathParams, queryParams }: Endpoint,
  values: Record<string, string>,
): string | null {
  const needed = [...pathParams, ...queryParams.filter(({ isRequired }) => isRequired)];
  if (needed.some(({ name }) => values[name] === undefined)) return null;
  const filled = fillPath(path, (name) => values[name]);
  const query = new URLSearchParams(
    queryParams.filter(({ isRequired }) => isRequired).map(({ name }) => [name, values[name] ?? ""]),
  );
  return query.size > 0 ? `${filled}?${query}` : filled;
}
