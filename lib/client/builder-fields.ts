import type { Criteria } from "@/lib/contract/criteria";
import {
  CRITERIA_PARTS,
  type CriteriaPart,
  isSamePart,
  patchOfParts,
  readPart,
  withParts,
} from "@/lib/contract/criteria-parts";
import { arrivedPart, joinPart } from "@/lib/contract/merge-criteria";
import { seen } from "@/lib/contract/seen";
import type { WorkflowDraft } from "@/lib/contract/workflow-drafts";
import { WORKFLOW_NAME } from "@/lib/contract/workflow-name";
import type { WorkflowRequest } from "@/lib/contract/workflows";
import { type Field, type Fields, wholeField } from "./merge-fields";

/** What the builder edits, part by part. */
export type BuilderFields = { name: string } & Record<CriteriaPart, unknown>;
export type BuilderField = keyof BuilderFields;

const storedName = (name: string) => seen(name) || WORKFLOW_NAME;

const partField = (part: CriteriaPart): Field<unknown> => ({
  ...wholeField<unknown>(),
  join: (base, mine, theirs) => joinPart(part, base, mine, theirs),
  arrived: (base, sent, theirs) => arrivedPart(part, base, sent, theirs),
});

/** The cast holds since every part is there. */
function ofParts<V>(make: (part: CriteriaPart) => V): Record<CriteriaPart, V> {
  return Object.fromEntries(CRITERIA_PARTS.map((part) => [part, make(part)])) as Record<CriteriaPart, V>;
}

export const BUILDER_FIELDS: Fields<BuilderFields> = {
  name: { isSame: (a, b) => storedName(a) === storedName(b) },
  ...ofParts(partField),
};

export function fieldsOf({ name, criteria }: Pick<WorkflowDraft, "name" | "criteria">): BuilderFields {
  return { name, ...ofParts((part) => readPart(criteria, part)) };
}

/** `whole` is criteria of the same shape. */
export function criteriaOf(fields: BuilderFields, whole: Criteria): Criteria {
  return withParts(whole, new Map(CRITERIA_PARTS.map((part) => [part, fields[part]])));
}

/** What a change of whole criteria changes, part by part. */
export function partsChanged(from: Criteria, change: Partial<Criteria>): Partial<BuilderFields> {
  const to = { ...from, ...change };
  const parts = CRITERIA_PARTS.filter((part) => !isSamePart(from, to, part));
  return Object.fromEntries(parts.map((part) => [part, readPart(to, part)]));
}

/** The request that sets these fields, and nothing else. */
export function requestOf(fields: BuilderFields, changed: readonly BuilderField[], whole: Criteria): WorkflowRequest {
  const parts = changed.filter((field) => field !== "name");
  return {
    ...(changed.includes("name") && { name: seen(fields.name) || null }),
    ...(parts.length > 0 && { criteria: patchOfParts(criteriaOf(fields, whole), parts) }),
  };
}
