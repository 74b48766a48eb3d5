"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { startSending, stopSending, useSender } from "@/lib/client/file-senders";
import { isFileOf } from "@/lib/client/send-file";
import type { Upload } from "@/lib/contract/uploads";
import { ErrorNote } from "../data-table/error-note";
import { useCanWrite } from "../shell/me";
import { formatBytes, formatShare } from "../ui/intl";
import { Notice } from "../ui/notice";
import { ProgressBar } from "../ui/progress-bar";
import { DropFile } from "./drop-file";
import { FirstRows } from "./first-rows";
import { ReadingFields } from "./reading-fields";
import { Step } from "./step";
import { isOpenUpload, readingWords } from "./upload-words";

export function FileStep({ upload }: { upload: Upload }) {
  const { status, file, reading, status_reason } = upload;
  const size = `${file.name}, ${formatBytes(file.bytes)}`;
  if (status === "receiving") {
    return (
      <Step number={1} title="File" says={size} state="now">
        <Receiving upload={upload} />
      </Step>
    );
  }
  const isUnreadable = status === "unreadable";
  return (
    <Step
      number={1}
      title="File"
      says={`${size}${reading ? `: ${readingWords(reading)}` : ""}`}
      state={isUnreadable ? "now" : "done"}
    >
      {isUnreadable ? (
        <Notice tone="danger" role="alert">
          {status_reason}
        </Notice>
      ) : null}
      {reading && isOpenUpload(upload) ? <ReadingFields upload={upload} reading={reading} /> : null}
      {reading && !isUnreadable ? <FirstRows upload={upload} /> : null}
    </Step>
  );
}

function Receiving({ upload }: { upload: Upload }) {
  const client = useQueryClient();
  const sender = useSender(upload.id);
  const canWrite = useCanWrite();
  const [isOther, setIsOther] = useState(false);
  const { file } = upload;
  const missing = file.missing_parts.length;
  if (sender && sender.fault === null) {
    const share = sender.sent / file.bytes;
    const words = `${formatShare(sender.sent, file.bytes)} of ${formatBytes(file.bytes)} sent`;
    return (
      <>
        <ProgressBar label={`Sending ${file.name}`} value={share} text={words} />
        <div className="flex flex-wrap items-baseline justify-between gap-2 text-ink-soft text-xs tabular-nums">
          <p>{words}. It goes on while you look at other pages here.</p>
          <button
            type="button"
            onClick={() => stopSending(upload.id)}
            className="text-accent underline underline-offset-2"
          >
            Stop
          </button>
        </div>
        {sender.trouble ? (
          <Notice tone="warning" role="status">
            {sender.trouble.message} It is tried again by itself.
          </Notice>
        ) : null}
      </>
    );
  }
  if (!canWrite) return <p className="text-ink-soft">The file is not all there yet.</p>;
  return (
    <>
      {sender?.fault ? <ErrorNote error={sender.fault} what="The file was not sent." /> : null}
      <DropFile
        label={`Choose ${file.name} again to go on`}
        hint={
          missing < file.parts
            ? `${formatShare(file.parts - missing, file.parts)} of it is here already; only the rest is sent.`
            : "Nothing of it is here yet."
        }
        onFile={(chosen) => {
          const isSame = isFileOf(upload, chosen);
          setIsOther(!isSame);
          if (isSame) void startSending(client, upload, chosen);
        }}
      />
      {isOther ? (
        <Notice tone="danger" role="alert">
          That is another file: this upload is of {file.name} with {formatBytes(file.bytes)}. Upload it by itself
          instead.
        </Notice>
      ) : null}
    </>
  );
}
