"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { sourcesQuery } from "@/lib/client/directory";
import { startSending } from "@/lib/client/file-senders";
import { newIntent } from "@/lib/client/intent";
import { createUploadMutation } from "@/lib/client/uploads";
import { UPLOAD_BYTES_MAX, UPLOAD_ROWS_MAX } from "@/lib/contract/upload-limits";
import { ErrorNote } from "../data-table/error-note";
import { useCanWrite } from "../shell/me";
import { ReadOnlyNote } from "../shell/read-only-note";
import { formatBytes, formatCount } from "../ui/intl";
import { Notice } from "../ui/notice";
import { DropFile } from "./drop-file";

const MOST = `${UPLOAD_BYTES_MAX / 1024 / 1024} MB`;

function refusal(file: File): string | null {
  if (file.size === 0) return `“${file.name}” is empty.`;
  if (file.size > UPLOAD_BYTES_MAX) {
    return `“${file.name}” has ${formatBytes(file.size)}, and a file may have ${MOST}. Split it, or pack it with gzip.`;
  }
  return null;
}

/** Takes the file of a new list, or of a newer version of one. */
export function NewUpload({ list }: { list: string | null }) {
  const client = useQueryClient();
  const router = useRouter();
  const canWrite = useCanWrite();
  const [fault, setFault] = useState<string | null>(null);
  const create = useMutation(createUploadMutation(client));
  const { data: sources } = useQuery(sourcesQuery());
  const name = sources?.find(({ key }) => key === list)?.name ?? list;

  function take(file: File) {
    const refused = refusal(file);
    setFault(refused);
    if (refused) return;
    const source = list === null ? {} : { source: list };
    create.mutate(
      { file, ...source, intent: newIntent() },
      {
        onSuccess: (upload) => {
          void startSending(client, upload, file);
          router.push(`/uploads/${upload.id}`);
        },
      },
    );
  }
  return (
    <div className="relative min-h-0 flex-1 md:overflow-y-auto">
      <div className="mx-auto flex w-full max-w-2xl flex-col gap-4 px-4 py-8 md:px-5">
        <ReadOnlyNote cannot="upload" />
        <div>
          <h2 className="font-medium text-base">
            {list ? `A newer version of “${name}”` : "Search in companies of your own"}
          </h2>
          <p className="mt-1 text-ink-soft">
            {list
              ? "You choose whether it adds to the list or takes its place, and see what would change before anything does."
              : "Customers, a trade fair’s list, a scraper’s export: whatever you have becomes a source that workflows search in, beside the others. Companies that are in several are one."}
          </p>
        </div>
        {canWrite ? (
          <DropFile
            label={create.isPending ? "One moment…" : "Choose a file, or drop it here"}
            hint={`CSV, TSV, Excel (.xlsx), JSON, JSON lines or Parquet, also in gzip or zip. At most ${MOST} and ${formatCount(UPLOAD_ROWS_MAX)} rows.`}
            isDisabled={create.isPending}
            onFile={take}
          />
        ) : null}
        {fault ? (
          <Notice tone="danger" role="alert">
            {fault}
          </Notice>
        ) : null}
        {create.error ? <ErrorNote error={create.error} what="The upload was not begun." /> : null}
        <p className="text-ink-faint text-xs">
          The file stays on this installation. Nothing of it is searched before you have seen how it is read, and what
          it brings can be undone.
        </p>
      </div>
    </div>
  );
}
