"use client";
import { MenuChoice, MenuHeader, MenuSection } from "../ui/menu";
import { toast } from "../ui/toast";

export type OwnWorkspace = { id: string; name: string };

type Props = {
  workspaces: readonly OwnWorkspace[];
  here: string;
  onSwitch: (workspaceId: string) => Promise<string | null>;
};

/** The page is loaded anew in the other workspace, so that nothing of this one stays in it. */
export function WorkspaceSection({ workspaces, here, onSwitch }: Props) {
  async function choose(id: string) {
    if (id === here) return;
    try {
      const fault = await onSwitch(id);
      if (fault) {
        toast.error(fault);
        return;
      }
    } catch {
      toast.error("The workspace was not changed. Try again.");
      return;
    }
    window.location.assign("/workflows");
  }
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[here]}
      onSelectionChange={(keys) => choose([...keys].map(String)[0] ?? here)}
      className="-mx-1 border-t px-1 pt-1"
    >
      <MenuHeader className="px-2 py-1 text-ink-faint text-xs">Workspaces</MenuHeader>
      {workspaces.map(({ id, name }) => (
        <MenuChoice key={id} id={id} name={name} />
      ))}
    </MenuSection>
  );
}
