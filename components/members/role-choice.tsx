"use client";
import { ROLES, type Role } from "@/lib/contract/scopes";
import { ROLE_WORDS } from "../shell/role-words";
import { RadioGroup } from "../ui/radio-group";

const ITEMS = ROLES.map((value) => ({ value, name: ROLE_WORDS[value].name, hint: ROLE_WORDS[value].can }));

export function RoleChoice({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  return <RadioGroup label="Role" items={ITEMS} value={value} onChange={onChange} />;
}
