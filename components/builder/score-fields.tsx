"use client";
import type { ScorePart } from "@/lib/contract/criteria-terms";
import { NumberField } from "../ui/number-field";
import type { FieldProps } from "./field-props";

const WEIGHT_MAX = 100;

const SENTENCES: readonly { part: ScorePart; says: string }[] = [
  { part: "website", says: "Points for having a website" },
  { part: "phone", says: "Points for having a phone number" },
  { part: "email", says: "Points for having an email address" },
  { part: "category", says: "Points for a category that fits" },
  { part: "place", says: "Points for a place that fits" },
];

export function ScoreFields({ criteria: { score }, onChange, faultAt, isReadOnly }: FieldProps) {
  return (
    <div className="flex flex-col gap-2">
      {SENTENCES.map(({ part, says }) => (
        <NumberField
          key={part}
          inline
          label={says}
          value={score[part]}
          min={0}
          max={WEIGHT_MAX}
          isDisabled={isReadOnly}
          fault={faultAt(`criteria.score.${part}`)}
          onChange={(weight) => onChange({ score: { ...score, [part]: weight } })}
        />
      ))}
    </div>
  );
}
