"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { claimInstallation } from "@/lib/accounts/claim-installation";
import { askedFrom } from "@/lib/server/auth/asked-from";
import { signIn } from "@/lib/server/auth/sign-in";
import { type FormState, rejected, textOf } from "../form-state";

export async function claimAction(before: FormState, form: FormData): Promise<FormState> {
  const email = textOf(form, "email");
  const password = textOf(form, "password");
  try {
    const [token, name, workspaceName] = [textOf(form, "token"), textOf(form, "name"), textOf(form, "workspaceName")];
    const { address } = askedFrom(await headers());
    await claimInstallation({ token, address, name, workspaceName, email, password });
    await signIn({ email, password });
  } catch (error) {
    return rejected(before, form, error);
  }
  redirect("/workflows");
}
