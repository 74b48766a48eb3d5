import type { Role } from "@/lib/contract/scopes";

export const ROLE_WORDS: Record<Role, { name: string; can: string }> = {
  owner: { name: "Owner", can: "Reads, builds and runs everything, and manages people." },
  member: { name: "Member", can: "Reads, builds and runs everything." },
  viewer: { name: "Viewer", can: "Reads only." },
};
