import type { z } from "zod";
import { invalid } from "./errors";

/** Parses what a form or a command line sent; throws an error that names each field at fault. */
export function parseFields<T extends z.ZodType>(schema: T, fields: unknown): z.infer<T> {
  const result = schema.safeParse(fields);
  if (result.success) return result.data;
  throw invalid(result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })));
}
