"use client";
import { ErrorNote } from "./error-note";
import { RequestId } from "./request-id";

type Props = {
  error: Error | null;
  what: string;
  /** The fields say themselves what is wrong with them. */
  isAtFields: boolean;
};

/** What failed of a form as a whole. */
export function FormError({ error, what, isAtFields }: Props) {
  if (!error) return null;
  return isAtFields ? <RequestId error={error} /> : <ErrorNote error={error} what={what} />;
}
