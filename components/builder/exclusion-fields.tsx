"use client";
import { Switch } from "../ui/switch";
import { DomainsField } from "./domains-field";
import { ExcludedDomainList } from "./excluded-domain-list";
import type { FieldProps } from "./field-props";
import { Removed } from "./removed";

export function ExclusionFields({ criteria, onChange, faultAt, isReadOnly }: FieldProps) {
  const { exclude } = criteria;
  return (
    <>
      <Switch
        isSelected={exclude.existing_leads}
        isDisabled={isReadOnly}
        onChange={(existing_leads) => onChange({ exclude: { ...exclude, existing_leads } })}
        hint="Off: companies that are leads already come back among the results, marked as such."
      >
        Leave out existing leads
      </Switch>
      {exclude.existing_leads ? <Removed by="existing_lead" className="-mt-2" /> : null}
      <DomainsField
        value={exclude.domains}
        onChange={(domains) => onChange({ exclude: { ...exclude, domains } })}
        fault={faultAt("criteria.exclude.domains")}
        isReadOnly={isReadOnly}
      />
      <ExcludedDomainList criteria={criteria} />
    </>
  );
}
