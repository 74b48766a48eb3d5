"use server";
import { pageCtx } from "@/lib/auth/page-ctx";
import { AppError } from "@/lib/errors";
import { createMemberLink } from "@/lib/members/create-member-link";

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
