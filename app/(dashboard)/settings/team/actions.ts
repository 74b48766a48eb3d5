"use server";
import { AppError } from "@/lib/base/errors";
import { createMemberLink } from "@/lib/members/create-member-link";
import { pageCtx } from "@/lib/server/auth/page-ctx";

export async function makePasswordLinkAction(memberId: string): Promise<{ url: string } | { fault: string }> {
  const ctx = await pageCtx();
  try {
    return { url: await createMemberLink(ctx, String(memberId)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const [fault] = error.details ?? [];
    return { fault: fault ? `This member ${fault.message}.` : error.message };
  }
}
