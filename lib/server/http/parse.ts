import type { z } from "zod";
import { invalidCursor } from "@/lib/base/cursor";
import { AppError, invalid } from "@/lib/base/errors";
import type { ErrorDetail } from "@/lib/contract/error-body";

function pathOf(root: string, path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    root,
  );
}

function detailsOf(issue: z.core.$ZodIssue): ErrorDetail[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: pathOf("", [...issue.path, key]), message: "is not a known property" }));
  }
  return [{ path: pathOf("", issue.path), message: issue.message }];
}

/** The parsed value; throws `invalid_request` naming every field at fault. */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(result.error.issues.flatMap(detailsOf));
}

/** A cursor that no list can have made is one that this list has not made. */
function refused(details: ErrorDetail[]): AppError {
  return details.every(({ path }) => path === "cursor") ? invalidCursor() : invalid(details);
}

export function parseQuery<T extends z.ZodObject>(schema: T, search: URLSearchParams): z.infer<T> {
  const query: Record<string, string> = {};
  for (const [name, value] of search) {
    if (Object.hasOwn(query, name)) throw refused([{ path: name, message: "is given more than once" }]);
    if (value.includes("\0")) throw refused([{ path: name, message: "holds a character that cannot be stored" }]);
    Object.defineProperty(query, name, { value, enumerable: true });
  }
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  throw refused(result.error.issues.flatMap(detailsOf));
}

/** Path parameters name objects: one that cannot be an id is an object that is not there. */
export function parseParams<T extends z.ZodObject>(schema: T, params: Record<string, unknown>): z.infer<T> {
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  const name = String(result.error.issues[0]?.path[0] ?? "object").replace(/_id$/, "");
  throw new AppError("not_found", `No such ${name} in this workspace.`);
}
