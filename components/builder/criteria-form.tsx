"use client";
import { Fragment, type ReactNode } from "react";
import type { BuilderField } from "@/lib/client/builder-fields";
import { SCORE_PARTS } from "@/lib/contract/criteria-terms";
import { seen } from "@/lib/contract/seen";
import { NumberField } from "../ui/number-field";
import { TextField } from "../ui/text-field";
import { CategoriesField } from "./categories-field";
import { ContactFields } from "./contact-fields";
import { ExclusionFields } from "./exclusion-fields";
import type { FieldProps } from "./field-props";
import { KeywordFields } from "./keyword-fields";
import { MinutesField } from "./minutes-field";
import { PlacesField } from "./places-field";
import { ScoreFields } from "./score-fields";
import { Section } from "./section";
import { type SectionTitle, sectionId } from "./sections";
import { SourceFields } from "./source-fields";

const named = (title: SectionTitle) => ({ title, id: sectionId(title) });

const NAME_MAX = 120;
const LIMIT_MAX = 100_000;

type Props = FieldProps & {
  name: string;
  onName: (name: string) => void;
  names: Record<string, string>;
  /** What somebody else has made of a field meanwhile, to be shown with it. */
  conflictAt: (field: BuilderField) => ReactNode;
};

export function CriteriaForm({ name, onName, names, conflictAt, ...field }: Props) {
  const { criteria, onChange, faultAt, isReadOnly } = field;
  return (
    <>
      <Section {...named("Name")}>
        <TextField
          label="Workflow name"
          hideLabel
          value={name}
          maxLength={NAME_MAX}
          readOnly={isReadOnly}
          autoComplete="off"
          fault={faultAt("name") ?? (seen(name) ? undefined : "Without a name it is saved as Untitled workflow")}
          onChange={(event) => onName(event.target.value)}
        />
        {conflictAt("name")}
      </Section>
      <Section {...named("What")}>
        <CategoriesField {...field} names={names} />
        {conflictAt("categories")}
        <KeywordFields {...field} />
        {conflictAt("keywords.include")}
        {conflictAt("keywords.exclude")}
      </Section>
      <Section {...named("Where")}>
        <PlacesField {...field} names={names} />
        {conflictAt("places")}
      </Section>
      <Section {...named("Must have")} says="A company without all of these is filtered out.">
        <ContactFields {...field} />
        {conflictAt("require")}
      </Section>
      <Section {...named("Sources")} says="Where companies are looked for.">
        <SourceFields {...field} />
        {conflictAt("sources")}
      </Section>
      <Section {...named("Exclusions")}>
        <ExclusionFields {...field} />
        {conflictAt("exclude.existing_leads")}
        {conflictAt("exclude.domains")}
      </Section>
      <Section {...named("Score")} says="Results are ranked by their points.">
        <ScoreFields {...field} />
        {SCORE_PARTS.map((part) => (
          <Fragment key={part}>{conflictAt(`score.${part}`)}</Fragment>
        ))}
      </Section>
      <Section {...named("Limit")}>
        <NumberField
          label="New leads per run, at most"
          hint="The best by score are kept; the rest are counted as over the limit."
          value={criteria.limit}
          min={1}
          max={LIMIT_MAX}
          isDisabled={isReadOnly}
          fault={faultAt("criteria.limit")}
          onChange={(limit) => onChange({ limit })}
        />
        {conflictAt("limit")}
        <MinutesField {...field} />
        {conflictAt("minutes")}
      </Section>
    </>
  );
}
