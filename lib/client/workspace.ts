import { mutationOptions } from "@tanstack/react-query";
import type { WorkspaceRequest } from "@/lib/contract/workspace";
import { call } from "./call";

/** Sends one section's fields, so that it takes nothing back that another has changed. */
export const updateWorkspaceMutation = () =>
  mutationOptions({
    mutationFn: async (body: WorkspaceRequest) => (await call("updateWorkspace", { body })).data,
  });
