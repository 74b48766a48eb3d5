"use client";
import { useEffect, useRef } from "react";
import type { Template } from "@/lib/contract/directory";
import { useCanWrite } from "../shell/me";
import { ReadOnlyNote } from "../shell/read-only-note";
import { SubmitButton } from "../ui/submit-button";

type Props = { template: Pick<Template, "key" | "name" | "description">; create: (form: FormData) => Promise<void> };

/** A link to a template makes its workflow at once; as a POST, since visiting an address must change nothing. */
export function StartTemplate({ template, create }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const canWrite = useCanWrite();
  useEffect(() => {
    if (canWrite) form.current?.requestSubmit();
  }, [canWrite]);
  if (!canWrite) return <ReadOnlyNote cannot="make workflows" />;
  return (
    <form ref={form} action={create} className="flex flex-col items-start gap-4">
      <input type="hidden" name="template" value={template.key} />
      <div>
        <h2 className="font-semibold text-xl">{template.name}</h2>
        <p className="mt-1 text-base text-ink-soft">{template.description}</p>
      </div>
      <SubmitButton>Open in the builder</SubmitButton>
    </form>
  );
}
