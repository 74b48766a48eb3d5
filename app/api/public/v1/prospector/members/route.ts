import * as api from "@/lib/contract/members";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { listMembers } from "@/lib/members/list-members";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listMembers, async ({ ctx }) => ({ data: await listMembers(ctx) })),
);
