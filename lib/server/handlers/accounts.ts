import { getMe } from "@/lib/accounts/get-me";
import { getPreferences } from "@/lib/accounts/get-preferences";
import { updatePreferences } from "@/lib/accounts/update-preferences";
import { api } from "@/lib/contract/all";
import { endpoint } from "@/lib/server/http/endpoint";

export const accounts = {
  getMe: endpoint(api.getMe, async ({ ctx }) => ({ data: await getMe(ctx) })),
  getPreferences: endpoint(api.getPreferences, async ({ ctx }) => ({ data: await getPreferences(ctx) })),
  updatePreferences: endpoint(api.updatePreferences, async ({ ctx, body, ifMatch }) => ({
    data: await updatePreferences(ctx, { request: body, ifMatch }),
  })),
};
