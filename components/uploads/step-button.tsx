"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { newIntent } from "@/lib/client/intent";
import { type UploadStep, uploadStepMutation } from "@/lib/client/uploads";
import type { Upload } from "@/lib/contract/uploads";
import { sayFailure } from "../data-table/say-failure";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import type { ButtonLook } from "../ui/button-class";

const FAILED: Record<UploadStep, string> = {
  checkUpload: "The file was not checked",
  importUpload: "It was not imported",
  undoUpload: "It was not undone",
  cancelUpload: "It was not cancelled",
};

type Props = { upload: Upload; step: UploadStep; look?: ButtonLook; onDone?: () => void; children: ReactNode };

export function StepButton({ upload, step, look, onDone, children }: Props) {
  const { mutate, isPending } = useMutation(uploadStepMutation(useQueryClient()));
  if (!useCanWrite()) return null;
  return (
    <Button
      {...(look && { look })}
      isPending={isPending}
      onPress={() =>
        mutate(
          { id: upload.id, step, intent: newIntent() },
          { onError: (error) => sayFailure(FAILED[step], error), ...(onDone && { onSuccess: onDone }) },
        )
      }
    >
      {children}
    </Button>
  );
}
