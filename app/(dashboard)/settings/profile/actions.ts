"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { askedFrom } from "@/lib/auth/asked-from";
import { changePassword } from "@/lib/auth/change-password";
import { endOtherSessions } from "@/lib/auth/end-other-sessions";
import { endSession } from "@/lib/auth/end-session";
import { pageCtx } from "@/lib/auth/page-ctx";
import { updateProfile } from "@/lib/auth/update-profile";
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
