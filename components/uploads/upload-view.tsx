"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { refreshDirectory, uploadQuery } from "@/lib/client/uploads";
import type { Upload } from "@/lib/contract/uploads";
import { ReadOnlyNote } from "../shell/read-only-note";
import { announce } from "../ui/announcer";
import { Badge } from "../ui/badge";
import { CopyId } from "../ui/copy-id";
import { PageHeader } from "../ui/page-header";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";
import { FileStep } from "./file-step";
import { ImportStep } from "./import-step";
import { STATUS_TONES } from "./status-tones";
import { UploadMenu } from "./upload-menu";
import { STATUS_WORDS } from "./upload-words";

/** Tells what it has become, and lets the lists of sources know. */
function useEnds({ status }: Upload): void {
  const client = useQueryClient();
  const before = useRef(status);
  useEffect(() => {
    if (before.current === status) return;
    before.current = status;
    announce(STATUS_WORDS[status]);
    if (status === "imported" || status === "undone") refreshDirectory(client);
  }, [client, status]);
}

/** An upload on its way: four steps down the page. */
export function UploadView({ first }: { first: Upload }) {
  const { data: upload = first } = useQuery(uploadQuery(first.id));
  useEnds(upload);
  return (
    <>
      <PageHeader
        title={<span translate="no">{upload.name}</span>}
        parent={{ href: "/sources", name: "Sources" }}
        aside={
          <>
            <Badge tone={STATUS_TONES[upload.status]}>{STATUS_WORDS[upload.status]}</Badge>
            <span className="max-sm:hidden">
              <CopyId id={upload.id} what="upload" />
            </span>
          </>
        }
        actions={<UploadMenu upload={upload} />}
      />
      <div className="relative min-h-0 flex-1 md:overflow-y-auto">
        <div className="px-4 pt-3 empty:hidden md:px-5">
          <ReadOnlyNote cannot="upload or import" />
        </div>
        <FileStep upload={upload} />
        <ColumnsStep upload={upload} />
        <CheckStep upload={upload} />
        <ImportStep upload={upload} />
      </div>
    </>
  );
}
