"use client";
import type { Upload } from "@/lib/contract/uploads";
import { counted, formatCount } from "../ui/intl";
import { Notice } from "../ui/notice";
import { ColumnsTable } from "./columns-table";
import { ListSettings } from "./list-settings";
import { Step } from "./step";
import { isOpenUpload } from "./upload-words";

function words({ columns }: Upload): string {
  const of = (use: string) => columns.filter((column) => column.use === use).length;
  const kept = of("own");
  const left = of("left_out");
  return [
    `${formatCount(of("field"))} of ${counted(columns.length, "column", "columns")} read as fields of a company`,
    kept > 0 ? `${formatCount(kept)} kept as the list’s own` : "",
    left > 0 ? `${formatCount(left)} left out` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

export function ColumnsStep({ upload }: { upload: Upload }) {
  const { status, columns, known_export } = upload;
  if (status === "receiving" || status === "unreadable") return <Step number={2} title="Columns" state="later" />;
  const isOpen = isOpenUpload(upload);
  const isFound = columns.some(({ field }) => field === "name" || field === "website");
  return (
    <Step number={2} title="Columns" says={`${words(upload)}.`} state={isFound ? "done" : "now"}>
      {known_export ? <p className="text-ink-soft">Looks like an export of {known_export}.</p> : null}
      {isFound ? null : (
        <Notice tone="warning" role="status">
          No column is read as the company’s name or website. Choose which one is.
        </Notice>
      )}
      <ColumnsTable upload={upload} isOpen={isOpen} />
      {isOpen ? <ListSettings upload={upload} /> : null}
    </Step>
  );
}
