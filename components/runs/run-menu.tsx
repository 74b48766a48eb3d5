"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis, History } from "lucide-react";
import { useRouter } from "next/navigation";
import { newIntent } from "@/lib/client/intent";
import { isLive } from "@/lib/client/run-status";
import { rerunExactlyMutation } from "@/lib/client/runs";
import type { Run } from "@/lib/contract/runs";
import { sayFailure } from "../data-table/say-failure";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { Menu, MenuItem } from "../ui/menu";

/** What is done with an ended run more rarely. */
export function RunMenu({ run }: { run: Run }) {
  const router = useRouter();
  const rerun = useMutation(rerunExactlyMutation(useQueryClient()));
  const canWrite = useCanWrite();
  if (!canWrite || isLive(run.status)) return null;
  return (
    <Menu
      label="Actions for this run"
      trigger={
        <Button look="ghost" size="icon" aria-label="Actions for this run" isPending={rerun.isPending}>
          <Ellipsis aria-hidden className="size-4" />
        </Button>
      }
    >
      <MenuItem
        icon={<History aria-hidden />}
        textValue="Run again exactly"
        onAction={() =>
          rerun.mutate(
            { id: run.id, intent: newIntent() },
            {
              onSuccess: ({ id }) => router.push(`/runs/${id}`),
              onError: (error) => sayFailure("The run was not repeated", error),
            },
          )
        }
      >
        <span className="flex flex-col">
          Run again exactly
          <span className="text-ink-faint text-xs">Same criteria, same data versions</span>
        </span>
      </MenuItem>
    </Menu>
  );
}
