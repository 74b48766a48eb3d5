"use client";
import { Button } from "../ui/button";
import { formatList } from "../ui/intl";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";
import { FIELD_WORDS } from "./part-words";
import type { RunCriteria } from "./use-run-criteria";

type Props = { of: RunCriteria; canWrite: boolean };

/** Says that the form shows what a run had looked for. */
export function RunCriteriaNotice({ of: { run, parts, take, leave }, canWrite }: Props) {
  return (
    <div className="px-4 pt-4 md:px-6">
      <Notice>
        <p>
          These are the criteria of the run of <Time value={run.created_at} show="datetime" />, revision{" "}
          {run.workflow_revision}. Since then {formatList(parts.map((part) => FIELD_WORDS[part]))} changed.
        </p>
        <p className="mt-2 flex flex-wrap gap-2">
          {canWrite ? (
            <Button size="sm" look="primary" onPress={take}>
              Edit these
            </Button>
          ) : null}
          <Button size="sm" onPress={leave}>
            Show the workflow as it is
          </Button>
        </p>
      </Notice>
    </div>
  );
}
