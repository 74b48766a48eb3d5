import { fromTypeId } from "@/lib/base/ids";
import { UPLOAD_PART_BYTES } from "@/lib/contract/upload-limits";
import type { Upload } from "@/lib/contract/uploads";
import { workOnUpload } from "@/lib/uploads/work-on-upload";
import type { Api } from "./api";

const NEVER = new AbortController().signal;

/** Sends a whole file. */
export async function sendFile(
  api: Api,
  file: string | Uint8Array,
  more: { name?: string; source?: string } = {},
): Promise<Upload> {
  const bytes = Buffer.from(file);
  const created = await api.call("createUpload", { body: { file_name: "list.csv", bytes: bytes.length, ...more } });
  let upload: Upload = created.body.data;
  for (const part of upload.file.missing_parts) {
    const from = (part - 1) * UPLOAD_PART_BYTES;
    const params = { upload_id: upload.id, part: String(part) };
    const raw = bytes.subarray(from, from + UPLOAD_PART_BYTES);
    const sent = await api.call("sendUploadPart", { params, raw });
    if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
    upload = sent.body.data;
  }
  return upload;
}

/** Does as the worker would. */
export async function workOn({ workspaceId }: Api, { id }: Pick<Upload, "id">): Promise<string> {
  return workOnUpload({ workspaceId, uploadId: fromTypeId("upload", id) }, NEVER);
}

type Step = "checkUpload" | "importUpload" | "undoUpload";

/** Asks for a step and takes it. */
export async function step(api: Api, upload: Pick<Upload, "id">, name: Step): Promise<Upload> {
  const params = { upload_id: upload.id };
  const begun = await api.call(name, { params });
  if (begun.status !== 200) throw new Error(JSON.stringify(begun.body));
  await workOn(api, upload);
  return (await api.call("getUpload", { params })).body.data;
}
