import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { InvitationRequest } from "@/lib/contract/invitations";
import type { Member } from "@/lib/contract/members";
import type { Role } from "@/lib/contract/scopes";
import { call, callTagged } from "./call";
import { ChangedMeanwhile, changeSeen } from "./change-seen";
import { newIntent } from "./intent";

const FRESH_MS = 60_000;

export const membersQuery = () =>
  queryOptions({
    queryKey: ["members"],
    queryFn: async ({ signal }) => (await call("listMembers", { signal })).data,
    staleTime: FRESH_MS,
  });

/** As they are at this moment: what their going would do. */
export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: ["members", id],
    queryFn: async ({ signal }) => (await call("getMember", { params: { user_id: id }, signal })).data,
    staleTime: 0,
  });

const OPEN_MAX = 100;

export const openInvitationsQuery = () =>
  queryOptions({
    queryKey: ["invitations"],
    queryFn: async ({ signal }) =>
      (await call("listInvitations", { query: { status: "open", limit: OPEN_MAX }, signal })).data,
  });

export const updateMemberMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, seen, role }: { id: string; seen: Role; role: Role }) => {
      const params = { user_id: id };
      return changeSeen<Member, Member>({
        seen: { role: seen },
        wanted: { role },
        read: () => callTagged("getMember", { params }),
        work: async (ifMatch) => (await call("updateMember", { params, body: { role }, ifMatch })).data,
      });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["members"] }),
    onError: (error) => {
      if (error instanceof ChangedMeanwhile) void client.invalidateQueries({ queryKey: ["members"] });
    },
  });

export const removeMemberMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (id: string) => (await call("removeMember", { params: { user_id: id } })).data,
    // Not waited for: their row, and with it who asked, is gone by then.
    onSuccess: () => void client.invalidateQueries({ queryKey: ["members"] }),
  });

/** The link is in the answer alone, so it is not kept. */
export const createInvitationMutation = (client: QueryClient) => {
  const idempotencyKey = newIntent();
  return mutationOptions({
    mutationFn: async (body: InvitationRequest) => (await call("createInvitation", { body, idempotencyKey })).data,
    onSuccess: () => client.invalidateQueries({ queryKey: ["invitations"] }),
    gcTime: 0,
  });
};

export const revokeInvitationMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (id: string) => (await call("revokeInvitation", { params: { invitation_id: id } })).data,
    onSuccess: () => void client.invalidateQueries({ queryKey: ["invitations"] }),
  });
