import { reader } from "@/db/client";
import { installationSecret } from "@/lib/auth/secret";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { workspaceOfToken } from "./export-token";
import { openFile, type StoredFile } from "./open-file";

/** For whoever has the link of an export, without an account. */
export async function downloadByLink(link: { exportId: string; token: string }): Promise<StoredFile> {
  const exportId = fromTypeId("export", link.exportId);
  const workspaceId = workspaceOfToken(await installationSecret(), exportId, link.token);
  if (!workspaceId) throw notFound("export");
  return openFile(reader(), { workspaceId, exportId });
}
