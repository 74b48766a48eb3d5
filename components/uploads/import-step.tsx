"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { newIntent } from "@/lib/client/intent";
import { createWorkflowMutation } from "@/lib/client/workflow-mutations";
import type { Upload, UploadCounts } from "@/lib/contract/uploads";
import { sayFailure } from "../data-table/say-failure";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { counted } from "../ui/intl";
import { Notice } from "../ui/notice";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { UndoDialog } from "./undo-dialog";
import { UploadWork } from "./upload-work";

const NUMBER = 4;
const TITLE = "Import";

const importable = ({ new: added, changed, same }: UploadCounts) => added + changed + same;

export function ImportStep({ upload }: { upload: Upload }) {
  const { status, counts, status_reason } = upload;
  if (status === "importing" || status === "undoing") {
    const label = status === "importing" ? "Importing" : "Undoing";
    return (
      <Step number={NUMBER} title={TITLE} says={`${label}. Nothing of it is seen before it is all there.`} state="now">
        <UploadWork upload={upload} label={label} />
      </Step>
    );
  }
  if (status === "imported") return <Imported upload={upload} />;
  if (status === "undone") {
    return (
      <Step number={NUMBER} title={TITLE} says="Imported, and undone: everything is as it was before." state="done">
        <div>
          <ButtonLink href="/sources/new">Upload another</ButtonLink>
        </div>
      </Step>
    );
  }
  if (status !== "checked" || !counts) return <Step number={NUMBER} title={TITLE} state="later" />;
  const companies = importable(counts);
  if (companies === 0) {
    return (
      <Step number={NUMBER} title={TITLE} state="now">
        <Notice tone="warning">
          No row of the file is a company that can be imported. Look at what is refused, and why.
        </Notice>
      </Step>
    );
  }
  return (
    <Step number={NUMBER} title={TITLE} says="It can be undone afterwards." state="now">
      {status_reason ? <Notice tone="warning">{status_reason}</Notice> : null}
      <div>
        <StepButton upload={upload} step="importUpload" look="primary">
          Import {counted(companies, "company", "companies")}
        </StepButton>
      </div>
    </Step>
  );
}

function Imported({ upload }: { upload: Upload }) {
  const { counts, source } = upload;
  const [isUndoing, setIsUndoing] = useState(false);
  const canWrite = useCanWrite();
  const says = counts
    ? `${counted(counts.new, "company", "companies")} new and ${counted(counts.changed, "company", "companies")} changed in “${upload.name}”.`
    : `Imported into “${upload.name}”.`;
  return (
    <Step number={NUMBER} title={TITLE} says={says} state="done">
      {upload.status_reason ? <Notice>{upload.status_reason}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        {canWrite && source ? <UseInWorkflow name={upload.name} source={source} /> : null}
        <ButtonLink href="/sources">See the sources</ButtonLink>
        {canWrite ? <Button onPress={() => setIsUndoing(true)}>Undo the import</Button> : null}
      </div>
      <UndoDialog upload={upload} isOpen={isUndoing} onClose={() => setIsUndoing(false)} />
    </Step>
  );
}

/** Begins a workflow that searches in the list alone. */
function UseInWorkflow({ name, source }: { name: string; source: string }) {
  const router = useRouter();
  const { mutate, isPending } = useMutation(createWorkflowMutation(useQueryClient()));
  function begin() {
    const request = { name, criteria: { sources: [source] } };
    mutate(
      { request, intent: newIntent() },
      {
        onSuccess: ({ id }) => router.push(`/workflows/${id}/edit`),
        onError: (error) => sayFailure("The workflow was not created", error),
      },
    );
  }
  return (
    <Button look="primary" isPending={isPending} onPress={begin}>
      Use in a workflow
    </Button>
  );
}
