"use client";
import { useMutation } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { CallError } from "@/lib/client/call-error";
import { ChangedMeanwhile } from "@/lib/client/change-seen";
import { type KeptForm, keptForms } from "@/lib/client/kept-form";
import type { Editing } from "@/lib/client/seen-fields";
import { updateWorkspaceMutation } from "@/lib/client/workspace";
import type { Workspace, WorkspaceRequest } from "@/lib/contract/workspace";
import { ErrorNote } from "../data-table/error-note";
import { SeenConflict } from "../saving/seen-conflict";
import { useSeenForm } from "../saving/use-seen-form";
import { Button } from "../ui/button";
import { formatList } from "../ui/intl";
import { SettingsSection } from "./settings-section";

type Props<Fields extends WorkspaceRequest> = {
  workspaceId: string;
  title: string;
  says?: string;
  /** As they are stored. */
  initial: Fields;
  /** What each is called in a sentence. */
  words: Record<keyof Fields, string>;
  children: (
    fields: Fields,
    change: (part: Partial<Fields>) => void,
    fault: (path: string) => string | undefined,
  ) => ReactNode;
};

const typedSections = keptForms<Editing<WorkspaceRequest>>();

/** Fields that are saved together; says so beside their button once the server has answered. */
export function SavedSection<Fields extends WorkspaceRequest>(props: Props<Fields>) {
  const { workspaceId, title, says, initial, words, children } = props;
  const [kept] = useState(() =>
    typedSections.of(`${workspaceId} ${title}`, {
      name: formatList(Object.values<string>(words)),
      href: "/settings/workspace",
    }),
  );
  const form = useSeenForm(initial, kept as KeptForm<Editing<Fields>>);
  const save = useMutation(updateWorkspaceMutation());
  const router = useRouter();
  const { error } = save;
  const faults = error instanceof CallError ? error.details : [];
  const fault = (path: string) => faults.find((detail) => detail.path === path)?.message;
  const isAsked = error instanceof ChangedMeanwhile;

  function submit() {
    const { request } = form;
    // A promise, which is told of the answer after its section has gone too.
    save.mutateAsync({ seen: form.seen as Partial<Workspace>, request }).then(
      (answer) => {
        form.saved({ ...initial, ...pick(Object.keys(initial), answer) });
        router.refresh();
      },
      () => undefined,
    );
  }
  function discard() {
    save.reset();
    form.discard();
  }
  return (
    <SettingsSection title={title} says={says}>
      <form
        aria-label={title}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (form.isChanged && !save.isPending) submit();
        }}
      >
        {children(
          form.fields,
          (part) => {
            if (save.isSuccess) save.reset();
            form.change(part);
          },
          fault,
        )}
        <SeenConflict form={form} error={error} words={words} show={String} onChoose={save.reset} />
        {error && !isAsked && faults.length === 0 ? <ErrorNote error={error} what="It was not saved." /> : null}
        <div className="flex items-center gap-3">
          <Button type="submit" isDisabled={!form.isChanged} isPending={save.isPending}>
            Save
          </Button>
          {form.isChanged && !save.isPending ? <Button onPress={discard}>Discard</Button> : null}
          <p role="status" className="flex items-center gap-1.5 text-ink-soft">
            {save.isSuccess && !form.isChanged ? (
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

function pick(names: readonly string[], from: object) {
  return Object.fromEntries(names.map((name) => [name, Reflect.get(from, name)]));
}
