import type { z } from "zod";
import type { Capability, Scope } from "./scopes";

export const METHODS = ["GET", "POST", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

/** `any`: every signed-in person or key. */
export type Access = Scope | "any";

export type Target<Field extends string = string> = {
  id: Field;
  name: Field | null;
  /** Its name is told only where this field is true: the name of what one person alone sees is theirs too. */
  nameIf?: Field;
};
type FieldOf<Response extends z.ZodType> = z.infer<Response> extends { data: infer Data } ? keyof Data & string : never;

export type Operation<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> = {
  /** The OpenAPI operationId, and the name of the verb that answers. */
  name: string;
  method: Method;
  path: `/api/public/v1/${string}`;
  summary: string;
  description?: string;
  scope: Access;
  /** What the asking member's role must allow beyond what the scope needs. */
  may?: Capability;
  /** The name in the documentation of its envelope, or of what each event of a stream holds. */
  envelope: string;
  /** What Activity says that a change was made to: the fields of `data` that hold its id, and its name where it has one. */
  target?: Target;
  params?: Params;
  query?: Query;
  body?: Body;
  /** The body is the bytes of a file, this many at most, in place of JSON. */
  bytes?: number;
  /** A body for the documentation, which does something as it stands. */
  example?: unknown;
  /** The envelope without its request_id, which the endpoint adds. */
  response: Response;
  /** The fields that its ETag stands for: those that a request can set. A change takes it as If-Match. */
  etag?: readonly string[];
  /** Does its work once for an Idempotency-Key, as every POST does that changes something. */
  idempotent?: boolean;
  /** Asked again, it finds its work done: so it does no harm twice, with a key or without. */
  repeatable?: boolean;
  /** Changes what only the person who asks sees: Activity is not told. */
  personal?: boolean;
  /** A POST that changes nothing: its Idempotency-Key is checked, and the work is done again. */
  reads?: boolean;
  /** Fields of `data` that only the first answer to an Idempotency-Key holds, and replays have as null. */
  shownOnce?: readonly string[];
  /** Answers with server-sent events, each the object of the response as it then is. */
  stream?: boolean;
  /** Answers with the bytes of a file. */
  file?: boolean;
};

/** One endpoint, read by its route, the browser's client, the OpenAPI document and the tests. */
export function operation<
  const Name extends string,
  const Path extends Operation["path"],
  Response extends z.ZodType,
  Params extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Query extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Body extends z.ZodType = z.ZodUndefined,
>(
  definition: Operation<Params, Query, Body, Response> & {
    name: Name;
    path: Path;
    target?: Target<FieldOf<Response>>;
  },
): Operation<Params, Query, Body, Response> & { name: Name; path: Path } {
  return definition;
}

export type ParamsOf<O> = O extends Operation<infer P, z.ZodObject, z.ZodType, z.ZodType> ? z.infer<P> : never;
export type QueryOf<O> = O extends Operation<z.ZodObject, infer Q, z.ZodType, z.ZodType> ? z.infer<Q> : never;
export type BodyOf<O> = O extends Operation<z.ZodObject, z.ZodObject, infer B, z.ZodType> ? z.infer<B> : never;
export type ResponseOf<O> = O extends Operation<z.ZodObject, z.ZodObject, z.ZodType, infer R> ? z.infer<R> : never;
