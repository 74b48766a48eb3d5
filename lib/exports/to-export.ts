import type { ExportRow } from "@/db/queries/exports";
import { publicUrl } from "@/lib/base/env";
import { toTypeId } from "@/lib/base/ids";
import type { Export } from "@/lib/contract/exports";
import { exportToken } from "./export-token";

type For = { secret: string; userId: string };

function downloadUrl(row: ExportRow, { secret, userId }: For): string | null {
  const { workspaceId, id: exportId, expiresAt } = row;
  if (row.status !== "succeeded" || !expiresAt || expiresAt.getTime() <= Date.now()) return null;
  const path = `/api/public/v1/prospector/exports/${toTypeId("export", exportId)}/file`;
  return `${publicUrl()}${path}?token=${exportToken(secret, { workspaceId, exportId, userId })}`;
}

/** What was asked beyond the rows' kind, their order, their columns and the file's format. */
function filterOf({
  of: _of,
  format: _format,
  sort: _sort,
  columns: _columns,
  ...rest
}: ExportRow["request"]): Export["filter"] {
  const given = Object.entries(rest).flatMap(([name, value]) =>
    name === "run_id" || value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(given);
}

/** As this member is shown it: the link is theirs. */
export function toExport(row: ExportRow, reader: For): Export {
  const { request } = row;
  return {
    id: toTypeId("export", row.id),
    object: "prospector_export",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    of: request.of,
    run_id: request.of === "results" ? request.run_id : null,
    format: row.format,
    sort: request.sort,
    filter: filterOf(request),
    columns: request.columns ?? null,
    status: row.status,
    status_reason: row.statusReason,
    rows: row.rows,
    total: row.total,
    bytes: row.bytes,
    finished_at: row.finishedAt?.toISOString() ?? null,
    expires_at: row.expiresAt?.toISOString() ?? null,
    download_url: downloadUrl(row, reader),
  };
}
