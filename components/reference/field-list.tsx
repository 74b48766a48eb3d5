import type { Field } from "@/lib/reference/list-fields";
import { InCode } from "./in-code";

type Props = { title: string; fields: Field[]; isOpen?: boolean };

/** A long list of what an answer holds is folded away at first. */
export function FieldList({ title, fields, isOpen = true }: Props) {
  if (fields.length === 0) return null;
  return (
    <details open={isOpen} className="group/fields mt-4 border-t">
      <summary className="flex min-h-9 cursor-default list-none items-center gap-1.5 font-medium [&::-webkit-details-marker]:hidden">
        {title}
        <span className="font-normal text-accent text-xs">
          <span className="group-open/fields:hidden">show {fields.length}</span>
          <span className="hidden group-open/fields:inline">hide</span>
        </span>
      </summary>
      <ul className="divide-y border-t">
        {fields.map(({ name, type, isRequired, description, values, depth }) => (
          <li key={name} className="py-2" style={{ paddingInlineStart: `${depth * 0.75}rem` }}>
            <div className="flex flex-wrap items-baseline gap-x-2">
              <code translate="no" className="font-mono text-xs break-all">
                {name}
              </code>
              <span className="text-ink-faint text-xs">{type}</span>
              {isRequired ? <span className="text-warning text-xs">required</span> : null}
            </div>
            {description ? (
              <p className="mt-0.5 text-ink-soft">
                <InCode text={description} />
              </p>
            ) : null}
            {values.length > 0 && !(values.length === 1 && type.includes(values[0] ?? "")) ? (
              <p className="mt-0.5 text-ink-faint text-xs break-words">
                <InCode text={values.map((value) => `\`${value}\``).join("  ")} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
