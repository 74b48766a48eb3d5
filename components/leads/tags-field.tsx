"use client";
import { useState } from "react";
import { LEAD_TAG_LENGTH_MAX, LEAD_TAGS_MAX } from "@/lib/contract/lead-limits";
import { TagInput } from "../ui/tag-input";

type Props = { value: readonly string[]; onChange: (tags: string[]) => void; autoFocus?: boolean };

/** A lead's tags, as many and as long as it can have. */
export function TagsField({ value, onChange, autoFocus }: Props) {
  const [fault, setFault] = useState<string>();
  function set(next: readonly string[]) {
    const isTooMany = next.length > LEAD_TAGS_MAX && next.length > value.length;
    setFault(isTooMany ? `A lead has at most ${LEAD_TAGS_MAX} tags.` : undefined);
    if (!isTooMany) onChange([...new Set(next.map((tag) => tag.slice(0, LEAD_TAG_LENGTH_MAX)))]);
  }
  return (
    <TagInput label="Tags" placeholder="Add a tag" value={value} fault={fault} onChange={set} autoFocus={autoFocus} />
  );
}
