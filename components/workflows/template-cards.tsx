"use client";
import { ArrowRight, Plus } from "lucide-react";
import { useId } from "react";
import { useFormStatus } from "react-dom";
import type { Template } from "@/lib/contract/directory";
import { useCanWrite } from "../shell/me";
import { ReadOnlyNote } from "../shell/read-only-note";
import { counted, formatCount } from "../ui/intl";
import { Spinner } from "../ui/spinner";
import { SubmitButton } from "../ui/submit-button";

type Props = {
  templates: readonly Template[];
  /** Makes a workflow and goes to its builder; `template` in the form, or a blank one without. */
  create: (form: FormData) => Promise<void>;
};

export function TemplateCards({ templates, create }: Props) {
  const canWrite = useCanWrite();
  if (!canWrite) return <ReadOnlyNote cannot="make workflows" />;
  return (
    <>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {templates.map((template) => (
          <li key={template.key}>
            <form action={create} className="h-full">
              <input type="hidden" name="template" value={template.key} />
              <TemplateCard template={template} />
            </form>
          </li>
        ))}
      </ul>
      <form action={create} className="mt-4">
        <SubmitButton look="secondary">
          <Plus aria-hidden className="size-4" />
          Start blank
        </SubmitButton>
      </form>
    </>
  );
}

function TemplateCard({ template }: { template: Template }) {
  const { pending } = useFormStatus();
  const id = useId();
  const { name, description, companies } = template;
  return (
    <button
      type="submit"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-text`}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      className="group flex h-full w-full flex-col items-start rounded-lg border bg-raised p-4 text-start shadow-control hover:border-line-control"
    >
      <span id={`${id}-name`} className="font-medium text-base">
        {name}
      </span>
      <span id={`${id}-text`} className="mt-1 flex-1 text-ink-soft">
        {description}
      </span>
      <span className="mt-4 flex w-full items-center justify-between gap-2">
        <span className="tabular-nums">
          <span className="font-semibold">{counted(companies, "company", "companies")}</span>
          {template.new < companies ? (
            <span className="text-ink-faint"> · {formatCount(template.new)} new to you</span>
          ) : null}
        </span>
        {pending ? (
          <Spinner />
        ) : (
          <ArrowRight aria-hidden className="size-4 text-ink-faint group-hover:text-accent" />
        )}
      </span>
    </button>
  );
}
