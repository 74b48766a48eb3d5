"use client";
import { Download } from "lucide-react";
import { refusedRowsAddress } from "@/lib/client/uploads";
import type { Upload } from "@/lib/contract/uploads";
import { buttonClass } from "../ui/button-class";
import { counted, formatCount } from "../ui/intl";
import { Notice } from "../ui/notice";
import { CheckCounts } from "./check-counts";
import { Step } from "./step";
import { StepButton } from "./step-button";
import { UploadRows } from "./upload-rows";
import { UploadWork } from "./upload-work";

const FAULTS_SHOWN = 8;

/** The dry run over the whole file, and what it found. */
export function CheckStep({ upload }: { upload: Upload }) {
  const { status, counts, status_reason } = upload;
  if (status === "receiving" || status === "unreadable") return <Step number={3} title="Check" state="later" />;
  if (status === "checking") {
    return (
      <Step number={3} title="Check" says="Every row is read; nothing of it is kept yet." state="now">
        <UploadWork upload={upload} label="Checking" />
      </Step>
    );
  }
  if (!counts) {
    return (
      <Step number={3} title="Check" says="A dry run over every row says what would become of it." state="now">
        {status_reason ? <Notice tone="warning">{status_reason}</Notice> : null}
        <div>
          <StepButton upload={upload} step="checkUpload" look="primary">
            Check the file
          </StepButton>
        </div>
      </Step>
    );
  }
  return (
    <Step number={3} title="Check" says={<Matches counts={counts} />} state="done">
      <CheckCounts counts={counts} />
      <Faults upload={upload} />
      <UploadRows upload={upload} counts={counts} />
      {counts.refused > 0 ? (
        <div>
          <a href={refusedRowsAddress(upload)} download className={buttonClass("secondary", "sm")}>
            <Download aria-hidden className="size-3.5" />
            Download the refused rows
          </a>
          <p className="mt-1 text-ink-faint text-xs">With the reason beside each, to be mended and uploaded again.</p>
        </div>
      ) : null}
    </Step>
  );
}

function Matches({ counts }: { counts: NonNullable<Upload["counts"]> }) {
  const known = counts.new + counts.changed + counts.same;
  return `${formatCount(counts.in_directory)} of ${counted(known, "company is", "companies are")} in other sources too, ${formatCount(counts.leads)} ${counts.leads === 1 ? "is a lead" : "are leads"} already.`;
}

function Faults({ upload: { faults, counts } }: { upload: Upload }) {
  if (faults.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium">
        {counts && counts.emptied > 0
          ? `${counted(counts.emptied, "value is", "values are")} not kept; the rest of each row is`
          : "What is wrong"}
      </h3>
      <ul className="mt-1 list-disc ps-5 text-ink-soft">
        {faults.slice(0, FAULTS_SHOWN).map(({ column, code, message, rows }) => (
          <li key={`${column} ${code}`}>
            {counted(rows, "row", "rows")}
            {column ? (
              <>
                {" "}
                in <span translate="no">“{column}”</span>
              </>
            ) : null}
            : {message}
          </li>
        ))}
      </ul>
      {faults.length > FAULTS_SHOWN ? (
        <p className="mt-1 text-ink-faint text-xs">And {formatCount(faults.length - FAULTS_SHOWN)} more kinds.</p>
      ) : null}
    </div>
  );
}
