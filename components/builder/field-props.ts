import type { Criteria } from "@/lib/contract/criteria";

export type FieldProps = {
  criteria: Criteria;
  /** Replaces whole parts of the criteria. */
  onChange: (change: Partial<Criteria>) => void;
  /** The server's word on a field, by its path in the request. */
  faultAt: (path: string) => string | undefined;
  isReadOnly: boolean;
};
