import type { Conn } from "@/db/client";
import type { FoundUpload } from "@/db/queries/uploads";
import { selectUserNames } from "@/db/queries/user-names";
import { toTypeId } from "@/lib/base/ids";
import { UPLOAD_KEPT_DAYS } from "@/lib/contract/upload-limits";
import { LIVE_UPLOAD_STATUSES } from "@/lib/contract/upload-statuses";
import type { Upload } from "@/lib/contract/uploads";

const KEPT_MS = UPLOAD_KEPT_DAYS * 24 * 60 * 60 * 1000;

function toFile(row: FoundUpload): Upload["file"] {
  const { fileName: name, bytes, partBytes: part_bytes, missingParts: missing_parts } = row;
  const isInUse = LIVE_UPLOAD_STATUSES.includes(row.status);
  const keptUntil = isInUse ? null : new Date(row.updatedAt.getTime() + KEPT_MS).toISOString();
  return { name, bytes, part_bytes, parts: Math.ceil(bytes / part_bytes), missing_parts, kept_until: keptUntil };
}

export function toUpload(row: FoundUpload, createdBy: string | null): Upload {
  return {
    id: toTypeId("upload", row.id),
    object: "prospector_upload",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    name: row.name,
    status: row.status,
    status_reason: row.statusReason,
    file: toFile(row),
    source: row.source,
    mode: row.mode,
    fill_only: row.fillOnly,
    origin: row.origin,
    may_export: row.mayExport,
    default_country: row.defaultCountry,
    default_region: row.defaultRegion,
    reading: row.reading,
    sheets: row.sheets,
    entries: row.entries,
    known_export: row.knownExport,
    columns: row.columns,
    counts: row.counts,
    faults: row.faults,
    rows_done: row.rowsDone,
    started_at: row.startedAt?.toISOString() ?? null,
    finished_at: row.finishedAt?.toISOString() ?? null,
    created_by: createdBy,
  };
}

export async function presentUpload(conn: Conn, row: FoundUpload): Promise<Upload> {
  const [upload] = await presentUploads(conn, [row]);
  if (!upload) throw new Error("an upload was not presented");
  return upload;
}

export async function presentUploads(conn: Conn, rows: FoundUpload[]): Promise<Upload[]> {
  const names = await selectUserNames(
    conn,
    rows.map(({ createdBy }) => createdBy),
  );
  return rows.map((row) => toUpload(row, names.get(row.createdBy) ?? null));
}
