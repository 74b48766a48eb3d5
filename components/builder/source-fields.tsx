"use client";
import { useQuery } from "@tanstack/react-query";
import { sourcesQuery } from "@/lib/client/directory";
import type { Source } from "@/lib/contract/directory";
import { FieldFault } from "../ui/field";
import { counted } from "../ui/intl";
import { Skeleton } from "../ui/skeleton";
import { Switch } from "../ui/switch";
import { Time } from "../ui/time";
import type { FieldProps } from "./field-props";

/** An empty list means every source, so at least one stays on. */
export function SourceFields({ criteria, onChange, faultAt, isReadOnly }: FieldProps) {
  const sources = useQuery(sourcesQuery()).data;
  const fault = faultAt("criteria.sources");
  if (!sources) return <Skeleton className="h-16 w-full" />;
  const all = sources.map(({ key }) => key);
  const on = criteria.sources.length === 0 ? all : criteria.sources;

  function toggle(key: string, isOn: boolean) {
    const next = isOn ? [...on, key] : on.filter((other) => other !== key);
    onChange({ sources: all.every((other) => next.includes(other)) ? [] : next });
  }
  return (
    <>
      <ul className="flex flex-col divide-y rounded-lg border">
        {sources.map((source) => (
          <li key={source.key} className="p-3">
            {sources.length === 1 ? (
              <>
                <p className="font-medium">{source.name}</p>
                <SourceWords source={source} />
              </>
            ) : (
              <Switch
                isSelected={on.includes(source.key)}
                isDisabled={isReadOnly || (on.length === 1 && on.includes(source.key))}
                onChange={(isOn) => toggle(source.key, isOn)}
                hint={<SourceWords source={source} />}
              >
                {source.name}
              </Switch>
            )}
          </li>
        ))}
      </ul>
      {fault ? <FieldFault>{fault}</FieldFault> : null}
    </>
  );
}

function SourceWords({ source }: { source: Source }) {
  return (
    <div className="text-ink-faint text-xs">
      <p className="mt-0.5">{source.description}</p>
      <p className="mt-1">
        {counted(source.companies, "company", "companies")} · read <Time value={source.read_at} show="date" /> · version{" "}
        {source.version}
      </p>
      <p className="mt-1">
        {source.licence}. {source.attribution}
      </p>
    </div>
  );
}
