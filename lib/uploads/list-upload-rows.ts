import { selectUploadRows } from "@/db/queries/upload-rows";
import { findUpload } from "@/db/queries/uploads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { pageBy, positionIn } from "@/lib/base/page-by";
import type { QueryOf } from "@/lib/contract/operation";
import type { Page } from "@/lib/contract/page";
import type { listUploadRows as operation, UploadRow } from "@/lib/contract/uploads";

type Query = QueryOf<typeof operation>;

export async function listUploadRows(
  ctx: Ctx,
  { uploadId, limit, cursor, outcome }: Query & { uploadId: string },
): Promise<Page<UploadRow>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const f = { workspaceId, uploadId: fromTypeId("upload", uploadId) };
  if (!(await findUpload(conn, f))) throw notFound("upload");
  const list = { workspaceId, secret, list: "upload-rows", filter: { upload_id: uploadId, outcome } };
  const after = Number(positionIn(list, cursor)?.[0] ?? 0);
  const rows = await selectUploadRows(conn, f, { outcome, after, take: limit + 1 });
  const { page, pagination } = pageBy(list, rows, limit, ({ line }) => [line]);
  const data = page.map(({ line, outcome, repeatsLine, cells, faults }) => ({
    object: "prospector_upload_row" as const,
    line,
    outcome,
    repeats_line: repeatsLine,
    cells,
    faults: faults ?? [],
  }));
  return { data, pagination };
}
