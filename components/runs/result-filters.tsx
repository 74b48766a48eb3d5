"use client";
import type { ReactNode } from "react";
import type { ResultSummary } from "@/lib/contract/results";
import { OUTCOME_NAMES } from "../companies/outcome-badge";
import { Button } from "../ui/button";
import { formatCount } from "../ui/intl";
import { SelectField } from "../ui/select-field";
import { NO_RESULT_FILTERS, OUTCOMES, type ResultFilters, SCORES } from "./search-params";

type Props = {
  value: ResultFilters;
  /** How many results the run has. */
  total: number;
  /** What there is to choose, once it is known. */
  counts: ResultSummary | undefined;
  onChange: (filters: Partial<ResultFilters>) => void;
  /** Somebody turns to the choices. */
  onChoosing: () => void;
};

/** The choices that narrow a run's results, each with how many it leaves. They stand there before these are known. */
export function ResultFilterFields({ value, total, counts, onChange, onChoosing }: Props) {
  const { outcome, state, category, score } = value;
  const isFiltered = Object.values(value).some((chosen) => chosen !== null);
  if (!isFiltered && total < 2) return null;
  return (
    <div
      className="flex flex-wrap items-center gap-2 px-4 pb-2 md:px-5"
      onPointerEnter={onChoosing}
      onFocusCapture={onChoosing}
    >
      <Choice
        label="Category"
        any="Any category"
        value={category}
        options={counts?.categories.map((one) => ({ value: one.category, name: one.name, results: one.results }))}
        onChange={(next) => onChange({ category: next })}
      />
      <Choice
        label="State"
        any="Any state"
        value={state}
        options={counts?.states.map((one) => ({ value: one.state, name: one.name, results: one.results }))}
        onChange={(next) => onChange({ state: next })}
      />
      <Filter
        label="Score"
        value={score === null ? "" : String(score)}
        onChange={(next) => onChange({ score: SCORES.find((known) => String(known) === next) ?? null })}
      >
        <option value="">Any score</option>
        {SCORES.map((from) => (
          <option key={from} value={from}>
            Score {from} or more
          </option>
        ))}
      </Filter>
      {outcome !== null || (counts && counts.outcomes.length > 1) ? (
        <Choice
          label="Outcome"
          any="New or known"
          value={outcome}
          options={counts?.outcomes.map((one) => ({
            value: one.outcome,
            name: OUTCOME_NAMES[one.outcome],
            results: one.results,
          }))}
          onChange={(next) => onChange({ outcome: OUTCOMES.find((known) => known === next) ?? null })}
        />
      ) : null}
      {isFiltered ? (
        <Button size="sm" look="ghost" onPress={() => onChange(NO_RESULT_FILTERS)}>
          Clear
        </Button>
      ) : null}
    </div>
  );
}

type Option = { value: string; name: string; results: number };
type ChoiceProps = {
  label: string;
  any: string;
  value: string | null;
  /** Undefined until they are known. */
  options: readonly Option[] | undefined;
  onChange: (value: string | null) => void;
};

function Choice({ label, any, value, options, onChange }: ChoiceProps) {
  return (
    <Filter label={label} value={value ?? ""} onChange={(next) => onChange(next || null)}>
      <option value="">{any}</option>
      {options ? null : <option disabled>Counting…</option>}
      {value !== null && !options?.some((option) => option.value === value) ? (
        <option value={value}>{value}</option>
      ) : null}
      {options?.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name} ({formatCount(option.results)})
        </option>
      ))}
    </Filter>
  );
}

type FilterProps = { label: string; value: string; onChange: (value: string) => void; children: ReactNode };

function Filter({ label, value, onChange, children }: FilterProps) {
  return (
    <div className="max-w-56">
      <SelectField label={label} hideLabel value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </SelectField>
    </div>
  );
}
