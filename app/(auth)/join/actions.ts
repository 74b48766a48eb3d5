"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { acceptAs, acceptAsNewPerson } from "@/lib/members/accept-invitation";
import { askedFrom } from "@/lib/server/auth/asked-from";
import { findSignedIn } from "@/lib/server/auth/find-signed-in";
import { signIn } from "@/lib/server/auth/sign-in";
import { signOut } from "@/lib/server/auth/sign-out";
import { type FormState, rejected, textOf } from "../form-state";

export async function joinAction(before: FormState, form: FormData): Promise<FormState> {
  const [email, password] = [textOf(form, "email"), textOf(form, "password")];
  try {
    const { address } = askedFrom(await headers());
    const [token, name] = [textOf(form, "token"), textOf(form, "name")];
    await acceptAsNewPerson({ token, address, name, email, password });
    await signIn({ email, password });
  } catch (error) {
    return rejected(before, form, error);
  }
  redirect("/workflows");
}

/** For who is signed in as somebody else than the invitation is for. */
export async function joinAsAnotherAction(form: FormData): Promise<void> {
  await signOut();
  redirect(`/join?token=${encodeURIComponent(textOf(form, "token"))}`);
}

export async function joinSignedInAction(before: FormState, form: FormData): Promise<FormState> {
  const asked = await headers();
  const token = textOf(form, "token");
  const person = await findSignedIn(asked);
  if (!person) redirect(`/join?token=${encodeURIComponent(token)}`);
  try {
    await acceptAs(person, { token, address: askedFrom(asked).address });
  } catch (error) {
    return rejected(before, form, error);
  }
  redirect("/workflows");
}
