"use client";
import { ArrowRight, Plus } from "lucide-react";
import { Suspense, useId } from "react";
import { useFormStatus } from "react-dom";
import type { Template } from "@/lib/contract/directory";
import { useCanWrite } from "../shell/me";
import { ReadOnlyNote } from "../shell/read-only-note";
import { Skeleton } from "../ui/skeleton";
import { Spinner } from "../ui/spinner";
import { SubmitButton } from "../ui/submit-button";
import { TemplateCount, type TemplateCounts } from "./template-count";

type InWords = Pick<Template, "key" | "name" | "audience" | "description">;
type Props = {
  templates: readonly InWords[];
  /** They come after the cards. */
  counts: TemplateCounts;
  /** Makes a workflow and goes to its builder; `template` in the form, or a blank one without. */
  create: (form: FormData) => Promise<void>;
};

export function TemplateCards({ templates, counts, create }: Props) {
  const canWrite = useCanWrite();
  if (!canWrite) return <ReadOnlyNote cannot="make workflows" />;
  return (
    <>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {templates.map((template) => (
          <li key={template.key}>
            <form action={create} className="h-full">
              <input type="hidden" name="template" value={template.key} />
              <TemplateCard template={template} counts={counts} />
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

function TemplateCard({ template, counts }: { template: InWords; counts: TemplateCounts }) {
  const { pending } = useFormStatus();
  const id = useId();
  const { key, name, audience, description } = template;
  return (
    <div className="group relative flex h-full flex-col rounded-lg border bg-raised p-4 shadow-control focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2 hover:border-line-control">
      <button
        type="submit"
        aria-describedby={id}
        aria-disabled={pending}
        onClick={(event) => pending && event.preventDefault()}
        className="self-start text-start font-medium text-base outline-none after:absolute after:inset-0"
      >
        {name}
      </button>
      <div id={id} className="flex flex-1 flex-col">
        <p className="mt-0.5 text-ink-soft">{audience}</p>
        <p className="mt-3 flex-1 text-ink-faint text-xs">{description}</p>
        <p className="mt-4 flex items-center justify-between gap-2 tabular-nums">
          <Suspense fallback={<Skeleton className="h-5 w-32" />}>
            <TemplateCount of={key} counts={counts} />
          </Suspense>
          {pending ? <Spinner /> : <ArrowRight aria-hidden className="size-4 text-ink-faint group-hover:text-accent" />}
        </p>
      </div>
    </div>
  );
}
