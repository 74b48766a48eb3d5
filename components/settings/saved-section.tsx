"use client";
import { useMutation } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { CallError } from "@/lib/client/call-error";
import { updateWorkspaceMutation } from "@/lib/client/workspace";
import type { WorkspaceRequest } from "@/lib/contract/workspace";
import { ErrorNote } from "../data-table/error-note";
import { Button } from "../ui/button";
import { SettingsSection } from "./settings-section";

type Props<Fields extends WorkspaceRequest> = {
  title: string;
  says?: string;
  /** As they are stored. */
  initial: Fields;
  children: (
    fields: Fields,
    change: (part: Partial<Fields>) => void,
    fault: (path: string) => string | undefined,
  ) => ReactNode;
};

/** These fields of an object that has them all. */
function pick<Fields extends object>(fields: Fields, names: readonly string[], from: object): Fields {
  return { ...fields, ...Object.fromEntries(names.map((name) => [name, Reflect.get(from, name)])) };
}

/** Fields that are saved together; says so beside their button once the server has answered. */
export function SavedSection<Fields extends WorkspaceRequest>({ title, says, initial, children }: Props<Fields>) {
  const [stored, setStored] = useState(initial);
  const [fields, setFields] = useState(initial);
  const save = useMutation(updateWorkspaceMutation());
  const router = useRouter();
  const names = Object.keys(initial);
  const changed = names.filter((name) => Reflect.get(fields, name) !== Reflect.get(stored, name));
  const isChanged = changed.length > 0;
  const faults = save.error instanceof CallError ? save.error.details : [];
  const fault = (path: string) => faults.find((detail) => detail.path === path)?.message;

  function submit() {
    save.mutate(pick({}, changed, fields), {
      onSuccess: (answer) => {
        const now = pick(initial, names, answer);
        setStored(now);
        setFields(now);
        router.refresh();
      },
    });
  }
  return (
    <SettingsSection title={title} says={says}>
      <form
        aria-label={title}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged && !save.isPending) submit();
        }}
      >
        {children(
          fields,
          (part) => {
            if (save.isSuccess) save.reset();
            setFields({ ...fields, ...part });
          },
          fault,
        )}
        {save.error && faults.length === 0 ? <ErrorNote error={save.error} what="It was not saved." /> : null}
        <div className="flex items-center gap-3">
          <Button type="submit" isDisabled={!isChanged} isPending={save.isPending}>
            Save
          </Button>
          <p role="status" className="flex items-center gap-1.5 text-ink-soft">
            {save.isSuccess && !isChanged ? (
              <>
                <Check aria-hidden className="size-4 text-positive" />
                Saved
              </>
            ) : null}
          </p>
        </div>
      </form>
    </SettingsSection>
  );
}
