import { z } from "zod";
import { transaction } from "@/db/client";
import { updateUserName } from "@/db/queries/accounts";
import type { Ctx } from "@/lib/access/actor";
import { requireSession } from "@/lib/access/require-session";
import { toTypeId } from "@/lib/base/ids";
import { parseFields } from "@/lib/base/parse-fields";
import { text } from "@/lib/contract/text";
import { recordAccountEvent } from "@/lib/events/record-account-event";

const Change = z.object({ name: text(120) });

/** The name under which others see the person, in each of their workspaces. */
export async function updateProfile(ctx: Ctx, given: { name: string }): Promise<void> {
  const { userId } = requireSession(ctx);
  const { name } = parseFields(Change, given);
  await transaction(async (tx) => {
    await updateUserName(tx, { userId, name });
    const target = { id: toTypeId("user", userId), name };
    await recordAccountEvent(tx, { action: "updateProfile", of: { userId }, target });
  });
}
