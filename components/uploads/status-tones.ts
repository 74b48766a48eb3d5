import type { UploadStatus } from "@/lib/contract/upload-statuses";
import type { Tone } from "../ui/badge";

export const STATUS_TONES: Record<UploadStatus, Tone> = {
  receiving: "accent",
  unreadable: "danger",
  received: "neutral",
  checking: "accent",
  checked: "neutral",
  importing: "accent",
  imported: "positive",
  undoing: "accent",
  undone: "neutral",
};
