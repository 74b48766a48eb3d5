import type { Metadata } from "next";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import { CreateKey } from "@/components/api-keys/create-key";
import { KeysTable } from "@/components/api-keys/keys-table";
import { keysWords } from "@/components/api-keys/keys-words";
import { SplitView } from "@/components/data-table/split-view";
import { compact } from "@/components/ui/compact";
import { PageHeader } from "@/components/ui/page-header";
import { getMe } from "@/lib/accounts/get-me";
import { listApiKeys } from "@/lib/api-keys/list-api-keys";
import { apiKeysQuery } from "@/lib/client/api-keys";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { makeQueryClient } from "@/lib/client/query-client";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { Prefetched } from "../../prefetched";

export const metadata: Metadata = { title: "API keys" };
const loadParams = createLoader({ cursor: parseAsString });

export default async function ApiKeysPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [ctx, params] = await Promise.all([pageCtx(), loadParams(searchParams)]);
  const filter = compact(params);
  const client = makeQueryClient();
  const query = apiKeysQuery(filter);
  const [{ workspace }] = await Promise.all([
    getMe(ctx),
    client.prefetchQuery({ ...query, queryFn: () => listApiKeys(ctx, { limit: PAGE_ROWS, ...filter }) }),
  ]);
  return (
    <Prefetched client={client}>
      <PageHeader title="API keys" actions={<CreateKey />} />
      <SplitView panel={null}>
        <p className="max-w-4xl px-4 py-3 text-ink-soft md:px-5">
          A key speaks for you over the API, in this workspace only, and never does more than you may. It may make{" "}
          {workspace.rate_limit.toLocaleString("en")} requests in any minute. {keysWords(ctx.actor.role)}
        </p>
        <div className="border-t">
          <KeysTable />
        </div>
      </SplitView>
    </Prefetched>
  );
}
