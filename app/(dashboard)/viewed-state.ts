import type { QueryClient } from "@tanstack/react-query";
import type { ParserMap, SearchParams } from "nuqs/server";
import type { ListGrammar, ListState } from "@/components/views/list-grammar";
import { resolveQuery } from "@/components/views/resolve-query";
import type { Ctx } from "@/lib/access/actor";
import { getPreferences } from "@/lib/accounts/get-preferences";
import { preferencesQuery } from "@/lib/client/preferences";
import { viewsQuery } from "@/lib/client/views";
import { type TableName, tableField } from "@/lib/contract/tables";
import { listViews } from "@/lib/views/list-views";

type List<Params extends ParserMap> = {
  ctx: Ctx;
  client: QueryClient;
  table: TableName;
  grammar: ListGrammar<Params>;
  searchParams: Promise<SearchParams>;
};

/** What a list shows to who opens this address of it; its views and one's preferences are put into the page's answers. */
export async function viewedState<Params extends ParserMap>(list: List<Params>): Promise<ListState<Params>> {
  const { ctx, client, table, grammar, searchParams } = list;
  const { read, write, normal } = grammar;
  const [said, views, preferences] = await Promise.all([
    read(searchParams),
    listViews(ctx, { table }),
    getPreferences(ctx),
  ]);
  client.setQueryData(viewsQuery(table).queryKey, views);
  client.setQueryData(preferencesQuery().queryKey, preferences);
  const known = { views, own: preferences[tableField(table)], normal };
  return read(new URLSearchParams(resolveQuery(write(said), known)));
}
