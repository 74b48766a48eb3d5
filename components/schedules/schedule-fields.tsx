"use client";
import { FieldFault } from "../ui/field";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { useTimeZone } from "../ui/viewer";
import type { ScheduleDraft } from "./schedule-draft";
import { FREQUENCY_WORDS, isOneOf, OVERLAP_WORDS, WEEKDAY_WORDS } from "./schedule-words";

type Props = {
  draft: ScheduleDraft;
  timezone: string;
  onChange: (change: Partial<ScheduleDraft>) => void;
  faultAt: (field: string) => string | undefined;
};

export function ScheduleFields({ draft, timezone, onChange, faultAt }: Props) {
  const readersZone = useTimeZone();
  const { frequency } = draft;
  const overlapFault = faultAt("overlap");
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          label="Runs"
          words={FREQUENCY_WORDS}
          value={frequency}
          onChoose={(next) => onChange({ frequency: next })}
        />
        {frequency === "weekly" ? (
          <Choice
            label="Day"
            words={WEEKDAY_WORDS}
            value={draft.weekday}
            onChoose={(next) => onChange({ weekday: next })}
          />
        ) : null}
        {frequency === "cron" ? (
          <TextField
            label="Cron"
            hint={`Minute, hour, day, month, weekday, in ${timezone}. At most every 15 minutes.`}
            value={draft.cron}
            required
            spellCheck={false}
            autoComplete="off"
            fault={faultAt("cron")}
            onChange={(event) => onChange({ cron: event.target.value })}
          />
        ) : null}
        {frequency !== "cron" && frequency !== "off" ? (
          <TextField
            label="Time"
            type="time"
            hint={`In ${timezone}`}
            value={draft.time}
            required
            fault={faultAt("time")}
            onChange={(event) => onChange({ time: event.target.value })}
          />
        ) : null}
      </div>
      {frequency === "off" ? null : (
        <div className="grid gap-4 sm:grid-cols-2">
          <div className="flex flex-col gap-1.5">
            <Choice
              label="While the run before is going on"
              words={OVERLAP_WORDS}
              value={draft.overlap}
              onChoose={(next) => onChange({ overlap: next })}
            />
            {overlapFault ? <FieldFault>{overlapFault}</FieldFault> : null}
          </div>
          <TextField
            label="Pause until"
            type="datetime-local"
            hint={`In your own time (${readersZone}). Empty: no pause.`}
            value={draft.pausedUntil}
            fault={faultAt("paused_until")}
            onChange={(event) => onChange({ pausedUntil: event.target.value })}
          />
        </div>
      )}
    </>
  );
}

type ChoiceProps<V extends string> = {
  label: string;
  words: Record<V, string>;
  value: V;
  onChoose: (value: V) => void;
};

function Choice<V extends string>({ label, words, value, onChoose }: ChoiceProps<V>) {
  return (
    <SelectField
      label={label}
      value={value}
      onChange={({ target }) => {
        if (isOneOf(words, target.value)) onChoose(target.value);
      }}
    >
      {Object.entries<string>(words).map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
