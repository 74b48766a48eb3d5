import * as api from "@/lib/contract/members";
import { listMembers } from "@/lib/members/list-members";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listMembers, async ({ ctx }) => ({ data: await listMembers(ctx) })),
);
