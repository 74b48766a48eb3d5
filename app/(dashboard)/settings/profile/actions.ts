"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { changePassword } from "@/lib/accounts/change-password";
import { endOtherSessions } from "@/lib/accounts/end-other-sessions";
import { endSession } from "@/lib/accounts/end-session";
import { updateProfile } from "@/lib/accounts/update-profile";
import { askedFrom } from "@/lib/server/auth/asked-from";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { accepted, type FormState, rejected, textOf } from "../../../(auth)/form-state";

async function attempt(before: FormState, form: FormData, work: () => Promise<string>): Promise<FormState> {
  try {
    const done = await work();
    revalidatePath("/", "layout");
    return accepted(before, done);
  } catch (error) {
    return rejected(before, form, error);
  }
}

export async function updateNameAction(before: FormState, form: FormData): Promise<FormState> {
  const ctx = await pageCtx();
  return attempt(before, form, async () => {
    await updateProfile(ctx, { name: textOf(form, "name") });
    return "Saved.";
  });
}

export async function changePasswordAction(before: FormState, form: FormData): Promise<FormState> {
  const ctx = await pageCtx();
  return attempt(before, form, async () => {
    const given = { present: textOf(form, "present"), password: textOf(form, "password") };
    await changePassword(ctx, given, askedFrom(await headers()));
    return "Your password is changed, and all other sessions have ended.";
  });
}

export async function endSessionAction(before: FormState, form: FormData): Promise<FormState> {
  const ctx = await pageCtx();
  return attempt(before, form, async () => {
    const id = textOf(form, "session");
    if (id) {
      await endSession(ctx, id);
      return "The session has ended.";
    }
    const ended = await endOtherSessions(ctx, askedFrom(await headers()));
    return ended === 1 ? "One other session has ended." : `${ended} other sessions have ended.`;
  });
}
