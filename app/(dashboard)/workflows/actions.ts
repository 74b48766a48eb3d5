"use server";
import { redirect } from "next/navigation";
import { api } from "@/lib/contract/all";
import { audited } from "@/lib/events/audited";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { createWorkflow } from "@/lib/workflows/create-workflow";
import { TEMPLATES } from "@/lib/workflows/templates";

/** Makes a workflow, from a template where the form names one, and goes to its builder. */
export async function createWorkflowAction(form: FormData): Promise<void> {
  const ctx = await pageCtx();
  const template = TEMPLATES.find(({ key }) => key === form.get("template"));
  const request = template ? { name: template.name, criteria: template.criteria } : {};
  const { id } = await createWorkflow(audited(ctx, { operation: api.createWorkflow }), request);
  redirect(`/workflows/${id}/edit`);
}
