import { reader } from "@/db/client";
import { findMemberRole } from "@/db/queries/members";
import { installationSecret } from "@/lib/access/secret";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { readerOfToken } from "./export-token";
import { openFile, type StoredFile } from "./open-file";

/** For whoever has the link of an export, without an account, while whom it was given to is a member. */
export async function downloadByLink(link: { exportId: string; token: string }): Promise<StoredFile> {
  const exportId = fromTypeId("export", link.exportId);
  const given = readerOfToken(await installationSecret(), exportId, link.token);
  if (!given || (await findMemberRole(reader(), given)) === undefined) throw notFound("export");
  return openFile(reader(), given);
}
