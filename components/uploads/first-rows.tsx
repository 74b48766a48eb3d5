"use client";
import { useQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { uploadPreviewQuery } from "@/lib/client/uploads";
import type { Upload } from "@/lib/contract/uploads";
import { ErrorNote } from "../data-table/error-note";
import { Skeleton } from "../ui/skeleton";
import { CellTable } from "./cell-table";

/** The file's first rows, as they are read now. */
export function FirstRows({ upload }: { upload: Upload }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="group -ms-1 flex items-center gap-1 rounded-sm px-1 text-ink-soft hover:text-ink"
      >
        <ChevronRight aria-hidden className="size-4 transition-transform group-aria-expanded:rotate-90" />
        First rows
      </button>
      {isOpen ? <Rows upload={upload} /> : null}
    </div>
  );
}

function Rows({ upload }: { upload: Upload }) {
  const { data, error, refetch } = useQuery(uploadPreviewQuery(upload));
  if (error) return <ErrorNote error={error} what="The rows can’t be shown." onRetry={() => refetch()} />;
  if (!data) return <Skeleton className="mt-2 h-40 w-full" />;
  return (
    <div className="mt-2">
      <CellTable caption="First rows of the file" columns={upload.columns.map(({ name }) => name)} rows={data} />
    </div>
  );
}
