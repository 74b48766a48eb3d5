import * as api from "@/lib/contract/runs";
import { streamEndpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { streamRun } from "@/lib/server/http/stream-run";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  streamEndpoint(api.watchRun, ({ ctx, params, reader }) => streamRun(ctx, { runId: params.run_id, reader })),
);
