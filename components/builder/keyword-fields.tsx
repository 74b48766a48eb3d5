"use client";
import { TagInput } from "../ui/tag-input";
import type { FieldProps } from "./field-props";
import { Removed } from "./removed";

export function KeywordFields({ criteria: { keywords }, onChange, faultAt, isReadOnly }: FieldProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="flex flex-col gap-1">
        <TagInput
          label="With any of these words"
          placeholder="Type a word, press Enter"
          hint="In the name or description."
          fault={faultAt("criteria.keywords.include")}
          value={keywords.include}
          onChange={(include) => onChange({ keywords: { ...keywords, include } })}
          isReadOnly={isReadOnly}
        />
        {keywords.include.length > 0 ? <Removed by="without_keyword" /> : null}
      </div>
      <div className="flex flex-col gap-1">
        <TagInput
          label="With none of these words"
          placeholder="Type a word, press Enter"
          fault={faultAt("criteria.keywords.exclude")}
          value={keywords.exclude}
          onChange={(exclude) => onChange({ keywords: { ...keywords, exclude } })}
          isReadOnly={isReadOnly}
        />
        {keywords.exclude.length > 0 ? <Removed by="unwanted_keyword" /> : null}
      </div>
    </div>
  );
}
