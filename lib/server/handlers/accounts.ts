import { getMe } from "@/lib/accounts/get-me";
import { api } from "@/lib/contract/all";
import { endpoint } from "@/lib/server/http/endpoint";

export const accounts = {
  getMe: endpoint(api.getMe, async ({ ctx }) => ({ data: await getMe(ctx) })),
};
