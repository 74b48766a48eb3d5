"use client";
import { useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { workflowQuery } from "@/lib/client/workflows";
import type { Revision } from "@/lib/contract/revisions";
import { useCanWrite } from "../shell/me";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { useRestoreRevision } from "./use-restore-revision";

/** The way back to a revision; of the present one, that it is. */
export function RestoreRevision({ revision: { workflow_id, revision } }: { revision: Revision }) {
  const present = useQuery({ ...workflowQuery(workflow_id), enabled: false }).data?.revision;
  const { restore, isRestoring } = useRestoreRevision(workflow_id);
  const canWrite = useCanWrite();
  if (revision === present) return <Badge tone="accent">Present</Badge>;
  if (!canWrite || present === undefined) return null;
  return (
    <Button
      size="sm"
      isPending={isRestoring}
      aria-label={`Restore revision ${revision}`}
      onPress={() => restore(revision, present)}
    >
      <RotateCcw aria-hidden className="size-3.5" />
      Restore
    </Button>
  );
}
