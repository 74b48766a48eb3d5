import { mutationOptions } from "@tanstack/react-query";
import type { Workspace, WorkspaceRequest } from "@/lib/contract/workspace";
import { call, callTagged } from "./call";
import { changeSeen } from "./change-seen";

type Change = { seen: Partial<Workspace>; request: WorkspaceRequest };

/** Sends what was changed, where it still is as it was seen. */
export const updateWorkspaceMutation = () =>
  mutationOptions({
    mutationFn: ({ seen, request }: Change) =>
      changeSeen<Workspace, Workspace>({
        seen,
        read: () => callTagged("getWorkspace", {}),
        work: async (ifMatch) => (await call("updateWorkspace", { body: request, ifMatch })).data,
      }),
  });
