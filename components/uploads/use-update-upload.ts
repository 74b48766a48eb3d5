import { useMutation, useQueryClient } from "@tanstack/react-query";
import { updateUploadMutation } from "@/lib/client/uploads";
import type { UpdateUpload, Upload } from "@/lib/contract/uploads";
import { sayFailure } from "../data-table/say-failure";

/** Saves at once what somebody chooses of an upload, as long as nobody else has changed just that. */
export function useUpdateUpload(upload: Upload) {
  const { mutate, isPending } = useMutation(updateUploadMutation(useQueryClient()));
  function update(request: UpdateUpload, onSaved?: () => void) {
    const fields = Object.keys(request) as (keyof UpdateUpload)[];
    const seen = Object.fromEntries(fields.map((field) => [field, upload[field]])) as Partial<Upload>;
    mutate(
      { id: upload.id, seen, request },
      { onError: (error) => sayFailure("It was not changed", error), ...(onSaved && { onSuccess: onSaved }) },
    );
  }
  return { update, isPending };
}
