"use client";
import { Ellipsis, KeyRound, LogOut, UserCog, UserMinus } from "lucide-react";
import { useState } from "react";
import type { Member } from "@/lib/contract/members";
import { useMay, useMe } from "../shell/me";
import { Button } from "../ui/button";
import { Menu, MenuItem } from "../ui/menu";
import { part } from "../ui/part";
import { useMakePasswordLink } from "./password-link";

const ChangeRoleDialog = part(() => import("./change-role-dialog").then((file) => file.ChangeRoleDialog));
const PasswordLinkDialog = part(() => import("./password-link-dialog").then((file) => file.PasswordLinkDialog));
const RemoveMemberDialog = part(() => import("./remove-member-dialog").then((file) => file.RemoveMemberDialog));

/** Owners change others and themselves; everybody may leave. */
export function MemberMenu({ member }: { member: Member }) {
  const [open, setOpen] = useState<"role" | "password" | "remove" | null>(null);
  const makeLink = useMakePasswordLink();
  const isSelf = useMe()?.member.id === member.id;
  const mayManage = useMay("people");
  if (!mayManage && !isSelf) return null;
  const label = `Actions for ${member.name || member.email}`;
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        label={label}
        trigger={
          <Button look="ghost" size="icon" aria-label={label}>
            <Ellipsis aria-hidden className="size-4" />
          </Button>
        }
      >
        {mayManage ? (
          <MenuItem icon={<UserCog aria-hidden />} onAction={() => setOpen("role")}>
            Change role
          </MenuItem>
        ) : null}
        {mayManage && makeLink && !isSelf ? (
          <MenuItem icon={<KeyRound aria-hidden />} onAction={() => setOpen("password")}>
            New password
          </MenuItem>
        ) : null}
        <MenuItem
          danger
          icon={isSelf ? <LogOut aria-hidden /> : <UserMinus aria-hidden />}
          onAction={() => setOpen("remove")}
        >
          {isSelf ? "Leave the workspace" : "Remove"}
        </MenuItem>
      </Menu>
      {open === "role" ? <ChangeRoleDialog member={member} isSelf={isSelf} onClose={close} /> : null}
      {open === "password" && makeLink ? <PasswordLinkDialog member={member} make={makeLink} onClose={close} /> : null}
      {open === "remove" ? <RemoveMemberDialog member={member} isSelf={isSelf} onClose={close} /> : null}
    </>
  );
}
