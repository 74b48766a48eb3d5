"use client";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button";
import { part } from "../ui/part";

const InviteDialog = part(() => import("./invite-dialog").then((file) => file.InviteDialog));

export function InvitePerson() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        <UserPlus aria-hidden className="size-4" />
        Invite
      </Button>
      {isOpen ? <InviteDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
