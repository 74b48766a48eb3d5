import { getMe } from "@/lib/accounts/get-me";
import * as api from "@/lib/contract/me";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getMe, async ({ ctx }) => ({ data: await getMe(ctx) })),
);
