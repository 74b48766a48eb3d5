"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ChangedMeanwhile } from "@/lib/client/change-seen";
import { updateMemberMutation } from "@/lib/client/members";
import type { Member } from "@/lib/contract/members";
import { ErrorNote } from "../data-table/error-note";
import { ROLE_WORDS } from "../shell/role-words";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { counted } from "../ui/intl";
import { Notice } from "../ui/notice";
import { toast } from "../ui/toast";
import { RoleChoice } from "./role-choice";

type Props = { member: Member; isSelf: boolean; onClose: () => void };

export function ChangeRoleDialog({ member, isSelf, onClose }: Props) {
  const [seen, setSeen] = useState(member.role);
  const [role, setRole] = useState(member.role);
  const change = useMutation(updateMemberMutation(useQueryClient()));
  const now = change.error instanceof ChangedMeanwhile ? (change.error as ChangedMeanwhile<Member>).now.role : null;
  const router = useRouter();
  const name = member.name || member.email;
  function submit() {
    change.mutate(
      { id: member.id, seen, role },
      {
        onError: (error) => {
          if (error instanceof ChangedMeanwhile) setSeen((error as ChangedMeanwhile<Member>).now.role);
        },
        onSuccess: () => {
          onClose();
          toast.success(`${isSelf ? "You are" : `${name} is`} now ${ROLE_WORDS[role].name.toLowerCase()}`);
          if (isSelf) router.refresh();
        },
      },
    );
  }
  return (
    <Dialog title={isSelf ? "Change your role" : `Change the role of ${name}`} isOpen onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!change.isPending) submit();
        }}
      >
        <RoleChoice value={role} onChange={setRole} />
        <p className="text-ink-soft">
          It holds from the next request on
          {member.keys > 0
            ? `, for ${isSelf ? "your" : "their"} ${member.keys === 1 ? "key" : counted(member.keys, "key", "keys")} too`
            : ""}
          .
        </p>
        {now ? (
          <Notice tone="warning" role="alert">
            Somebody has made {isSelf ? "you" : name} {ROLE_WORDS[now].name.toLowerCase()} meanwhile.
          </Notice>
        ) : change.error ? (
          <ErrorNote error={change.error} what="The role was not changed." />
        ) : null}
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" isDisabled={role === seen} isPending={change.isPending}>
            Change role
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
