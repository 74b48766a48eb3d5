import { cookies } from "next/headers";
import { knownZone } from "@/components/ui/intl";
import { ZONE_COOKIE } from "@/components/ui/zone-cookie";
import type { Ctx } from "@/lib/access/actor";
import { getMe } from "@/lib/accounts/get-me";

/** The reader's zone, as their browser has told it; before that their workspace's. */
export async function viewerZone(ctx: Ctx): Promise<string> {
  const told = (await cookies()).get(ZONE_COOKIE)?.value;
  return knownZone(told ?? (await getMe(ctx)).workspace.timezone);
}
