import { getMe } from "@/lib/auth/get-me";
import * as api from "@/lib/contract/me";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getMe, async ({ ctx }) => ({ data: await getMe(ctx) })),
);
