"use server";
import { redirect } from "next/navigation";
import { claimInstallation } from "@/lib/auth/claim-installation";
import { signIn } from "@/lib/auth/sign-in";
import { type FormState, rejected, textOf } from "../form-state";

export async function claimAction(before: FormState, form: FormData): Promise<FormState> {
  const email = textOf(form, "email");
  const password = textOf(form, "password");
  try {
    const [token, name, workspaceName] = [textOf(form, "token"), textOf(form, "name"), textOf(form, "workspaceName")];
    await claimInstallation({ token, name, workspaceName, email, password });
    await signIn({ email, password });
  } catch (error) {
    return rejected(before, form, error);
  }
  redirect("/workflows");
}
