import { baseOf, OWN_COLUMNS, queryOf, type ViewParts } from "@/lib/client/view-parts";
import type { View } from "@/lib/contract/views";

/** As the list understands a query: without what it does not know. */
export type Normal = (query: string) => ViewParts;

/** One's own before everybody's. */
export function defaultOf(views: readonly View[]): View | undefined {
  const defaults = views.filter((view) => view.is_default);
  return defaults.find((view) => !view.is_shared) ?? defaults[0];
}

/** The whole address of a view, which shows the same to whoever is sent it, also once the view is another or gone. */
export function addressOf({ id, query }: Pick<View, "id" | "query">, normal: Normal): string {
  const parts = normal(query);
  const address = new URLSearchParams(queryOf(parts));
  if (!address.has("cols")) address.set("cols", OWN_COLUMNS);
  address.set("view", id);
  address.set("base", baseOf(parts));
  return address.toString();
}

function overlaid(below: string, above: URLSearchParams): string {
  const all = new URLSearchParams(below);
  for (const [key, value] of above) all.set(key, value);
  return all.toString();
}

type Known = {
  views: readonly View[];
  /** One's own columns, as preferences keep them. */
  own: string;
  normal: Normal;
};

/**
 * What an address means to who opens it. One that says its columns says everything; else it is the view that it names, or
 * the default where it says nothing at all, or one's own columns. What comes of it shows the same to everybody, but for an
 * address that said nothing and still does.
 */
export function resolveQuery(said: string, { views, own, normal }: Known): string {
  const params = new URLSearchParams(said);
  if (params.has("cols")) return said;
  const view = params.has("view") ? views.find(({ id }) => id === params.get("view")) : undefined;
  const opened = view ?? (params.size === 0 ? defaultOf(views) : undefined);
  if (opened) return overlaid(addressOf(opened, normal), params);
  if (!own && params.size === 0) return said;
  const columns = new URLSearchParams(own);
  if (!columns.has("cols")) columns.set("cols", OWN_COLUMNS);
  return overlaid(columns.toString(), params);
}
