import * as api from "@/lib/contract/runs";
import { streamEndpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { streamRun } from "@/lib/http/stream-run";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  streamEndpoint(api.watchRun, ({ ctx, params, reader }) => streamRun(ctx, { runId: params.run_id, reader })),
);
